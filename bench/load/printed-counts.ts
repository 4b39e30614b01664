import type { ProductProcess } from '../../test/support/product/product-process.ts';

/** Asks a product for what a preload of it has counted (SIGUSR2), and gives the `nth` answer that begins with `word`, counting from 1. */
export async function printedCounts<T>(product: ProductProcess, word: string, nth: number): Promise<T> {
  product.child.kill('SIGUSR2');
  for (;;) {
    const lines = [...product.printed().matchAll(new RegExp(`^${word} (.*)$`, 'gm'))];
    const line = lines[nth - 1]?.[1];
    if (line !== undefined) return JSON.parse(line) as T;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
