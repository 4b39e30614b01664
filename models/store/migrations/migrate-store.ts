import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { isEmbedded } from '../../embedded/driver/embedded-driver.ts';
import { OnevoiceError } from '../../errors/onevoice-error.ts';
import { dropUnusedIndex } from './drop-unused-index.ts';
import type { Migration } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';
import { rewriteDocuments } from './rewrite-documents.ts';
import { StoreVersion } from './store-version.ts';

/** How long a process that stopped in the middle of a migration keeps the others waiting; a batch takes far less. In milliseconds. */
const LEASE_MS = 15_000;

/** How often a waiting process looks whether the migration is over, in milliseconds. */
const POLL_MS = 250;

/** What tests set otherwise. */
export interface MigrateOptions {
  /** Default: all migrations of the product. */
  readonly migrations?: readonly [Migration, ...Migration[]];
  /** In milliseconds. Default: 15 seconds. */
  readonly leaseMs?: number;
}

/**
 * Brings the store to the version of this release, before anything else reads it. Of several processes that start together one migrates
 * under a lease, and the others wait until it is done. What a killed process has left is done by the next one: every step leaves alone
 * what is done already. A store of a newer version is refused with the code `STORE_NEWER_VERSION`.
 */
export async function migrateStore(
  connection: Connection,
  { migrations = MIGRATIONS, leaseMs = LEASE_MS }: MigrateOptions = {},
): Promise<void> {
  const store = new StoreVersion(connection, randomUUID(), leaseMs);
  const newest = migrations.at(-1) ?? migrations[0];
  for (;;) {
    const found = await store.read();
    if (found.version > newest.version) throw newerVersion(found, newest);
    if (found.version === newest.version) return;
    const version = await store.acquire(isEmbedded(connection));
    if (version === undefined) await setTimeout(POLL_MS);
    else {
      const pending = migrations.filter((migration) => migration.version > version);
      await migrate(connection, store, pending);
    }
  }
}

/** Migrates while the lease lasts; what is left when it was lost is another process's. */
async function migrate(
  connection: Connection,
  store: StoreVersion,
  pending: readonly Migration[],
): Promise<void> {
  try {
    for (const migration of pending) {
      for (const index of migration.unusedIndexes) await dropUnusedIndex(connection, index);
      for (const rewrite of migration.rewrites) {
        if (!(await rewriteDocuments(connection, rewrite, () => store.renew()))) return;
      }
      if (!(await store.advance(migration))) return;
    }
  } finally {
    await store.release();
  }
}

function newerVersion(
  { version, since }: Awaited<ReturnType<StoreVersion['read']>>,
  newest: Pick<Migration, 'version'>,
): OnevoiceError {
  return new OnevoiceError('STORE_NEWER_VERSION', {
    detail: `The stored data has version ${version}, and this release reads versions up to ${newest.version}. Start Onevoice ${since} or newer, or restore the backup that was made before the upgrade.`,
  });
}
