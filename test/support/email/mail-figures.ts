import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../fixtures/email/', import.meta.url);

/** The bytes of a file of the copied samples. */
export function emailFixture(path: string): Buffer {
  return readFileSync(new URL(path, FOLDER));
}

/** Text for a comparison that is blind to line breaks and runs of spaces: programs differ in them, meaning does not. */
export function flat(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/** Runs something and gives its result with the milliseconds that it took. */
export function timed<T>(run: () => T): { readonly result: T; readonly ms: number } {
  const start = performance.now();
  const result = run();
  return { result, ms: performance.now() - start };
}
