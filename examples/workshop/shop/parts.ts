import type { PartStock } from './operations.ts';

/** A part of the shelf; `words` are how customers call it, in lower case, besides its names. */
export type ShelfPart = PartStock & { words: readonly string[] };

/** What is on the shelf. */
export const SHELF: readonly ShelfPart[] = [
  {
    part: 'brake-pads',
    name: { en: 'Brake pads', zh: '刹车片', de: 'Bremsbeläge' },
    words: ['brake pad', 'brake shoes', '刹车皮', '来令片', 'bremsbelag', 'bremsklötze', 'bremsbelägen'],
    price: { amount: 1490, currency: 'EUR' },
    stock: 12,
    back: null,
  },
  {
    part: 'chain',
    name: { en: 'Chain', zh: '链条', de: 'Kette' },
    words: ['chains', '车链', 'ketten', 'fahrradkette'],
    price: { amount: 2490, currency: 'EUR' },
    stock: 3,
    back: null,
  },
  {
    part: 'tyre',
    name: { en: 'Tyre', zh: '外胎', de: 'Reifen' },
    words: ['tyres', 'tire', 'tires', '轮胎', 'mantel'],
    price: { amount: 3290, currency: 'EUR' },
    stock: 0,
    back: '2027-01-12',
  },
  {
    part: 'inner-tube',
    name: { en: 'Inner tube', zh: '内胎', de: 'Schlauch' },
    words: ['inner tubes', 'tube', 'tubes', 'schläuche', 'schläuchen'],
    price: { amount: 790, currency: 'EUR' },
    stock: 40,
    back: null,
  },
  {
    part: 'front-light',
    name: { en: 'Front light', zh: '前灯', de: 'Frontlicht' },
    words: ['front lights', 'headlight', '车灯', 'vorderlicht', 'scheinwerfer'],
    price: { amount: 3990, currency: 'EUR' },
    stock: 0,
    back: null,
  },
];
