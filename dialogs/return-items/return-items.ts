import type { OkOf } from '../../models/shop/operation.ts';
import { returnItems, returnItemsPreview } from '../../models/shop/operations/return-operations.ts';
import type { PaymentView } from '../../models/shop/operations/views.ts';
import { readWording } from '../../models/values/wording-operation.ts';
import { filled } from '../filled.ts';
import type { Context } from '../machine/definition.ts';
import type { TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { NOT_RETURNABLE_BRANCHES } from '../orders/work/not-returnable.ts';
import { OrderDialog } from '../orders/work/order-dialog.ts';
import { chosenItems, itemsOf, type OrderSlots, OTHER_ORDER, withPicks } from '../orders/work/order-slots.ts';
import { paymentChoices, pieceChoices } from '../orders/work/piece-choices.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

type Quote = OkOf<typeof returnItemsPreview>;
type Slots = OrderSlots<Quote>;

const REFUSED = {
  'not-found': 'unknown',
  ...NOT_RETURNABLE_BRANCHES,
  'payment-not-found': { set: { payment: () => null }, to: 'ask-payment' },
  'payment-not-allowed': {
    set: { payment: () => null },
    say: () => line('return-payment-not-allowed', {}),
    to: 'ask-payment',
  },
  'nothing-chosen': { set: { chosen: () => [] }, to: 'ask-items' },
  'item-not-found': { set: { chosen: () => [] }, to: 'ask-items' },
  'proof-needed': 'blocked',
} as const;

/** Sends back items of an order that has arrived: which ones, where the refund goes, and a yes to exactly that. */
export class ReturnItems extends OrderDialog<Quote> {
  readonly id = 'return-items';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['return-ask-order', 'return-label'];
  override readonly ability = phrase('return-ability', {});
  override readonly about = 'order';
  override readonly closes = true;
  override readonly covers = ['refund-status', 'change-payment'];
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('return-label', { order: order as string | null }),
    topic: 'return',
    resumed: phrase('return-resumed', {}),
    purpose: (order) => phrase('return-purpose', { order }),
  };

  protected override usablePayments(slots: Slots): Slots['payments'] {
    return waysToRefund(slots);
  }

  readonly machine = this.define({
    initial: 'route',
    begin: this.begin,
    takes: {
      order: { set: OTHER_ORDER, remembered: true, to: 'route' },
      wording: { set: { wording: (wording) => wording }, to: 'route' },
      picks: {
        among: this.amongPieces,
        set: {
          chosen: withPicks,
          open: ({ open: unclear }, { open }) => [...open.slice(1), ...unclear],
        },
        to: 'next',
      },
      payment: { among: this.amongPayments, set: { payment: (payment) => payment }, to: 'next' },
    },
    guards: {
      ...this.orderGuards,
      unclear: ({ slots }) => slots.open.length > 0,
      'only-one': ({ slots }) => slots.chosen.length === 0 && slots.pieces.length === 1,
      'none-chosen': ({ slots }) => slots.chosen.length === 0,
      'one-way-to-pay': ({ slots }) => slots.payment === null && waysToRefund(slots).length === 1,
      'no-payment': ({ slots }) => slots.payment === null,
    },
    states: {
      ...this.orderStates({
        can: 'return',
        isCandidate: ({ status }) => status === 'delivered',
        ask: () => line('return-ask-order', {}),
        next: 'account',
        refused: 'refused',
      }),
      account: this.accountState('read'),
      read: this.query(readWording, {
        args: (context) => ({
          text: context.slots.wording ?? '',
          among: { picks: this.amongPieces(context), payment: this.wordedPayments(context) },
        }),
        ok: {
          set: {
            chosen: ({ picks }, slots) => (picks === null ? slots.chosen : withPicks(picks, slots)),
            open: ({ picks }, { open }) => picks?.open ?? open,
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
          this.notOwned,
          { when: 'one-way-to-pay', to: 'the-only-way' },
          { when: 'no-payment', to: 'ask-payment' },
          { to: 'preview' },
        ],
      },
      // A guard is computed after `set`, so that what it asks for is set in a state of its own.
      'the-only-one': {
        choose: [{ set: { chosen: (_, { pieces }) => pieces.map(({ id }) => id) }, to: 'next' }],
      },
      'the-only-way': {
        choose: [{ set: { payment: (_, slots) => waysToRefund(slots)[0]?.payment.id ?? null }, to: 'next' }],
      },
      'ask-items': {
        select: ({ slots }) => phrase('return-ask-items', { order: filled(slots.order) }),
        options: ({ slots }) => ({
          options: slots.pieces.map(({ id, item }) => ({
            value: id,
            label: phrase('order-piece', { item }),
          })),
          submit: phrase('return-selected', {}),
        }),
        selected: { set: { chosen: (chosen) => [...chosen] }, to: 'next' },
      },
      'ask-which': {
        ask: ({ slots }) => line('which-piece', {}, pieceChoices(slots)),
      },
      'other-payment': this.otherPayment('ask-payment'),
      'ask-payment': {
        ask: ({ slots }) =>
          line('return-ask-payment', { items: chosenItems(slots) }, paymentChoices(waysToRefund(slots))),
      },
      preview: this.query(returnItemsPreview, {
        args: returnArgs,
        ok: { set: { quote: (quote) => quote }, to: 'confirm' },
        refused: REFUSED,
      }),
      confirm: {
        confirm: ({ slots }) => {
          const { order, items, refund } = filled(slots.quote);
          return line('return-confirm', {
            order,
            items,
            refund: refund.amount,
            days: refund.days,
            method: refund.method ?? wayToRefund(slots),
          });
        },
        labels: { yes: phrase('return-yes', {}), no: phrase('return-no', {}) },
        yes: 'return',
        no: 'kept',
      },
      return: this.command(returnItems, {
        confirm: 'confirm',
        args: (context) => ({ ...returnArgs(context), refund: filled(context.slots.quote).refund.amount }),
        ok: {
          say: ({ order, items, refund }) =>
            line('return-done', {
              order,
              items,
              refund: refund.amount,
              method: refund.method ?? null,
              days: refund.days,
            }),
          to: 'requested',
        },
        refused: {
          ...REFUSED,
          changed: { say: () => line('order-changed-meanwhile', {}), to: 'preview' },
        },
      }),
      refused: {
        end: 'done',
        say: ({ slots }) => {
          const [order, reason] = [filled(slots.order), filled(slots.why)];
          const window = reason === 'too-late' ? slots.window : null;
          return line('return-not-possible', { order, reason, window }, [
            choice('choice-human', {}, { type: 'human' }),
          ]);
        },
      },
      kept: { end: 'done', say: () => line('nothing-changed', {}) },
      requested: { end: 'done' },
    },
  });
}

function returnArgs({ slots: { order, pieces, chosen, payment } }: Context<Slots>) {
  return { order: filled(order), items: itemsOf(pieces, chosen), payment: filled(payment) };
}

/** The ways to pay that a refund may go to: the one that paid, and gift cards. */
function waysToRefund({ payments, paidBy }: Slots): Slots['payments'] {
  return payments.filter(({ payment: { id, kind } }) => id === paidBy || kind === 'gift-card');
}

/** The way to pay that the customer chose. */
function wayToRefund({ payments, payment: chosen }: Slots): PaymentView {
  return filled(payments.find(({ payment }) => payment.id === chosen) ?? null).payment;
}
