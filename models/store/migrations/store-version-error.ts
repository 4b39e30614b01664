import type { Migration } from './migration.ts';

/** The refusal of a store that a newer version of the product has written; code `STORE_NEWER_VERSION`. */
export class StoreVersionError extends Error {
  override readonly name = 'StoreVersionError';
  readonly code = 'STORE_NEWER_VERSION';

  constructor(
    { version, since }: { readonly version: number; readonly since?: string },
    newest: Pick<Migration, 'version'>,
  ) {
    super(
      `The stored data has version ${version}, and this release reads versions up to ${newest.version}. Start Onevoice ${since} or newer, or restore the backup that was made before the upgrade.`,
    );
  }
}
