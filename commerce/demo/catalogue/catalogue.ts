import type { Product, Variant } from '../../../models/shop/product.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { BAGS } from './bags.ts';
import { CLOTHING } from './clothing.ts';
import { COFFEE_AND_TEA } from './coffee-and-tea.ts';
import { HOME } from './home.ts';
import { KITCHEN } from './kitchen.ts';
import { LIGHTING } from './lighting.ts';
import { OUTDOOR } from './outdoor.ts';
import { OPTIONS, type ProductRow } from './product-row.ts';
import { STATIONERY } from './stationery.ts';

/** What prices in the catalogue are in. */
export const SHOP_CURRENCY = 'EUR';

const CATEGORIES: Readonly<Record<string, readonly ProductRow[]>> = {
  kitchen: KITCHEN,
  'coffee-and-tea': COFFEE_AND_TEA,
  bags: BAGS,
  clothing: CLOTHING,
  home: HOME,
  lighting: LIGHTING,
  outdoor: OUTDOOR,
  stationery: STATIONERY,
};

/** Enough in the warehouse for every open order of the demo, and some variants nearly gone. */
const STOCK = { least: 12, most: 80 };

function variantsOf(row: ProductRow, random: SeededRandom): Variant[] {
  const [slug, price, options] = row;
  return OPTIONS[options].map(([suffix, en, zh, surcharge]) => ({
    sku: suffix === '' ? slug : `${slug}-${suffix}`,
    name: { en, zh },
    price: Math.round((price * (100 + surcharge)) / 100),
    onHand: random.between(STOCK.least, STOCK.most),
  }));
}

/** The demo shop's products; the random numbers only set how many of each are in the warehouse. */
export function demoProducts(random: SeededRandom): Product[] {
  return Object.entries(CATEGORIES).flatMap(([category, rows]) =>
    rows.map((row) => {
      const [slug, , , en, zh, enText, zhText] = row;
      return {
        _id: slug,
        category,
        name: { en, zh },
        description: { en: enText, zh: zhText },
        currency: SHOP_CURRENCY,
        variants: variantsOf(row, random),
      };
    }),
  );
}
