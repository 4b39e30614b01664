import type { Locale } from '../../models/locale/locale.ts';
import { localised } from '../../models/locale/localised-text.ts';
import type { Money } from '../../models/shop/money.ts';
import type { ItemView } from '../../models/shop/operations/views.ts';

/** Most versions of a product that are listed one by one. */
const MOST_LISTED = 8;

/** The options of some items: "color: red, blue". Empty where the items are few enough to be listed. */
export function optionsOf(items: readonly ItemView[], locale: Locale): { name: string; values: string[] }[] {
  if (items.length <= MOST_LISTED) return [];
  const values = new Map<string, Set<string>>();
  for (const { name, value } of items.flatMap(({ options }) => options)) {
    const option = localised(name, locale);
    values.set(option, (values.get(option) ?? new Set()).add(localised(value, locale)));
  }
  return [...values].map(([name, each]) => ({ name, values: [...each] }));
}

/** The lowest and the highest price of some items. */
export function priceRange(items: readonly ItemView[]): Money[] {
  const sorted = items.map(({ price }) => price).toSorted((one, other) => one.amount - other.amount);
  return [sorted.at(0), sorted.at(-1)].filter((price) => price !== undefined);
}
