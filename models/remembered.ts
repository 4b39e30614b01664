import { LRUCache } from 'lru-cache';

/** Results that are kept of one function, unless it says otherwise. */
const MOST = 500;

/**
 * A function that keeps its results, for what takes long to make and is asked for in every turn, such as the formatters of `Intl`. The least recently used
 * is forgotten, since parameters may come from customers. Default: the last 500.
 */
export function remembered<Parameters extends readonly unknown[], Result extends NonNullable<unknown> | null>(
  make: (...parameters: Parameters) => Result,
  most = MOST,
): (...parameters: Parameters) => Result {
  const known = new LRUCache<string, { readonly made: Result }>({ max: most });
  return (...parameters) => {
    const key = JSON.stringify(parameters);
    const found = known.get(key) ?? { made: make(...parameters) };
    known.set(key, found);
    return found.made;
  };
}
