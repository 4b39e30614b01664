import type { Migration } from './migration.ts';
import { FIELD_WORDS } from './version-2/field-words.ts';
import { ORDER_EVENTS } from './version-3/order-events.ts';

/** All migrations, oldest first: the first one brings a store of version 1, which has no version document, to version 2. */
export const MIGRATIONS: readonly [Migration, ...Migration[]] = [FIELD_WORDS, ORDER_EVENTS];
