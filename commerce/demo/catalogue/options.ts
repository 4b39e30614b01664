/** What a product comes in: each set lists its variants' suffix and surcharge in per cent. */
export const OPTIONS = {
  one: [['', 0]],
  sizes: [
    ['s', 0],
    ['m', 15],
    ['l', 30],
  ],
  clothes: [
    ['xs', 0],
    ['s', 0],
    ['m', 0],
    ['l', 0],
    ['xl', 0],
  ],
  colours: [
    ['pine', 0],
    ['sand', 0],
    ['ink', 0],
  ],
  beds: [
    ['single', 0],
    ['double', 25],
    ['king', 40],
  ],
  weights: [
    ['100', 0],
    ['250', 130],
    ['500', 320],
  ],
  packs: [
    ['2', 0],
    ['4', 80],
  ],
  scents: [
    ['cedar', 0],
    ['osmanthus', 0],
  ],
  papers: [
    ['ruled', 0],
    ['dotted', 0],
    ['plain', 0],
  ],
  nibs: [
    ['f', 0],
    ['m', 0],
  ],
  inks: [
    ['black', 0],
    ['blue', 0],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [suffix: string, surcharge: number])[]>>;

/** The name of one of the sets. */
export type OptionSet = keyof typeof OPTIONS;
