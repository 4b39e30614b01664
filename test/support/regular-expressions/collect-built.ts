import { relative } from 'node:path';
import { ROOT } from '../source-files.ts';
import type { Expression } from './product-expressions.ts';

const FRAME = /(?:file:\/\/)?(?<file>\/[^\s():]+):(?<line>\d+):\d+\)?$/;

const built = new Map<string, Expression>();

/** The place in the product's sources that called the constructor; undefined for a package's. */
function caller(): string | undefined {
  const frame = new Error('where').stack?.split('\n')[4]?.match(FRAME)?.groups;
  if (frame?.['file'] === undefined || frame['file'].includes('/node_modules/')) return undefined;
  return `${relative(ROOT, frame['file'])}:${frame['line']}`;
}

function noted(expression: RegExp): RegExp {
  const place = caller();
  const { source, flags } = expression;
  if (place !== undefined) built.set(JSON.stringify([place, source, flags]), { source, flags, place });
  return expression;
}

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, given, asked) => noted(Reflect.construct(target, given, asked)),
  apply: (target, self, given) => noted(Reflect.apply(target, self, given)),
});

const { useProduct } = await import('./use-product.ts');
await useProduct(process.argv.slice(2));
process.send?.([...built.values()], () => process.exit());
