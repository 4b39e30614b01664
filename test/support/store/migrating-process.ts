import { text } from 'node:stream/consumers';
import { openConnection, type StoreLocation } from '../../../models/store/connection.ts';
import { migrateStore } from '../../../models/store/migrations/migrate-store.ts';
import type { Migration } from '../../../models/store/migrations/migration.ts';
import { MIGRATIONS } from '../../../models/store/migrations/migrations.ts';

/** What a migrating process is started with, as JSON. */
export interface MigratingProcess {
  readonly location: StoreLocation;
  /** Dies by SIGKILL when it is to rewrite the document of this number, counting from 1. Default: it lives. */
  readonly killAt?: number;
  readonly leaseMs?: number;
}

// A process for the tests of migrations: opens a store, prints `ready`, waits until its input ends, migrates, and prints how many
// documents it was given to rewrite.
const { location, killAt, leaseMs } = JSON.parse(process.argv[2] ?? '') as MigratingProcess;
let given = 0;

function counted(migration: Migration): Migration {
  const rewrites = migration.rewrites.map((each) => ({
    ...each,
    rewrite: (document: Parameters<typeof each.rewrite>[0]) => {
      given += 1;
      if (given === killAt) process.kill(process.pid, 'SIGKILL');
      return each.rewrite(document);
    },
  }));
  return { ...migration, rewrites };
}

const connection = await openConnection(location);
console.log('ready');
await text(process.stdin);
const [first, ...rest] = MIGRATIONS;
await migrateStore(connection, {
  migrations: [counted(first), ...rest.map(counted)],
  ...(leaseMs !== undefined && { leaseMs }),
});
await connection.close();
console.log(given);
