import type { OkOf } from '../../models/shop/operation.ts';
import { productDetails, productTypes } from '../../models/shop/operations/product-operations.ts';
import { readWording } from '../../models/values/wording-operation.ts';
import { filled } from '../filled.ts';
import { Dialog, type TaskWords } from '../machine/dialog.ts';
import type { Choice } from '../machine/effects.ts';
import { speaker } from '../machine/speaker.ts';
import { productReferents } from '../orders/work/referents.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase, choice } = speaker<typeof en>();

type Products = OkOf<typeof productTypes>['products'];

type Slots = {
  /** The words in which the customer asked. */
  wording: string | null;
  products: Products;
  /** The ids of those that may be meant. */
  meant: string[];
  details: OkOf<typeof productDetails> | null;
};

/** Most products with a button each. */
const MOST_BUTTONS = 8;

/** Tells in which versions a product can be ordered now, and for how much. Anybody may ask. */
export class Product extends Dialog<Record<string, never>, Slots> {
  readonly id = 'product';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['product-label', 'product-ask', 'product-pick'];
  override readonly notInMenu = true;
  override readonly words: TaskWords = {
    label: () => phrase('product-label', {}),
    topic: 'product',
    resumed: phrase('product-resumed', {}),
  };
  readonly machine = this.define({
    initial: 'look',
    begin: () => ({ wording: null, products: [], meant: [], details: null }),
    takes: {
      wording: { set: { wording: (wording) => wording }, to: 'look' },
      choice: {
        only: ['ask', 'pick'],
        among: ({ slots: { products, meant }, locale }) => productReferents(among(products, meant), locale),
        set: { meant: (product) => [product] },
        to: 'details',
      },
    },
    guards: {
      one: ({ slots }) => slots.meant.length === 1,
      several: ({ slots }) => slots.meant.length > 1,
    },
    states: {
      look: this.query(productTypes, {
        args: () => ({}),
        ok: { set: { products: ({ products }) => products }, to: 'read' },
        refused: {},
      }),
      /** The product that the customer's words name. */
      read: this.query(readWording, {
        args: ({ slots, locale }) => ({
          text: slots.wording ?? '',
          among: { picks: productReferents(slots.products, locale) },
        }),
        ok: {
          set: { meant: ({ picks }) => [...(picks?.chosen ?? []), ...(picks?.open.flat() ?? [])] },
          to: 'which',
        },
        refused: {},
      }),
      which: { choose: [{ when: 'one', to: 'details' }, { when: 'several', to: 'pick' }, { to: 'ask' }] },
      ask: { ask: () => line('product-ask', {}) },
      pick: {
        ask: ({ slots: { products, meant } }) => line('product-pick', {}, choicesOf(among(products, meant))),
      },
      details: this.query(productDetails, {
        args: ({ slots }) => ({ product: filled(slots.meant[0] ?? null) }),
        ok: { set: { details: (details) => details }, to: 'told' },
        refused: { 'not-found': 'ask' },
      }),
      told: {
        end: 'done',
        say: ({ slots }) => {
          const { name, items } = filled(slots.details);
          const available = items.flatMap(({ item, available }) => (available ? [item] : []));
          return line('product-versions', { name, items: available });
        },
      },
    },
  });
}

/** The products that may be meant; all of them where nobody knows. */
function among(products: Products, meant: readonly string[]): Products {
  return meant.length === 0 ? products : products.filter(({ product }) => meant.includes(product));
}

function choicesOf(products: Products): Choice[] {
  return products
    .slice(0, MOST_BUTTONS)
    .map(({ product, name }) =>
      choice('product-name', { name }, { type: 'inform', values: { choice: product } }),
    );
}
