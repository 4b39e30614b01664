import { setFlagsFromString } from 'node:v8';

/** How much the heap grows from one full garbage collection to the next, in percent of what the last one has left. */
const GROWTH_PERCENT = 50;

const FLAG = '--heap-growing-percent';

/**
 * Lets V8 collect garbage when the heap has grown by a half. By itself it waits, on a machine with much memory, until the heap is four times as large, and keeps
 * those pages: a busy server would take hundreds of megabytes more, for 2 % less CPU time (docs/performance.md). Does nothing where node was given the flag.
 */
export function limitHeapGrowth(): void {
  if (!process.execArgv.some((argument) => argument.startsWith(FLAG)))
    setFlagsFromString(`${FLAG}=${GROWTH_PERCENT}`);
}
