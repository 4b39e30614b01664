import type { LocalisedText } from '../../models/locale/localised-text.ts';
import type { ItemView } from '../../models/shop/operations/views.ts';
import { optionWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.en.ts';
import { optionsOf, priceRange } from './versions.ts';

/** What is told of a product. */
export const en = {
  'product-label': () => 'Versions and prices of a product',
  'product-resumed': () => 'Now back to the product.',
  'product-ask': () => 'Which of our products do you mean?',
  'product-pick': () => 'Which of these do you mean?',
  'product-name': ({ name: product }: { name: LocalisedText }) => name(product),
  'product-versions': ({ name: product, items }: { name: LocalisedText; items: ItemView[] }) => {
    const [first, ...others] = items;
    if (first === undefined) return `I'm sorry, ${name(product)} can't be ordered at the moment.`;
    if (others.length === 0)
      return `${name(product)} can be ordered now${first.options.length === 0 ? '' : `, in one version: ${optionWords(first, 'en')}`}. Price: ${money(first.price)}.`;
    const options = optionsOf(items, 'en');
    const lines =
      options.length === 0
        ? items.map((item) => `• ${optionWords(item, 'en')}: ${money(item.price)}`)
        : options.map(({ name: option, values }) => `• ${option}: ${values.join(', ')}`);
    return [
      `${name(product)} can be ordered in ${items.length} versions now:`,
      ...lines,
      ...(options.length === 0 ? [] : [`Prices: ${priceRange(items).map(money).join(' to ')}.`]),
    ].join('\n');
  },
};
