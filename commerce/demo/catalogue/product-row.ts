/** What a product comes in: each set lists its variants' suffix, names and surcharge in per cent. */
export const OPTIONS = {
  one: [['', 'one kind', '单一款式', 0]],
  sizes: [
    ['s', 'small', '小号', 0],
    ['m', 'medium', '中号', 15],
    ['l', 'large', '大号', 30],
  ],
  clothes: [
    ['xs', 'XS', 'XS', 0],
    ['s', 'S', 'S', 0],
    ['m', 'M', 'M', 0],
    ['l', 'L', 'L', 0],
    ['xl', 'XL', 'XL', 0],
  ],
  colours: [
    ['pine', 'pine green', '松绿色', 0],
    ['sand', 'sand', '沙色', 0],
    ['ink', 'ink blue', '墨蓝色', 0],
  ],
  beds: [
    ['single', 'single', '单人', 0],
    ['double', 'double', '双人', 25],
    ['king', 'king size', '加大双人', 40],
  ],
  weights: [
    ['100', '100 g', '100克', 0],
    ['250', '250 g', '250克', 130],
    ['500', '500 g', '500克', 320],
  ],
  packs: [
    ['2', 'pack of 2', '2只装', 0],
    ['4', 'pack of 4', '4只装', 80],
  ],
  scents: [
    ['cedar', 'cedar', '雪松', 0],
    ['osmanthus', 'osmanthus', '桂花', 0],
  ],
  papers: [
    ['ruled', 'ruled', '横线', 0],
    ['dotted', 'dotted', '点阵', 0],
    ['plain', 'plain', '空白', 0],
  ],
  nibs: [
    ['f', 'fine nib', '细尖', 0],
    ['m', 'medium nib', '中尖', 0],
  ],
  inks: [
    ['black', 'black', '黑色', 0],
    ['blue', 'blue', '蓝色', 0],
  ],
} as const satisfies Record<string, readonly (readonly [string, string, string, number])[]>;

/** A product in one line: slug, price of the first variant (minor units), variants, name and description in English and Chinese. */
export type ProductRow = readonly [
  slug: string,
  price: number,
  options: keyof typeof OPTIONS,
  english: string,
  chinese: string,
  englishText: string,
  chineseText: string,
];
