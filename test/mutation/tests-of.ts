import { dirname, join, normalize } from 'node:path';
import type { SourceFile } from '../support/source-files.ts';

/**
 * The test files that load a source file, nearest first: the one that mirrors it, then those that mirror the same folder, then by
 * how few files a test loads in all (the more it loads, the less it is about this one).
 */
export class TestsOf {
  readonly #imports = new Map<string, readonly string[]>();
  readonly #importers = new Map<string, string[]>();

  constructor(files: readonly SourceFile[]) {
    for (const { path, imports } of files) {
      const targets = imports
        .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
        .map(({ specifier }) => normalize(join(dirname(path), specifier)));
      this.#imports.set(path, targets);
      for (const target of targets)
        this.#importers.set(target, [...(this.#importers.get(target) ?? []), path]);
    }
  }

  of(path: string): string[] {
    return [...reached(path, this.#importers)]
      .filter((test) => test.endsWith('.test.ts'))
      .map((test) => ({ test, shared: sharedParts(test, path), loads: reached(test, this.#imports).size }))
      .sort((a, b) => b.shared - a.shared || a.loads - b.loads || (a.test < b.test ? -1 : 1))
      .map(({ test }) => test);
  }
}

function reached(from: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set([from]);
  for (const path of found) for (const other of next.get(path) ?? []) found.add(other);
  return found;
}

/** How many of the first folders and names of a test's path, below `test/`, are those of a source file. */
function sharedParts(test: string, path: string): number {
  const parts = path.replace(/\.ts$/, '').split('/');
  const others = test.replace(/^test\/|\.test\.ts$/g, '').split('/');
  const differs = parts.findIndex((part, index) => part !== others[index]);
  return differs < 0 ? parts.length : differs;
}
