import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DirectLineClient } from '../test/support/product/direct-line-client.ts';
import { type ProductProcess, startProduct } from '../test/support/product/product-process.ts';
import { ROOT } from '../test/support/source-files.ts';
import { builtProduct } from './load/built-product.ts';
import { mappedMegabytes, ownMegabytes, residentMegabytes } from './load/cpu.ts';
import { printedCounts } from './load/printed-counts.ts';
import { PROXIED, talk } from './load/visitors.ts';
import type { Figure } from './product.ts';

/** Visitors at the same time. */
const VISITORS = 32;
/** After so long at rest V8 has collected what a start leaves, and has given the pages back, in milliseconds: it does so after about a minute. */
const REST_MS = 120_000;

/** What a busy hour brings: as many conversations as each bounded cache has room for, then messages of short conversations between two samples, and samples. */
const [FILLING, MESSAGES, SAMPLES] = [10_000, 2_500, 8];

/** Measures the memory of the built product: idle, with many open conversations, and whether it stays the same under the load of a busy hour. */
export async function memory(conversations = 10_000): Promise<Figure[]> {
  return [...(await idleAndOpen(conversations)), ...(await steady())];
}

/**
 * The resident memory: idle, above that of a node that has loaded botbuilder and restify and does nothing, both at once and at rest; and after visitors have begun
 * conversations, without the pages of the store's file, which the system maps and takes back when it needs them.
 */
async function idleAndOpen(conversations: number): Promise<Figure[]> {
  const [bare, floor] = [await loaded(), await loaded('botbuilder', 'restify')];
  const [bareMegabytes, floorMegabytes] = [residentMegabytes(bare.pid), residentMegabytes(floor.pid)];
  const resting = await answering();
  const product = await answering();
  const rested = sleep(REST_MS);
  try {
    const pid = product.child.pid ?? 0;
    const [idle, own, mapped] = [residentMegabytes(pid), ownMegabytes(pid), mappedMegabytes(pid)];
    await visited(product, conversations);
    const [openOwn, openMapped] = [ownMegabytes(pid), mappedMegabytes(pid)];
    await rested;
    const [floorAtRest, atRest] = [
      residentMegabytes(floor.pid),
      residentMegabytes(resting.child.pid ?? Number.NaN),
    ];
    return [
      row('memory of a bare node', '', bareMegabytes),
      row('memory of node with botbuilder and restify', '', floorMegabytes),
      row('memory of the product, idle, above that', 'at most 60 MB', idle - floorMegabytes),
      row('memory of node with both, at rest', '', floorAtRest),
      row('memory of the product, at rest, above that', 'at most 60 MB', atRest - floorAtRest),
      row(`memory of ${conversations} open conversations`, 'at most 120 MB', openOwn - own),
      row('pages of the store that are mapped then', '', openMapped - mapped),
    ];
  } finally {
    for (const { child } of [bare, floor]) child.kill();
    await resting.stop();
    await product.stop();
  }
}

/** Begins conversations with a message each, over the shop's server. */
async function visited(product: ProductProcess, conversations: number): Promise<void> {
  let next = 0;
  const visit = async () => {
    while (next++ < conversations) {
      const visitor = new DirectLineClient(product.address);
      await visitor.start(product.secret, { keepSecret: true });
      await visitor.post('where is #1042?');
    }
  };
  await Promise.all(Array.from({ length: VISITORS }, visit));
}

/**
 * By how much the memory grows with each thousand messages once the caches are full: what is kept of the heap after all garbage was collected, and what is the
 * process's own of its resident memory. A leak of a kilobyte a conversation is 200 kB.
 */
async function steady(): Promise<Figure[]> {
  const watch = new URL('./load/memory-watch.js', import.meta.url).href;
  const product = await startProduct(PROXIED, [], builtProduct('--expose-gc', '--import', watch));
  const [kept, own]: number[][] = [[], []];
  try {
    await talk(product, FILLING, { visitors: VISITORS, lines: ['hello'] });
    for (let sample = 0; sample <= SAMPLES; sample += 1) {
      await talk(product, MESSAGES, { visitors: VISITORS });
      const { heapUsed, external } = await printedCounts<Kept>(product, 'MEMORY', sample + 1);
      kept?.push((heapUsed + external) / 1024);
      own?.push(ownMegabytes(product.child.pid ?? 0) * 1024);
    }
    const growth = (name: string, target: string, samples: readonly number[] = []) => {
      const value = (slope(samples) * 1000) / MESSAGES;
      const [first, last] = [samples[0] ?? 0, samples.at(-1) ?? 0].map((kb) => (kb / 1024).toFixed(1));
      return { name, target, measured: `${value.toFixed(0)} kB (${first} MB, at the end ${last} MB)` };
    };
    return [
      growth('heap kept more after each 1,000 messages', 'at most 20 kB', kept),
      growth('resident memory more after each 1,000', '', own),
    ];
  } finally {
    await product.stop();
  }
}

/** In bytes, as the preload prints it. */
interface Kept {
  readonly heapUsed: number;
  readonly external: number;
}

/** The slope of the line through samples that are one apart, by least squares. */
function slope(samples: readonly number[]): number {
  const middle = (samples.length - 1) / 2;
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  let [products, squares] = [0, 0];
  for (const [at, sample] of samples.entries()) {
    products += (at - middle) * (sample - mean);
    squares += (at - middle) ** 2;
  }
  return products / squares;
}

function row(name: string, target: string, megabytes: number): Figure {
  return { name, target, measured: `${megabytes.toFixed(0)} MB`, value: megabytes };
}

/** The product, which has answered a question. */
async function answering(): Promise<ProductProcess> {
  const product = await startProduct({}, [], builtProduct());
  const visitor = new DirectLineClient(product.address);
  await visitor.start(product.secret);
  await visitor.ask('where is #1042?', /postcode/i);
  return product;
}

/** A node that has loaded packages and does nothing. */
async function loaded(
  ...packages: readonly string[]
): Promise<{ readonly child: ChildProcess; readonly pid: number }> {
  const imports = packages.map((name) => `await import('${name}');`).join('');
  const code = `${imports}process.send('loaded');process.on('message', () => {});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return { child, pid: child.pid ?? 0 };
}
