import { isMainThread } from 'node:worker_threads';
import { mainCpuMs } from '../../test/support/main-cpu.ts';

// Loaded into the product before it starts (`--import`): measures how much CPU time the main thread spends from one look at its timers to the next, and prints
// the counts at SIGUSR2. So long nobody else was served, whatever other processes took of the machine.

/** Between two looks, in milliseconds. */
const LOOK_MS = 2;
/** Lower bounds of the counts, in milliseconds of CPU. */
const BOUNDS = [5, 10, 20, 50, 100] as const;

const over = BOUNDS.map(() => 0);
let [looks, longest, last] = [0, 0, mainCpuMs()];

if (isMainThread) {
  setInterval(() => {
    const now = mainCpuMs();
    const blocked = now - last;
    last = now;
    looks += 1;
    longest = Math.max(longest, blocked);
    for (const [index, bound] of BOUNDS.entries()) if (blocked > bound) over[index] = (over[index] ?? 0) + 1;
  }, LOOK_MS).unref();
  process.on('SIGUSR2', () => {
    console.error(
      `LOOP ${JSON.stringify({ looks, longest, over: BOUNDS.map((bound, index) => [bound, over[index]]) })}`,
    );
    [looks, longest] = [0, 0];
    over.fill(0);
  });
}
