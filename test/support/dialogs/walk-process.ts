import { WALKS, type WalkName } from './dialog-walks.ts';

/** Walks what its arguments name, and tells its parent of each. */
for (const name of process.argv.slice(2) as WalkName[]) process.send?.({ name, walk: WALKS[name]() });
