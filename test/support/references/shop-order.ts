import type { Features, Referent } from '../../../models/values/referent.ts';

/** Names of a few things in three languages, and their attributes. */
const KINDS = {
  lamp: { names: ['Desk Lamp', 'Schreibtischlampe', '台灯'], attributes: ['color', 'power'] },
  shirt: { names: ['T-Shirt', 'T-Shirt', 'T恤'], attributes: ['color', 'size'] },
  boots: { names: ['Hiking Boots', 'Wanderschuhe', '登山靴'], attributes: ['size', 'waterproof'] },
  towel: { names: ['Bath Towel', 'Badetuch', '浴巾'], attributes: ['color', 'size'] },
  mug: { names: ['Mug', 'Tasse', '马克杯'], attributes: ['color', 'capacity'] },
  luggage: { names: ['Luggage Set', 'Kofferset', '行李箱套装'], attributes: ['piece count', 'color'] },
} as const;

type Kind = keyof typeof KINDS;

/**
 * Things in question by a short description, with the ids "a", "b" and so on: `thing('shirt', 'red', 'M')` costs 10 for the first one, 20 for the second. `instead` lists the
 * features of what each may be exchanged for, with the ids "a1", "a2" and so on.
 */
export function orderOf(...things: readonly (readonly [Kind, string[], ...string[][]])[]): Referent[] {
  return things.map(([kind, features, ...instead], index) => {
    const id = 'abcdefgh'[index] ?? String(index);
    return {
      id,
      names: [...KINDS[kind].names],
      features: featuresOf(kind, features),
      price: { amount: 1_000 * (index + 1), currency: 'USD' },
      instead: instead.map((values, place) => ({
        id: `${id}${place + 1}`,
        features: featuresOf(kind, values),
        price: { amount: 500 * (place + 1), currency: 'USD' },
      })),
    };
  });
}

function featuresOf(kind: Kind, values: readonly string[]): Features {
  return Object.fromEntries(
    KINDS[kind].attributes.map((attribute, index) => [attribute, values[index] ?? '']),
  );
}
