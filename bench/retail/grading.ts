import { isDeepStrictEqual } from 'node:util';
import type { Delta, ShopFolder } from './shop-folder.ts';

/** The part of a delta that is about some users: their records and their orders. */
export function deltaOfUsers(delta: Delta, users: readonly string[], { orders }: ShopFolder): Delta {
  const of = <Entry>(entries: Readonly<Record<string, Entry>> = {}, isTheirs: (id: string) => boolean) =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => isTheirs(id)));
  return {
    orders: of(delta.orders, (id) => users.includes(orders[id]?.user_id ?? '')),
    users: of(delta.users, (id) => users.includes(id)),
  };
}

/** Whether two deltas set the same fields to the same values; amounts count in cents, as the benchmark rounds them. */
export function isSameDelta(one: Delta, other: Delta): boolean {
  return isDeepStrictEqual(valuesSet(one), valuesSet(other));
}

/** Whether nothing differs. */
export function isEmptyDelta({ orders = {}, users = {} }: Delta): boolean {
  return Object.keys(orders).length === 0 && Object.keys(users).length === 0;
}

function valuesSet({ orders = {}, users = {} }: Delta): unknown {
  const sets = (part: NonNullable<Delta['orders']>) =>
    Object.fromEntries(Object.entries(part).map(([id, { set }]) => [id, inCents(set)]));
  return { orders: sets(orders), users: sets(users) };
}

function inCents(value: unknown): unknown {
  if (typeof value === 'number') return Math.round((value + Number.EPSILON * Math.sign(value)) * 100);
  if (Array.isArray(value)) return value.map(inCents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inCents(each)]));
}

/** Whether a text has a value in it, as the benchmark reads it: in any letter case, and without the commas in numbers. */
export function tells(text: string, value: string): boolean {
  return plain(text).includes(plain(value));
}

/** The same for a whole value only, so that `9` is not told by `US$19.90`. */
export function tellsWhole(text: string, value: string): boolean {
  const escaped = plain(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d]|\\d\\.)${escaped}(?![\\p{L}\\d])`, 'u').test(plain(text));
}

function plain(words: string): string {
  return words.toLowerCase().replaceAll(',', '');
}

/**
 * The benchmark's pass^k: the chance that `k` trials of a customer, drawn from those that were made, all succeed; the mean over the customers.
 * @param trials - of each customer, whether each trial succeeded
 */
export function passHat(trials: readonly (readonly boolean[])[], k: number): number {
  const chances = trials.map((each) => {
    const successes = each.filter(Boolean).length;
    return combinations(successes, k) / combinations(each.length, k);
  });
  return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
}

function combinations(of: number, k: number): number {
  let count = 1;
  for (let taken = 0; taken < k; taken += 1) count = (count * (of - taken)) / (taken + 1);
  return of < k ? 0 : count;
}
