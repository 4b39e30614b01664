import { DirectLineClient } from '../test/support/product/direct-line-client.ts';
import { startProduct } from '../test/support/product/product-process.ts';

/** A measured figure with its target. */
export interface Figure {
  readonly name: string;
  readonly target: string;
  readonly measured: string;
  /** What can be compared between runs and machines (a ratio, a count, memory): less is better. Absent for what depends on the machine. */
  readonly value?: number;
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
