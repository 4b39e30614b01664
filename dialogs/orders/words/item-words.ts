import type { Locale } from '../../../models/locale/locale.ts';
import { localised } from '../../../models/locale/localised-text.ts';
import type { ItemView } from '../../../models/shop/operations/views.ts';

/** The options of an item: "black, high"; its name where it has none. */
export function optionWords({ name, options }: ItemView, locale: Locale): string {
  const values = options.map(({ value }) => localised(value, locale));
  return values.length === 0 ? localised(name, locale) : values.join(', ');
}

/** An item with its options, unless its name tells them: "Desk lamp (black, high)". */
export function itemWords({ name, options }: ItemView, locale: Locale): string {
  const written = localised(name, locale);
  const values = options
    .map(({ value }) => localised(value, locale))
    .filter((value) => !written.includes(value));
  return values.length === 0 ? written : `${written} (${values.join(', ')})`;
}
