import { mainCpuMs } from './main-cpu.ts';

/** What the inputs are as long as, in UTF-16 units, each twice the one before: 10, 20, 40 and 80 kB of ASCII text. */
export const GROWTH_SIZES: readonly number[] = [10_000, 20_000, 40_000, 80_000];

/** How often the costs may grow where the size doubles: twice, and room for what is `n log n` and for the garbage collector. */
export const MOST_GROWTH = 2.2;

/**
 * In milliseconds of CPU time. What costs less counts as this much: it can't be measured, and harms nobody. Where others use the caches of the machine as well, the
 * longer inputs pay more for it, which is no growth.
 */
const FLOOR_MS = 10;

/**
 * Rounds that are measured at least and at most. More than the least are taken while the growth is in doubt: too steep, and not as steep as `clear`.
 * The garbage collector or a busy machine may have done that. None are taken after this CPU time in milliseconds, beside which its work is nothing.
 */
const ROUNDS = { least: 3, most: 40, clear: 3, enough: 20_000 } as const;

/**
 * How steeply the CPU time of `run` grows where the size of its input doubles, as the mean of two doublings, of which one may be off by chance: the steepest. Linear is 2,
 * quadratic 4; what costs next to nothing, or no more from some size on, is 1. Takes the least time of several runs for each size, of the thread that runs it, and no clock.
 *
 * ```ts
 * expect(await growthOf((size) => '.'.repeat(size), cleanFileName)).to.be.at.most(MOST_GROWTH);
 * ```
 */
export async function growthOf<Input>(
  make: (size: number) => Input,
  run: (input: Input) => unknown,
): Promise<number> {
  const inputs = GROWTH_SIZES.map(make);
  for (const input of inputs.slice(0, 2)) await run(input);
  const least = inputs.map(() => Number.POSITIVE_INFINITY);
  let spent = 0;
  for (let round = 1; round <= ROUNDS.most && spent < ROUNDS.enough; round += 1) {
    for (const [index, input] of inputs.entries()) {
      const time = await cpuTimeOf(run, input);
      least[index] = Math.min(least[index] ?? time, time);
      spent += time;
    }
    if (round >= ROUNDS.least && !inDoubt(steepest(least))) break;
  }
  return steepest(least);
}

function inDoubt(growth: number): boolean {
  return growth > MOST_GROWTH && growth < ROUNDS.clear;
}

/** In milliseconds: what the main thread took. */
async function cpuTimeOf<Input>(run: (input: Input) => unknown, input: Input): Promise<number> {
  const before = mainCpuMs();
  await run(input);
  return mainCpuMs() - before;
}

function steepest(times: readonly number[]): number {
  const counted = times.map((time) => Math.max(time, FLOOR_MS));
  return Math.max(...counted.slice(2).map((time, index) => Math.sqrt(time / (counted[index] ?? time))));
}
