import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DirectLineClient } from '../test/support/product/direct-line-client.ts';
import { startProduct } from '../test/support/product/product-process.ts';
import { ROOT } from '../test/support/source-files.ts';
import { builtProduct } from './load/built-product.ts';
import { mappedMegabytes, residentMegabytes } from './load/cpu.ts';
import type { Figure } from './product.ts';

/** Visitors at the same time. */
const VISITORS = 32;

/**
 * Measures the resident memory of the product: idle, above that of a node that has loaded botbuilder and restify and does nothing, and after visitors have begun
 * conversations. A part of it are pages of the store's file, which the system maps and takes back when it needs them.
 */
export async function memory(conversations = 10_000): Promise<Figure[]> {
  const bare = await loaded();
  const floor = await loaded('botbuilder', 'restify');
  const product = await startProduct({}, [], builtProduct());
  const pid = product.child.pid ?? 0;
  try {
    await ask(product);
    const idle = residentMegabytes(pid);
    let next = 0;
    const visit = async () => {
      while (next++ < conversations) {
        const visitor = new DirectLineClient(product.address);
        await visitor.start(product.secret, { keepSecret: true });
        await visitor.post('where is #1042?');
      }
    };
    await Promise.all(Array.from({ length: VISITORS }, visit));
    await ask(product);
    const [open, mapped] = [residentMegabytes(pid), mappedMegabytes(pid)];
    const row = (name: string, target: string, megabytes: number) => ({
      name,
      target,
      measured: `${megabytes.toFixed(0)} MB`,
      value: megabytes,
    });
    return [
      row('memory of a bare node', '', bare),
      row('memory of node with botbuilder and restify', '', floor),
      row('memory of the product, idle, above that', 'at most 60 MB', idle - floor),
      row(`memory of ${conversations} open conversations`, 'at most 120 MB', open - idle),
      row('mapped pages among all of it', '', mapped),
    ];
  } finally {
    await product.stop();
  }
}

/** Waits until the product answers a question. */
async function ask({ address, secret }: { address: string; secret: string }): Promise<void> {
  const visitor = new DirectLineClient(address);
  await visitor.start(secret);
  await visitor.ask('where is #1042?', /postcode/i);
}

/** The resident memory of a process that has loaded packages, in megabytes. */
async function loaded(...packages: readonly string[]): Promise<number> {
  const imports = packages.map((name) => `await import('${name}');`).join('');
  const code = `${imports}process.send('loaded');process.on('message', () => process.exit());`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  const megabytes = residentMegabytes(child.pid ?? 0);
  child.send('exit');
  await once(child, 'exit');
  return megabytes;
}
