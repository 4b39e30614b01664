/** Called with each value at a path, or with `undefined` where the path ends early; true stops the visit. */
export type ValueVisitor = (value: unknown) => boolean;

const NUMERIC = /^\d+$/;

/** Splits a dotted path, once for many documents. */
export function splitPath(path: string): readonly string[] {
  return path.includes('.') ? path.split('.') : [path];
}

/**
 * Visits every value at a dotted path, as MongoDB reads paths: arrays on the way are entered, an array at the end is visited whole and then element
 * by element. Returns true as soon as `visit` does.
 */
export function someValue(document: unknown, parts: readonly string[], visit: ValueVisitor, at = 0): boolean {
  const part = parts[at] as string;
  const value = ownValue(document, part);
  if (at === parts.length - 1) {
    if (visit(value)) return true;
    return Array.isArray(value) && value.some(visit);
  }
  if (Array.isArray(value)) return someInArray(value, parts, visit, at + 1);
  if (value !== null && typeof value === 'object') return someValue(value, parts, visit, at + 1);
  return visit(undefined);
}

function someInArray(
  array: readonly unknown[],
  parts: readonly string[],
  visit: ValueVisitor,
  at: number,
): boolean {
  const part = parts[at] as string;
  if (NUMERIC.test(part) && Number(part) < array.length && someValue(array, parts, visit, at)) return true;
  return array.some(
    (element) =>
      element !== null &&
      typeof element === 'object' &&
      !Array.isArray(element) &&
      someValue(element, parts, visit, at),
  );
}

/**
 * The values at a path for an index or a sort: the elements of an array instead of the array, and `whole` for an empty one. `fromArray`: an array
 * was on the way or at the end.
 */
export function indexedValues(
  document: unknown,
  parts: readonly string[],
  whole: unknown,
): { values: unknown[]; fromArray: boolean } {
  const found = { values: [] as unknown[], fromArray: false };
  gather(document, parts, 0, whole, found);
  return found;
}

function gather(
  document: unknown,
  parts: readonly string[],
  at: number,
  whole: unknown,
  found: { values: unknown[]; fromArray: boolean },
): void {
  const value = ownValue(document, parts[at] as string);
  const last = at === parts.length - 1;
  if (Array.isArray(value)) {
    found.fromArray = true;
    if (last) {
      if (value.length === 0) found.values.push(whole);
      else found.values.push(...value);
      return;
    }
    if (NUMERIC.test(parts[at + 1] as string)) gather(value, parts, at + 1, whole, found);
    else if (value.length === 0) found.values.push(undefined);
    else for (const element of value) gather(element, parts, at + 1, whole, found);
    return;
  }
  if (last) found.values.push(value);
  else gather(value, parts, at + 1, whole, found);
}

/** An own property, never one of the prototype, since `constructor` is a valid field name. */
export function ownValue(container: unknown, key: string): unknown {
  if (container === null || typeof container !== 'object') return undefined;
  return Object.hasOwn(container, key) ? (container as Record<string, unknown>)[key] : undefined;
}
