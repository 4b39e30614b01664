import { optionWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';
import { optionsOf, priceRange } from './versions.ts';

/** What is told of a product. */
export const de: TextsLike<typeof en> = {
  'product-label': () => 'Ausführungen und Preise eines Produkts',
  'product-resumed': () => 'Nun zurück zum Produkt.',
  'product-ask': () => 'Welches unserer Produkte meinen Sie?',
  'product-pick': () => 'Welches davon meinen Sie?',
  'product-name': ({ name: product }) => name(product),
  'product-versions': ({ name: product, items }) => {
    const [first, ...others] = items;
    if (first === undefined) return `${name(product)} ist zurzeit leider nicht lieferbar.`;
    if (others.length === 0)
      return `${name(product)} ist lieferbar${first.options.length === 0 ? '' : `, in einer Ausführung: ${optionWords(first, 'de')}`}. Preis: ${money(first.price)}.`;
    const options = optionsOf(items, 'de');
    const lines =
      options.length === 0
        ? items.map((item) => `• ${optionWords(item, 'de')}: ${money(item.price)}`)
        : options.map(({ name: option, values }) => `• ${option}: ${values.join(', ')}`);
    return [
      `${name(product)} ist in ${items.length} Ausführungen lieferbar:`,
      ...lines,
      ...(options.length === 0 ? [] : [`Preise: ${priceRange(items).map(money).join(' bis ')}.`]),
    ].join('\n');
  },
};
