import type { OkOf } from '../../models/shop/operation.ts';
import { reOrder, reOrderPreview } from '../../models/shop/operations/re-order-operations.ts';
import { readWording } from '../../models/values/wording-operation.ts';
import { filled } from '../filled.ts';
import type { Context } from '../machine/definition.ts';
import type { TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { OrderDialog } from '../orders/work/order-dialog.ts';
import { itemsOf, type OrderSlots, OTHER_ORDER, piecesOf } from '../orders/work/order-slots.ts';
import { pieceChoices } from '../orders/work/piece-choices.ts';
import { pieceReferents } from '../orders/work/referents.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { ALL_OF_IT } from './phrases.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

type Quote = OkOf<typeof reOrderPreview>;
type Slots = OrderSlots<Quote>;

const WHY = { set: { why: ({ reason }: { reason: string }) => reason }, to: 'refused' } as const;

const REFUSED = {
  'not-offered': WHY,
  'not-found': 'unknown',
  'payment-not-found': WHY,
  'balance-too-low': WHY,
  'proof-needed': 'blocked',
} as const;

/** Nothing is chosen any more; the offer is asked for anew. */
const GONE = {
  set: { chosen: () => [], open: () => [], wording: () => null },
  say: () => line('re-order-gone', {}),
  to: 'offer-anew',
} as const;

/** What was refused of a choice: it is asked for again, among what the offer has. */
const OF_CHOICE = {
  ...REFUSED,
  'nothing-chosen': { set: { chosen: () => [] }, to: 'ask-items' },
  'item-not-found': { set: { chosen: () => [] }, to: 'ask-items' },
  unavailable: GONE,
} as const;

/** Orders again what was ordered before: what of it can be had today and for how much, what of it is wanted, and a yes to exactly that. */
export class ReOrder extends OrderDialog<Quote> {
  readonly id = 're-order';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['re-order-ask-order', 're-order-label'];
  override readonly ability = phrase('re-order-ability', {});
  override readonly about = 'order';
  override readonly covers = ['change-payment'];
  override readonly notInMenu = true;
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('re-order-label', { order: order as string | null }),
    topic: 'order',
    resumed: phrase('re-order-resumed', {}),
    purpose: (order) => phrase('re-order-purpose', { order }),
  };
  override readonly phrases = { 'all-of-it': ALL_OF_IT };
  readonly machine = this.define({
    initial: 'route',
    begin: this.begin,
    takes: {
      order: { set: OTHER_ORDER, remembered: true, to: 'route' },
      wording: { set: { wording: (wording) => wording }, to: 'route' },
      picks: {
        among: amongOffer,
        set: {
          chosen: ({ chosen }, { open, chosen: before }) =>
            open.length > 0 ? [...before, ...chosen] : chosen,
          open: ({ open: unclear }, { open }) => [...open.slice(1), ...unclear],
        },
        to: 'next',
      },
    },
    guards: {
      ...this.orderGuards,
      'no-offer': ({ slots }) => slots.quote === null,
      unclear: ({ slots }) => slots.open.length > 0,
      'only-one': ({ slots }) => slots.chosen.length === 0 && slots.pieces.length === 1,
      'none-chosen': ({ slots }) => slots.chosen.length === 0,
    },
    states: {
      ...this.orderStates({
        isCandidate: () => true,
        ask: () => line('re-order-ask-order', {}),
        none: () => line('no-orders', {}),
        next: 'offer',
        refused: 'refused',
      }),
      /** What of the order can be had today. */
      offer: this.query(reOrderPreview, {
        args: ({ slots }) => ({ order: filled(slots.order) }),
        ok: { set: { quote: (quote) => quote, pieces: piecesAgain }, to: 'read' },
        refused: {
          ...REFUSED,
          unavailable: WHY,
          'nothing-chosen': 'unavailable',
          'item-not-found': 'unavailable',
        },
      }),
      /** The same after something of it has gone: what is wanted is asked for. */
      'offer-anew': this.query(reOrderPreview, {
        args: ({ slots }) => ({ order: filled(slots.order) }),
        ok: { set: { quote: (quote) => quote, pieces: piecesAgain }, to: 'ask-items' },
        refused: {
          ...REFUSED,
          unavailable: WHY,
          'nothing-chosen': 'unavailable',
          'item-not-found': 'unavailable',
        },
      }),
      read: this.query(readWording, {
        args: (context) => ({
          text: context.slots.wording ?? '',
          among: { picks: amongOffer(context) },
        }),
        ok: {
          set: {
            chosen: ({ picks }, { chosen }) => picks?.chosen ?? chosen,
            open: ({ picks }, { open }) => picks?.open ?? open,
          },
          to: 'next',
        },
        refused: {},
      }),
      next: {
        choose: [
          { when: 'no-offer', to: 'route' },
          { when: 'unclear', to: 'ask-which' },
          { when: 'only-one', to: 'take-all' },
          { when: 'none-chosen', to: 'ask-items' },
          { to: 'preview' },
        ],
      },
      'take-all': {
        choose: [{ set: { chosen: (_, { pieces }) => pieces.map(({ id }) => id) }, to: 'preview' }],
      },
      'ask-items': {
        select: ({ slots }) => {
          const { order, items, missing, total } = filled(slots.quote);
          return phrase('re-order-ask-items', { order, items, missing, total });
        },
        options: ({ slots }) => ({
          options: slots.pieces.map(({ id, item }) => ({
            value: id,
            label: phrase('re-order-piece', { item }),
          })),
          submit: phrase('re-order-selected', {}),
        }),
        selected: { set: { chosen: (chosen) => [...chosen] }, to: 'next' },
        on: { 'all-of-it': 'take-all', affirm: 'take-all' },
      },
      'ask-which': {
        ask: ({ slots }) => line('which-piece', {}, pieceChoices(slots)),
      },
      preview: this.query(reOrderPreview, {
        args: (context) => itemsArgs(context),
        ok: { set: { quote: (quote) => quote }, to: 'confirm' },
        refused: OF_CHOICE,
      }),
      confirm: {
        confirm: ({ slots }) => line('re-order-confirm', filled(slots.quote)),
        labels: { yes: phrase('re-order-yes', {}), no: phrase('re-order-no', {}) },
        yes: 'order',
        no: 'kept',
      },
      order: this.command(reOrder, {
        confirm: 'confirm',
        args: (context) => ({ ...itemsArgs(context), total: filled(context.slots.quote).total }),
        ok: {
          say: ({ placed, items, total, method }) => line('re-order-done', { placed, items, total, method }),
          to: 'ordered',
        },
        refused: {
          ...OF_CHOICE,
          changed: { say: () => line('order-changed-meanwhile', {}), to: 'preview' },
        },
      }),
      refused: {
        end: 'done',
        say: ({ slots }) => {
          const [order, reason] = [filled(slots.order), filled(slots.why)];
          return line('re-order-not-possible', { order, reason }, [
            choice('choice-human', {}, { type: 'human' }),
          ]);
        },
      },
      kept: { end: 'done', say: () => line('re-order-kept', {}) },
      ordered: { end: 'done' },
    },
  });
}

/** The pieces that can be had, as the customer may refer to them. */
function amongOffer({ slots, locale }: Context<Slots>) {
  return pieceReferents(slots.pieces, locale, true);
}

function itemsArgs({ slots: { order, pieces, chosen } }: Context<Slots>) {
  return { order: filled(order), items: itemsOf(pieces, chosen) };
}

/** The pieces of an offer, with the prices of today. */
function piecesAgain({ items }: Quote): Slots['pieces'] {
  return piecesOf({
    items: items.map(({ item, quantity }) => ({ ...item, quantity, cancelled: 0, shipped: 0, delivered: 0 })),
  });
}
