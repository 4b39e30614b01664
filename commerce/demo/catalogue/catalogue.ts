import type { BuiltInLocale } from '../../../models/locale/locale.ts';
import { inEveryLocale } from '../../../models/locale/localised-text.ts';
import { between, type Random } from '../../../models/seeded-random.ts';
import type { Product, Variant } from '../../../models/shop/product.ts';
import { de } from './catalogue-words.de.ts';
import { en } from './catalogue-words.en.ts';
import type { CatalogueWords } from './catalogue-words.ts';
import { zh } from './catalogue-words.zh.ts';
import { OPTIONS, type OptionSet } from './options.ts';
import { PRODUCTS } from './products.ts';

const CATALOGUE_WORDS: Readonly<Record<BuiltInLocale, CatalogueWords>> = { en, zh, de };

/** What prices in the catalogue are in. */
export const SHOP_CURRENCY = 'EUR';

/** Enough in the warehouse for every open order of the demo, and some variants nearly gone. */
const STOCK = { least: 12, most: 80 };

/** What can not be ordered now: open orders take all that is left. */
const SOLD_OUT: ReadonlySet<string> = new Set([
  'desk-lamp-ink',
  'rain-jacket-xl',
  'wool-blanket-pine',
  'linen-shirt-xs',
]);

function variantsOf(slug: string, price: number, set: OptionSet, random: Random): Variant[] {
  return OPTIONS[set].map(([suffix, surcharge]) => {
    const sku = suffix === '' ? slug : `${slug}-${suffix}`;
    const pieces = between(random, STOCK.least, STOCK.most);
    const name = inEveryLocale((locale) => {
      const names: Readonly<Record<string, string>> = CATALOGUE_WORDS[locale].options[set];
      return names[suffix] ?? suffix;
    });
    const option = { name: inEveryLocale((locale) => CATALOGUE_WORDS[locale].optionNames[set]), value: name };
    return {
      sku,
      name,
      options: suffix === '' ? [] : [option],
      price: Math.round((price * (100 + surcharge)) / 100),
      available: !SOLD_OUT.has(sku),
      onHand: pieces,
    };
  });
}

/** The demo shop's products; the random numbers only set how many of each are in the warehouse. */
export function demoProducts(random: Random): Product[] {
  return Object.entries(PRODUCTS).flatMap(([category, rows]) =>
    rows.map(([slug, price, options]) => ({
      _id: slug,
      category,
      name: inEveryLocale((locale) => CATALOGUE_WORDS[locale].products[slug][0]),
      description: inEveryLocale((locale) => CATALOGUE_WORDS[locale].products[slug][1]),
      currency: SHOP_CURRENCY,
      variants: variantsOf(slug, price, options, random),
    })),
  );
}
