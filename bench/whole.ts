import { type StartCommand, startProduct } from '../test/support/product/product-process.ts';
import { ROOT, RUN_SOURCES } from '../test/support/source-files.ts';
import { loadedWaterfall } from './baselines/loaded-waterfall.ts';
import { loadedFork, loadedProduct, measured } from './load/loaded.ts';
import { printedCounts } from './load/printed-counts.ts';
import { PROXIED, talk } from './load/visitors.ts';
import type { Figure } from './product.ts';

/** Visitors at the same time. */
const VISITORS = 16;
/** Messages to warm up with and of each round, and the rounds. */
const ROUNDS = { warm: 800, round: 1_000, rounds: 3 };
/** How many times as many turns the parts of the product get, which are cheap. */
const TIMES = 4;

/** Chats of which the operations are counted, and the messages of a short and of a longer one. */
const [CHATS, SHORT, LONG] = [160, 1, 6];

/**
 * Measures the CPU time of a message beside that of a waterfall of botbuilder, whose state is in memory, in the same run: of the whole product, over Direct Line
 * with a WebSocket for each visitor and everything durable; of the durable path alone, with a small bot and without HTTP; and of the brain alone. Measures how
 * often a message asks the embedded store.
 */
export async function wholeTurns(): Promise<Figure[]> {
  const { waterfall, product, path, brain } = await measured(
    {
      waterfall: await loadedWaterfall(VISITORS),
      product: await loadedProduct(VISITORS),
      path: await loadedFork(new URL('./turn-server.ts', import.meta.url), [], TIMES),
      brain: await loadedFork(new URL('./brains/brain-server.ts', import.meta.url), [], TIMES),
    },
    ROUNDS,
  );
  const beside = (name: string, target: string, { micros }: { readonly micros: number }) =>
    row(`${name} beside the waterfall`, target, micros / waterfall.micros, 'x', 2);
  return [
    machine('CPU of a message of a botbuilder waterfall', waterfall.micros),
    machine('CPU of a message of the whole product', product.micros),
    machine('CPU of a message of the path, a small bot', path.micros),
    machine('CPU of a message of the brain alone', brain.micros),
    beside('the product', 'at most 1.0 (goal 0.65)', product),
    beside('the path, a small bot,', 'at most 0.30', path),
    beside('the brain alone', 'at most 0.25', brain),
    row('memory of the waterfall after that', '', waterfall.megabytes, 'MB'),
    row('memory of the product after that', '', product.megabytes, 'MB'),
    ...(await operations()),
  ];
}

/**
 * What is asked of the embedded store for each message, without the openings of the chats: the difference between short conversations and longer ones, of
 * which none is long enough for a limit to be counted in the store.
 */
async function operations(): Promise<Figure[]> {
  const counter = new URL('./load/operation-counter.ts', import.meta.url).href;
  const command = [process.execPath, ...RUN_SOURCES, '--import', counter, 'main.ts', 'start'] as const;
  const from: StartCommand = { cwd: ROOT, command };
  const product = await startProduct(PROXIED, [], from);
  const counts: Counts[] = [];
  for (const length of [SHORT, SHORT, LONG]) {
    const lines = Array.from({ length }, (_, nth) => ['thanks', 'what does shipping cost?'][nth % 2] ?? '');
    await talk(product, length * CHATS, { visitors: VISITORS, lines });
    counts.push(await printedCounts<Counts>(product, 'OPERATIONS', counts.length + 1));
  }
  await product.stop();
  const each = (name: keyof Counts) => {
    const [warm = 0, short = 0, long = 0] = counts.map((count) => count[name]);
    return (long - short - (short - warm)) / ((LONG - SHORT) * CHATS);
  };
  return [
    row('reads of the store, a message', 'at most 3', each('reads'), '', 2),
    row('writes to the store, a message', 'at most 4', each('writes'), '', 2),
    row('commits of the store, a message', '', each('commits'), '', 2),
    row('bytes written, a message', '', each('bytes'), 'B'),
  ];
}

interface Counts {
  readonly reads: number;
  readonly writes: number;
  readonly bytes: number;
  readonly commits: number;
}

function row(name: string, target: string, value = Number.NaN, unit = '', digits = 0): Figure {
  return { name, target, measured: `${value.toFixed(digits)} ${unit}`.trim(), value };
}

/** CPU microseconds, which are of one machine. */
function machine(name: string, micros = Number.NaN): Figure {
  return { name, target: '', measured: `${micros.toFixed(0)} us` };
}
