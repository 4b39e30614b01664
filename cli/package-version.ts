import { createRequire } from 'node:module';

/** The version of this release, as its package.json says. */
export function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('onevoice/package.json') as { version: string };
  return version;
}
