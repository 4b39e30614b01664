import { serverError } from '../errors.ts';
import { ownValue } from '../query/field-path.ts';
import type { Predicate } from '../query/query-operators.ts';

/** Returned by a {@link Change} to remove a field. */
export const REMOVED = Symbol('removed');

/** The change of the value at a path; returning the same value means no change. */
export type Change = (before: unknown) => unknown;

/** The elements that `$` and `$[name]` in a path stand for, in the update of one document. */
export interface Positions {
  /** The index of the element that the filter matched in the array at a path. */
  readonly matched: (arrayPath: string, array: readonly unknown[]) => number;
  readonly arrayFilters: ReadonlyMap<string, Predicate>;
}

/**
 * Changes one document at paths. It copies only the objects on the way, once each, so that unchanged parts stay the same objects; the indexes and the
 * comparison of before and after rely on that.
 */
export class PathEditor {
  #root: unknown;
  readonly #positions: Positions;
  readonly #copied = new Set<unknown>();

  constructor(document: unknown, positions: Positions) {
    this.#root = document;
    this.#positions = positions;
  }

  /** The document with all changes so far. */
  get document(): unknown {
    return this.#root;
  }

  /** Applies a change at a path; `create` creates missing objects on the way. */
  change(path: string, create: boolean, change: Change): void {
    this.#root = this.#edit(this.#root, path.split('.'), 0, create, change);
  }

  #edit(container: unknown, parts: readonly string[], at: number, create: boolean, change: Change): unknown {
    const part = parts[at] as string;
    if (Array.isArray(container)) return this.#editArray(container, parts, at, create, change);
    if (container === null || typeof container !== 'object' || !isContainer(container)) {
      if (!create) return container;
      const parent = parts.slice(0, at).join('.');
      throw serverError(
        'pathNotViable',
        `Cannot create field '${part}' in element {${parent}: ${JSON.stringify(container)}}`,
      );
    }
    if (part.startsWith('$'))
      throw serverError('badValue', `The path '${parts.join('.')}' must contain an array at '${part}'`);
    const before = ownValue(container, part);
    const after = this.#step(before, parts, at, create, change);
    if (after === before) return container;
    const copy = this.#writable(container) as Record<string, unknown>;
    if (after === REMOVED) delete copy[part];
    else if (part === '__proto__') throw serverError('badValue', 'A field can not be called __proto__ here');
    else copy[part] = after;
    return copy;
  }

  #editArray(
    array: readonly unknown[],
    parts: readonly string[],
    at: number,
    create: boolean,
    change: Change,
  ): unknown {
    let result: unknown[] | undefined;
    for (const index of this.#indexes(array, parts, at, create)) {
      const before = (result ?? array)[index];
      const after = this.#step(before, parts, at, create, change);
      if (after === before) continue;
      result ??= this.#writable(array) as unknown[];
      while (result.length < index) result.push(null);
      result[index] = after === REMOVED ? null : after;
    }
    return result ?? array;
  }

  #step(before: unknown, parts: readonly string[], at: number, create: boolean, change: Change): unknown {
    if (at === parts.length - 1) {
      const after = change(before);
      return after === REMOVED && before === undefined ? undefined : after;
    }
    if (before !== undefined) return this.#edit(before, parts, at + 1, create, change);
    if (!create) return undefined;
    if (parts[at + 1]?.startsWith('$')) {
      throw serverError(
        'badValue',
        `The path '${parts.slice(0, at + 1).join('.')}' must exist to apply array updates`,
      );
    }
    const made = {};
    this.#copied.add(made);
    return this.#edit(made, parts, at + 1, create, change);
  }

  #indexes(array: readonly unknown[], parts: readonly string[], at: number, create: boolean): number[] {
    const part = parts[at] as string;
    if (/^\d+$/.test(part)) return [Number(part)];
    if (part === '$') return [this.#positions.matched(parts.slice(0, at).join('.'), array)];
    if (part === '$[]') return [...array.keys()];
    const name = /^\$\[(\w+)\]$/.exec(part)?.[1];
    if (name) {
      const filter = this.#positions.arrayFilters.get(name);
      if (!filter)
        throw serverError(
          'badValue',
          `No array filter found for identifier '${name}' in path '${parts.join('.')}'`,
        );
      return [...array.keys()].filter((index) => filter({ [name]: array[index] }));
    }
    if (!create) return [];
    throw serverError(
      'pathNotViable',
      `Cannot create field '${part}' in the array at '${parts.slice(0, at).join('.')}'`,
    );
  }

  #writable(container: object): object {
    if (this.#copied.has(container)) return container;
    // No spread, since names added after it cost V8 a hidden class for each object.
    const copy = Array.isArray(container) ? [...container] : Object.assign({}, container);
    this.#copied.add(copy);
    return copy;
  }
}

function isContainer(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
