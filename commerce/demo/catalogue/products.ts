import type { OptionSet } from './options.ts';

/** A product without its words: slug, price of the first variant (minor units) and what it comes in. */
type ProductRow = readonly [slug: string, price: number, options: OptionSet];

/** The demo shop's products by category, in the catalogue's order. */
export const PRODUCTS = {
  kitchen: [
    ['cast-iron-pot', 8900, 'colours'],
    ['chef-knife', 6400, 'one'],
    ['carbon-steel-wok', 4900, 'one'],
    ['bamboo-steamer', 2400, 'sizes'],
    ['cutting-board', 3200, 'sizes'],
    ['mixing-bowls', 3900, 'colours'],
    ['rice-cooker', 7900, 'one'],
    ['salt-and-pepper-mills', 4500, 'colours'],
  ],
  'coffee-and-tea': [
    ['pour-over-set', 4200, 'one'],
    ['hand-grinder', 7400, 'one'],
    ['moka-pot', 3600, 'sizes'],
    ['gooseneck-kettle', 6900, 'colours'],
    ['gaiwan', 2800, 'colours'],
    ['tea-tin-longjing', 3100, 'weights'],
    ['coffee-beans-harbour', 1600, 'weights'],
    ['travel-mug', 2900, 'colours'],
  ],
  bags: [
    ['canvas-backpack', 7900, 'colours'],
    ['weekend-bag', 11900, 'colours'],
    ['leather-tote', 14900, 'colours'],
    ['sling-bag', 4900, 'colours'],
    ['packing-cubes', 2900, 'colours'],
    ['card-holder', 3400, 'colours'],
    ['laptop-sleeve', 3900, 'sizes'],
    ['shopping-net', 1200, 'colours'],
  ],
  clothing: [
    ['merino-sweater', 9900, 'clothes'],
    ['rain-jacket', 12900, 'clothes'],
    ['linen-shirt', 5900, 'clothes'],
    ['organic-t-shirt', 2500, 'clothes'],
    ['work-trousers', 8900, 'clothes'],
    ['wool-socks', 1800, 'sizes'],
    ['winter-scarf', 4400, 'colours'],
    ['silk-scarf', 6900, 'colours'],
  ],
  home: [
    ['linen-bedding', 15900, 'beds'],
    ['wool-blanket', 9800, 'colours'],
    ['bath-towels', 4600, 'colours'],
    ['ceramic-vase', 3700, 'sizes'],
    ['scented-candle', 2600, 'scents'],
    ['wall-clock', 5400, 'colours'],
    ['storage-baskets', 3300, 'sizes'],
    ['door-mat', 2900, 'one'],
  ],
  lighting: [
    ['desk-lamp', 8400, 'colours'],
    ['reading-light', 3900, 'colours'],
    ['paper-lantern', 2200, 'sizes'],
    ['floor-lamp', 16900, 'colours'],
    ['string-lights', 2700, 'one'],
    ['bedside-lamp', 5900, 'colours'],
    ['led-bulbs', 1500, 'packs'],
    ['camping-lantern', 4700, 'colours'],
  ],
  outdoor: [
    ['two-person-tent', 24900, 'colours'],
    ['sleeping-bag', 13900, 'colours'],
    ['hiking-poles', 6400, 'one'],
    ['water-bottle', 2400, 'colours'],
    ['picnic-blanket', 4300, 'colours'],
    ['head-torch', 3800, 'one'],
    ['camp-stove', 5200, 'one'],
    ['dry-bag', 2300, 'sizes'],
  ],
  stationery: [
    ['notebook-a5', 1400, 'papers'],
    ['fountain-pen', 5900, 'nibs'],
    ['ink-bottle', 1700, 'inks'],
    ['desk-calendar', 1900, 'one'],
    ['brush-set', 3300, 'one'],
    ['pencil-case', 2100, 'colours'],
    ['letter-paper', 1600, 'colours'],
    ['desk-organiser', 4100, 'colours'],
  ],
} as const satisfies Readonly<Record<string, readonly ProductRow[]>>;

/** The slug of one of {@link PRODUCTS}. */
export type ProductSlug = (typeof PRODUCTS)[keyof typeof PRODUCTS][number][0];
