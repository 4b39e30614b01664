import { Agent } from 'node:http';
import { type StartCommand, startProduct } from '../test/support/product/product-process.ts';
import { ROOT, RUN_SOURCES } from '../test/support/source-files.ts';
import { residentMegabytes } from './load/cpu.ts';
import { printedCounts } from './load/printed-counts.ts';
import { PROXIED, talk, Visitor } from './load/visitors.ts';
import type { Figure } from './product.ts';

/** Open WebSockets of visitors who say nothing. */
const OPEN = 1_000;
/** Messages to warm up with, and of each measurement. */
const [WARM, MESSAGES] = [1_500, 2_000];
/** Visitors at the same time: as many as the product can serve, and half of that. */
const [FULL, HALF] = [16, 2];

/** How long the event loop was blocked, as the preload prints it: `over` has pairs of milliseconds of CPU and how often it was blocked for longer. */
interface Loop {
  readonly looks: number;
  readonly longest: number;
  readonly over: readonly (readonly [number, number])[];
}

/** Measures how long others wait while visitors talk: the event loop of the product, answers at half load, and both among many open WebSockets. */
export async function streams(): Promise<Figure[]> {
  const histogram = new URL('./load/loop-histogram.ts', import.meta.url).href;
  const command = [process.execPath, ...RUN_SOURCES, '--import', histogram, 'main.ts', 'start'] as const;
  const from: StartCommand = { cwd: ROOT, command };
  const product = await startProduct(PROXIED, [], from);
  const agent = new Agent({ keepAlive: true });
  try {
    await talk(product, WARM, { visitors: FULL });
    await printedCounts<Loop>(product, 'LOOP', 1);
    await talk(product, MESSAGES, { visitors: FULL });
    const loop = await printedCounts<Loop>(product, 'LOOP', 2);
    const half = await talk(product, MESSAGES, { visitors: HALF });
    const before = residentMegabytes(product.child.pid ?? 0);
    const open: Visitor[] = [];
    while (open.length < OPEN) open.push(await Visitor.open(product.address, product.secret, agent));
    const kilobytes = ((residentMegabytes(product.child.pid ?? 0) - before) * 1024) / OPEN;
    const among = await talk(product, MESSAGES, { visitors: HALF });
    for (const visitor of open) visitor.close();
    const counts = loop.over.map(([ms, times]) => `${times} over ${ms} ms`).join(', ');
    return [
      {
        name: 'longest block of the event loop under load',
        target: 'at most 20 ms of CPU',
        measured: `${loop.longest.toFixed(1)} ms (of ${loop.looks} looks: ${counts})`,
      },
      { name: 'answers at half load', target: '', measured: quantiles(half) },
      {
        name: `memory of each of ${OPEN} open WebSockets`,
        target: '',
        measured: `${kilobytes.toFixed(0)} kB`,
        value: kilobytes,
      },
      { name: 'answers among them', target: '', measured: quantiles(among) },
    ];
  } finally {
    agent.destroy();
    await product.stop();
  }
}

function quantiles(seconds: readonly number[]): string {
  const sorted = [...seconds].sort((one, other) => one - other);
  const at = (part: number) => ((sorted[Math.floor(sorted.length * part)] ?? Number.NaN) * 1000).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}
