import type { Money } from '../../../models/shop/money.ts';
import type { OkOf } from '../../../models/shop/operation.ts';
import type { changeOrderItemsPreview } from '../../../models/shop/operations/change-operations.ts';
import type { ItemView } from '../../../models/shop/operations/views.ts';
import type { Swap } from '../../../models/values/referent.ts';
import { readWording } from '../../../models/values/wording-operation.ts';
import { filled } from '../../filled.ts';
import type { Context } from '../../machine/definition.ts';
import type { Line } from '../../machine/effects.ts';
import { speaker } from '../../machine/speaker.ts';
import type { Phrase } from '../../texts/phrase.ts';
import type { en as orderTexts } from '../texts.en.ts';
import { OrderDialog } from './order-dialog.ts';
import type { OrderSlots, Piece } from './order-slots.ts';
import { paymentChoices, pieceChoices } from './piece-choices.ts';
import { itemReferents } from './referents.ts';

const { line, phrase, choice } = speaker<typeof orderTexts>();

/** What a shop says a change of items would do; an exchange has the same shape. */
export type SwapQuote = OkOf<typeof changeOrderItemsPreview>;

type Slots = OrderSlots<SwapQuote>;

/** Most variants with a button each; more are named in words. */
const MOST_BUTTONS = 8;

/** A dialog that has items of an order replaced by other items of the same products. */
export abstract class SwapDialog extends OrderDialog<SwapQuote> {
  /** What such a dialog takes from messages. */
  protected readonly swapTakes = {
    choice: {
      only: ['ask-variant'],
      among: ({ slots, locale }: Context<Slots>) => itemReferents(variantsFor(slots), locale),
      set: { swaps: (to: string, { swaps }: Slots) => withVariant(swaps, to) },
      to: 'next',
    },
    swaps: {
      among: (context: Context<Slots>) => this.#amongSwaps(context),
      set: {
        swaps: ({ swaps }: { swaps: Swap[] }, slots: Slots) => merged(slots, swaps),
        open: ({ open }: { open: string[][] }) => open,
      },
      to: 'next',
    },
    picks: {
      only: ['ask-which', 'ask-items'],
      among: this.amongPieces,
      set: {
        swaps: ({ chosen }: { chosen: string[] }, slots: Slots) => withPieces(slots, chosen),
        open: (_: unknown, { open }: Slots) => open.slice(1),
      },
      to: 'next',
    },
    payment: {
      among: this.amongPayments,
      set: { payment: (payment: string) => payment },
      to: 'next',
    },
  } as const;

  /** While a variant is asked for, only its piece is meant by what distinguishes it; the others are meant by their names. */
  #amongSwaps(context: Context<Slots>) {
    const open = openSwap(context.slots);
    return this.amongPieces(context).map((piece) =>
      open === undefined || piece.id === open.piece.id ? piece : { ...piece, features: {} },
    );
  }

  /** The guards of the states below. */
  protected readonly swapGuards = {
    unclear: ({ slots }: Context<Slots>) => slots.open.length > 0,
    'only-one': ({ slots }: Context<Slots>) => slots.swaps.length === 0 && slots.pieces.length === 1,
    'none-chosen': ({ slots }: Context<Slots>) => slots.swaps.length === 0,
    'no-variants': ({ slots }: Context<Slots>) =>
      slots.swaps.some(({ to }) => to === null) && variantsFor(slots).length === 0,
    'variant-open': ({ slots }: Context<Slots>) => slots.swaps.some(({ to }) => to === null),
    'no-payment': ({ slots }: Context<Slots>) => slots.payment === null,
    'paid-by-known': ({ slots }: Context<Slots>) =>
      slots.payment === null && slots.payments.some(({ payment }) => payment.id === slots.paidBy),
  };

  /** From the wording on, until everything that a preview needs is known. */
  protected swapStates<Preview extends string, None extends string>({
    askItems,
    preview,
    none,
  }: {
    askItems: (context: Context<Slots>) => Phrase;
    preview: Preview;
    /** Where it goes on when there is no other variant of what is meant. */
    none: None;
  }) {
    return {
      alternatives: this.alternativesState('account'),
      account: this.accountState('read'),
      read: this.query(readWording, {
        args: (context) => ({
          text: context.slots.wording ?? '',
          among: { swaps: this.amongPieces(context), payment: this.wordedPayments(context) },
        }),
        ok: {
          set: {
            swaps: ({ swaps }, slots) => swaps?.swaps ?? slots.swaps,
            open: ({ swaps }, { open }) => swaps?.open ?? open,
            payment: ({ payment }, slots) => payment ?? slots.payment,
          },
          to: 'next',
        },
        refused: {},
      }),
      next: {
        choose: [
          { when: 'unclear', to: 'ask-which' },
          { when: 'only-one', to: 'the-only-one' },
          { when: 'none-chosen', to: 'ask-items' },
          { when: 'no-variants', to: none },
          { when: 'variant-open', to: 'ask-variant' },
          this.notOwned,
          { when: 'paid-by-known', to: 'paid-as-before' },
          { when: 'no-payment', to: 'ask-payment' },
          { to: preview },
        ],
      },
      // A guard is computed after `set`, so that what it asks for is set in a state of its own.
      'the-only-one': {
        choose: [
          {
            set: { swaps: (_: undefined, slots: Slots) => withPieces(slots, [slots.pieces[0]?.id ?? '']) },
            to: 'next',
          },
        ],
      },
      'paid-as-before': {
        choose: [{ set: { payment: (_: undefined, slots: Slots) => slots.paidBy }, to: 'next' }],
      },
      'ask-items': {
        select: askItems,
        options: ({ slots }: Context<Slots>) => ({
          options: slots.pieces.map(({ id, item }) => ({
            value: id,
            label: phrase('order-piece', { item }),
          })),
          submit: phrase('pieces-selected', {}),
        }),
        selected: {
          set: { swaps: (chosen: readonly string[], slots: Slots) => withPieces(slots, chosen) },
          to: 'next',
        },
      },
      'ask-which': {
        ask: ({ slots }: Context<Slots>) => line('which-piece', {}, pieceChoices(slots)),
      },
      'ask-variant': { ask: ({ slots }: Context<Slots>) => variantQuestion(slots) },
      'other-payment': this.otherPayment('ask-payment'),
      'ask-payment': {
        ask: ({ slots }: Context<Slots>) =>
          line('ask-payment-of-difference', {}, paymentChoices(slots.payments)),
      },
    } as const;
  }
}

/** What follows on a refusal that the operations for replaced items share. */
export const SWAP_REFUSED = {
  'no-such-item': { set: { swaps: withoutVariant }, to: 'next' },
  'not-available': {
    set: { swaps: withoutVariant },
    say: () => line('swap-not-available', {}),
    to: 'next',
  },
  'same-item': { set: { swaps: withoutVariant }, say: () => line('swap-same-item', {}), to: 'next' },
  'nothing-chosen': { set: { swaps: () => [] }, to: 'ask-items' },
  'item-not-found': { set: { swaps: () => [] }, to: 'ask-items' },
  'payment-not-found': { set: { payment: () => null }, to: 'ask-payment' },
  'balance-too-low': {
    set: { payment: () => null },
    say: ({ balance, missing }: { balance: Money; missing: Money }) =>
      line('balance-too-low', { balance, missing }),
    to: 'ask-payment',
  },
  'proof-needed': 'blocked',
} as const;

/** The arguments of the operations that replace items. */
export function swapArgs({ slots: { order, pieces, swaps, payment } }: Context<Slots>) {
  const changes = swaps.map(({ from, to }) => ({
    item: pieces.find(({ id }) => id === from)?.item.item ?? from,
    to: filled(to),
  }));
  return { order: filled(order), changes, payment: filled(payment) };
}

/** Forgets the variant of one item, which can't be had; all variants if the shop names an item that none is, so that it isn't asked for the same again. */
function withoutVariant({ item }: { item: string }, { swaps }: Pick<Slots, 'swaps'>): Swap[] {
  const isNamed = swaps.some(({ to }) => to === item);
  return swaps.map((swap) =>
    isNamed && swap.to !== item ? swap : { ...swap, to: null, among: [], without: [] },
  );
}

/** The first piece whose replacement is not known, with what was said of it. */
function openSwap({ swaps, pieces }: Slots): { swap: Swap; piece: Piece } | undefined {
  const swap = swaps.find(({ to }) => to === null);
  const piece = pieces.find(({ id }) => id === swap?.from);
  return swap && piece && { swap, piece };
}

/** The variants that the customer may choose from now. */
function variantsFor(slots: Slots): ItemView[] {
  const open = openSwap(slots);
  if (open === undefined) return [];
  const { swap, piece } = open;
  const fitting = piece.alternatives.filter(({ item }) => swap.among.includes(item));
  return fitting.length > 0 ? fitting : piece.alternatives;
}

function variantQuestion(slots: Slots): Line {
  const open = openSwap(slots);
  const variants = variantsFor(slots);
  const item = filled(open?.piece.item ?? null);
  return line(
    'ask-variant',
    { item, variants, without: open?.swap.without ?? [] },
    variants
      .slice(0, MOST_BUTTONS)
      .map((variant) => choice('variant', { variant }, { type: 'inform', values: { choice: variant.item } })),
  );
}

/** The swaps with a variant for the first one that has none. */
function withVariant(swaps: readonly Swap[], to: string): Swap[] {
  const first = swaps.findIndex((swap) => swap.to === null);
  return swaps.map((swap, index) => (index === first ? { ...swap, to, among: [], without: [] } : swap));
}

/** What a new message says goes before what was said of the same pieces; the others stay only where something of theirs is still open. */
function merged({ swaps: before }: Slots, swaps: readonly Swap[]): Swap[] {
  const isOpen = before.some(({ to }) => to === null);
  const said = new Set(swaps.map(({ from }) => from));
  const kept = before.filter(({ from }) => !said.has(from));
  return isOpen || swaps.every(({ from }) => before.some((swap) => swap.from === from))
    ? [...kept, ...swaps]
    : [...swaps];
}

function withPieces({ swaps, pieces }: Slots, chosen: readonly string[]): Swap[] {
  const known = new Set(pieces.map(({ id }) => id));
  const added = chosen.filter((id) => known.has(id) && !swaps.some(({ from }) => from === id));
  return [...swaps, ...added.map((from) => ({ from, to: null, among: [], without: [] }))];
}
