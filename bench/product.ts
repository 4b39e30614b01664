import { DirectLineClient } from '../test/support/product/direct-line-client.ts';
import { startProduct } from '../test/support/product/product-process.ts';
import { residentMegabytes } from './load/cpu.ts';

/** A measured figure with its target. */
export interface Figure {
  readonly name: string;
  readonly target: string;
  readonly measured: string;
}

/** Measures the seconds from the start of the process to the first answer to a visitor, with a fresh data folder. */
export async function startUp(): Promise<Figure[]> {
  const begun = performance.now();
  const product = await startProduct();
  try {
    const visitor = new DirectLineClient(product.address);
    await visitor.start(product.secret);
    await visitor.ask('where is #1042?', /postcode/i);
    const seconds = (performance.now() - begun) / 1000;
    return [
      {
        name: 'start to first answer, fresh data',
        target: 'under 2.5 s',
        measured: `${seconds.toFixed(2)} s`,
      },
    ];
  } finally {
    await product.stop();
  }
}

/** Measures the server's resident memory after ten thousand visitors have begun a dialog each. */
export async function memory(conversations = 10_000, concurrency = 32): Promise<Figure[]> {
  const product = await startProduct();
  try {
    let next = 0;
    const visit = async () => {
      while (next++ < conversations) {
        const visitor = new DirectLineClient(product.address);
        await visitor.start(product.secret, { keepSecret: true });
        await visitor.post('where is #1042?');
      }
    };
    await Promise.all(Array.from({ length: concurrency }, visit));
    const last = new DirectLineClient(product.address);
    await last.start(product.secret);
    await last.ask('where is #1042?', /postcode/i);
    const megabytes = residentMegabytes(product.child.pid ?? 0);
    return [
      {
        name: `memory with ${conversations} conversations`,
        target: 'under 250 MB',
        measured: `${megabytes.toFixed(0)} MB`,
      },
    ];
  } finally {
    await product.stop();
  }
}
