import { WALKS, type WalkName } from './dialog-walks.ts';

/** Does the walks that its arguments name, and sends each result to the parent process. */
for (const name of process.argv.slice(2) as WalkName[]) process.send?.({ name, walk: WALKS[name]() });
