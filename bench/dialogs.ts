import { loadedFork, measured } from './load/loaded.ts';
import type { Figure } from './product.ts';

/** Dialogs of a shop's own, beside the built-in ones, in the smaller and the larger app. */
const [FEW, MANY] = [10, 30];
/** Turns to warm up with and of each round, and the rounds. */
const ROUNDS = { warm: 4_000, round: 4_000, rounds: 5 };

/** Measures what a turn of the brain costs in an app with more dialogs, each with examples for the classifier: the messages are for the same dialogs in both. */
export async function growthByDialogs(): Promise<Figure[]> {
  const server = new URL('./brains/brain-server.ts', import.meta.url);
  const { few, many } = await measured(
    { few: await loadedFork(server, [String(FEW)], 1), many: await loadedFork(server, [String(MANY)], 1) },
    ROUNDS,
  );
  const ratio = many.micros / few.micros;
  return [
    {
      name: `a turn with ${MANY} dialogs beside ${FEW}`,
      target: 'at most 1.20',
      measured: `${ratio.toFixed(2)} x (${few.micros.toFixed(0)} and ${many.micros.toFixed(0)} us)`,
      value: ratio,
    },
  ];
}
