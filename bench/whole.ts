import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type StartCommand, startProduct } from '../test/support/product/product-process.ts';
import { ROOT, RUN_SOURCES } from '../test/support/source-files.ts';
import { botbuilderFolder } from './baselines/botbuilder-folder.ts';
import { Connector } from './baselines/connector.ts';
import { builtProduct } from './load/built-product.ts';
import { cpuSeconds, residentMegabytes } from './load/cpu.ts';
import { printedCounts } from './load/printed-counts.ts';
import { PROXIED, talk } from './load/visitors.ts';
import type { Figure } from './product.ts';

/** Visitors at the same time. */
const VISITORS = 16;
/** Messages to warm up with, and of each round. */
const [WARM, ROUND] = [800, 1_000];
/** Rounds of each, in turns, since the machine is not the same from one minute to the next. */
const ROUNDS = 3;

/** Chats of which the operations are counted, and the messages of a short and of a longer one. */
const [CHATS, SHORT, LONG] = [160, 1, 6];

/** What a server costs: CPU microseconds a message, as the median of the rounds, and its memory afterwards. */
interface Cost {
  readonly micros: number;
  readonly megabytes: number;
}

/** A server under load. */
interface Loaded {
  readonly pid: number;
  load(messages: number): Promise<unknown>;
  stop(): Promise<unknown>;
}

/**
 * Measures the CPU time of a message of the whole product, over Direct Line with a WebSocket for each visitor and everything durable, beside that of a
 * waterfall of botbuilder, whose state is in memory, in the same run; and how often a message asks the embedded store.
 */
export async function wholeTurns(): Promise<Figure[]> {
  const [product, waterfall] = await measured([await loadedProduct(), await loadedWaterfall()]);
  const ratio = (product?.micros ?? 0) / (waterfall?.micros ?? 0);
  return [
    machine('CPU of a message of a botbuilder waterfall', waterfall?.micros),
    machine('CPU of a message of the whole product', product?.micros),
    row('the product beside the waterfall', 'at most 1.0 (goal 0.65)', ratio, 'x', 2),
    row('memory of the waterfall after that', '', waterfall?.megabytes, 'MB'),
    row('memory of the product after that', '', product?.megabytes, 'MB'),
    ...(await operations()),
  ];
}

async function measured(servers: readonly Loaded[]): Promise<Cost[]> {
  const rounds: number[][] = servers.map(() => []);
  for (const server of servers) await server.load(WARM);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { pid, load }] of servers.entries()) {
      const before = cpuSeconds(pid);
      await load(ROUND);
      rounds[index]?.push(((cpuSeconds(pid) - before) * 1e6) / ROUND);
    }
  }
  const megabytes = servers.map(({ pid }) => residentMegabytes(pid));
  for (const server of servers) await server.stop();
  return rounds.map((micros, index) => ({ micros: median(micros), megabytes: megabytes[index] ?? 0 }));
}

async function loadedProduct(): Promise<Loaded> {
  const product = await startProduct(PROXIED, [], builtProduct());
  return {
    pid: product.child.pid ?? 0,
    load: (messages) => talk(product, messages, { visitors: VISITORS }),
    stop: () => product.stop(),
  };
}

async function loadedWaterfall(): Promise<Loaded> {
  const file = new URL('./baselines/waterfall-server.ts', import.meta.url);
  const server = fork(file, [botbuilderFolder()], { execArgv: ['--import', 'tsx'] });
  const [port] = (await once(server, 'message')) as [number];
  const connector = await Connector.start(port, VISITORS);
  let opened = 0;
  const visit = async (messages: number) => {
    for (let left = messages; left > 0; ) {
      opened += 1;
      const conversation = `c${opened}`;
      for (const text of ['hello', '1042', 'SW1A 1AA', 'hello', '1043'].slice(0, left)) {
        left -= 1;
        await connector.ask(conversation, text);
      }
    }
  };
  return {
    pid: server.pid ?? 0,
    load: (messages) =>
      Promise.all(Array.from({ length: VISITORS }, () => visit(Math.ceil(messages / VISITORS)))),
    stop: async () => {
      connector.close();
      server.send('exit');
      await once(server, 'exit');
    },
  };
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

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
