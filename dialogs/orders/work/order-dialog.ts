import type { JsonObject } from '../../../models/json.ts';
import type { OkOf } from '../../../models/shop/operation.ts';
import { customerDetails } from '../../../models/shop/operations/customer-operations.ts';
import { myOrders, orderDetails } from '../../../models/shop/operations/order-operations.ts';
import { orderAlternatives } from '../../../models/shop/operations/product-operations.ts';
import type { OrderSummary } from '../../../models/shop/operations/views.ts';
import { readWording } from '../../../models/values/wording-operation.ts';
import { filled } from '../../filled.ts';
import type { Context } from '../../machine/definition.ts';
import { Dialog } from '../../machine/dialog.ts';
import type { Line } from '../../machine/effects.ts';
import { reaches } from '../../machine/proof.ts';
import { speaker } from '../../machine/speaker.ts';
import type { OfferHuman } from '../../offer-human/offer-human.ts';
import { orderChoices } from '../order-choices.ts';
import type { en as orderTexts } from '../texts.en.ts';
import { MAX_UNKNOWN_ORDERS } from '../unknown-orders.ts';
import { paymentWords } from '../words/payment-words.ts';
import { noSlots, type OrderSlots, type Payment, paidBy, piecesOf, withAlternatives } from './order-slots.ts';
import {
  isOwned,
  isSeveral,
  orderOf,
  orderReferents,
  paymentReferents,
  pieceReferents,
} from './referents.ts';

const { line } = speaker<typeof orderTexts>();

type Details = OkOf<typeof orderDetails>;

/** What a dialog about one order asks of the states that find it. */
export interface OrderLookup<Quote extends JsonObject, Next extends string, Refused extends string> {
  /** What has to be possible with the order. Default: nothing. */
  readonly can?: keyof Details['can'];
  /** What is kept of the order's details. Default: nothing. */
  readonly keep?: (details: Details) => Quote;
  /** Whether an order of the customer's list may be meant. */
  readonly isCandidate: (order: OrderSummary) => boolean;
  /** The question for the number. */
  readonly ask: (context: Context<OrderSlots<Quote>>) => Line;
  /** The question which of several orders is meant. Default: just that. */
  readonly which?: (context: Context<OrderSlots<Quote>>) => Line;
  /** What is said where no order may be meant. Default: that it can't be done for any. */
  readonly none?: () => Line;
  /** Other answers to it: the states of the events that the dialog names itself. */
  readonly onWhich?: { readonly [name: string]: Next };
  /** Where it goes on with an order that can be had it. */
  readonly next: Next;
  /** Where it goes on with one that can't; the reason is in `why`. */
  readonly refused: Refused;
}

/**
 * A dialog that changes one order: finds the order that is meant, its pieces, what they can become and the customer's ways to pay, and reads the words in
 * which the customer asked. What is done with it is the subclass's.
 */
export abstract class OrderDialog<Quote extends JsonObject> extends Dialog<JsonObject, OrderSlots<Quote>> {
  /** The first slots. */
  protected readonly begin = noSlots<Quote>;

  /** The guards of the states below, and of most dialogs about orders. */
  protected readonly orderGuards = {
    'order-known': ({ slots }: Context<OrderSlots<Quote>>) => slots.order !== null,
    'customer-proved': ({ identity }: Context<OrderSlots<Quote>>) => reaches(identity.level, 'channel'),
    'several-orders': ({ slots }: Context<OrderSlots<Quote>>) => slots.orders.length > 1,
    'one-order': ({ slots }: Context<OrderSlots<Quote>>) => slots.orders.length === 1,
    'not-possible': ({ slots }: Context<OrderSlots<Quote>>) => slots.why !== null,
    'payment-not-owned': ({ slots }: Context<OrderSlots<Quote>>) =>
      slots.payment !== null && !isOwned(slots.payment),
    'unknown-often': ({ counts }: Context<OrderSlots<Quote>>) =>
      (counts['unknown-order'] ?? 0) >= MAX_UNKNOWN_ORDERS,
  };

  /** The states that find the order; they begin with `route`. */
  protected orderStates<Next extends string, Refused extends string>({
    can,
    isCandidate,
    ask,
    which = ({ slots }) => line('which-order', {}, orderChoices(slots.orders)),
    onWhich,
    none = () => line('no-such-orders', {}),
    next,
    refused,
    keep,
  }: OrderLookup<Quote, Next, Refused>) {
    return {
      route: {
        choose: [
          { when: 'order-known', to: 'details' },
          { when: 'customer-proved', to: 'list' },
          { to: 'ask-order' },
        ],
      },
      list: this.query(myOrders, {
        args: () => ({}),
        ok: { set: { orders: ({ orders }) => orders.filter(isCandidate) }, to: 'which' },
        refused: { 'proof-needed': 'ask-order' },
      }),
      which: {
        choose: [
          {
            when: 'one-order',
            set: { order: (_: undefined, { orders }: OrderSlots<Quote>) => orders[0]?.order ?? null },
            to: 'details',
          },
          { when: 'several-orders', to: 'read-order' },
          { say: none, to: 'ask-order' },
        ],
      },
      /** The order that has what the customer speaks of. */
      'read-order': this.query(readWording, {
        args: ({ slots }) => ({
          text: slots.wording ?? '',
          among: { picks: orderReferents(slots.orders) },
        }),
        ok: {
          set: {
            orders: ({ picks }, { orders }) => {
              const meant = new Set([...(picks?.chosen ?? []), ...(picks?.open.flat() ?? [])].map(orderOf));
              return meant.size === 0 ? orders : orders.filter(({ order }) => meant.has(order));
            },
          },
          to: 'one-or-pick',
        },
        refused: {},
      }),
      'one-or-pick': {
        choose: [
          {
            when: 'one-order',
            set: { order: (_: undefined, { orders }: OrderSlots<Quote>) => orders[0]?.order ?? null },
            to: 'details',
          },
          { to: 'pick-order' },
        ],
      },
      'pick-order': { ask: which, ...(onWhich && { on: onWhich }) },
      'ask-order': { ask, ...(onWhich && { on: onWhich }) },
      details: this.query(orderDetails, {
        args: ({ slots }) => ({ order: filled(slots.order) }),
        ok: {
          set: {
            pieces: (details) => piecesOf(details),
            paidBy: (details) => paidBy(details),
            sendTo: ({ address }) => address,
            window: ({ returnWindow = null }) => returnWindow,
            why: (details) => (can === undefined ? null : details.can[can]),
            quote: (details) => keep?.(details) ?? null,
          },
          to: 'possible',
        },
        refused: { 'not-found': 'unknown', 'proof-needed': 'blocked' },
      }),
      possible: {
        choose:
          can === undefined
            ? ([{ to: next }] as const)
            : ([{ when: 'not-possible', to: refused }, { to: next }] as const),
      },
      unknown: {
        choose: [
          { when: 'unknown-often', count: 'unknown-order', to: 'stuck' },
          {
            count: 'unknown-order',
            say: (_: undefined, { order }: OrderSlots<Quote>) =>
              line('order-not-found', { order: filled(order) }),
            set: { order: () => null, pieces: () => [], payments: () => [] },
            to: 'ask-order',
          },
        ],
      },
      stuck: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'unknown-order' })),
        done: 'given-up',
      },
      blocked: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'not-provable' })),
        done: 'given-up',
      },
    } as const;
  }

  /** The states that ask for what the pieces can become, from `alternatives` on. */
  protected alternativesState<Next extends string>(next: Next) {
    return this.query(orderAlternatives, {
      args: ({ slots }) => ({ order: filled(slots.order) }),
      ok: {
        set: { pieces: (found, { pieces }) => withAlternatives(pieces, found) },
        to: next,
      },
      refused: { 'not-found': 'unknown', 'proof-needed': 'blocked' },
    });
  }

  /** Asks for the customer's ways to pay. */
  protected accountState<Next extends string>(next: Next) {
    return this.query(customerDetails, {
      args: () => ({}),
      ok: {
        set: {
          payments: ({ payments }) => payments,
          // A way to pay that was chosen before may be gone.
          payment: ({ payments }, { payment }) =>
            payment === null || !isOwned(payment) || payments.some(({ payment: { id } }) => id === payment)
              ? payment
              : null,
          addresses: ({ address, addresses }) => [address, ...addresses],
        },
        to: next,
      },
      refused: { 'proof-needed': 'blocked' },
    });
  }

  /** The pieces as the customer may refer to them. */
  protected readonly amongPieces = ({ slots, locale }: Context<OrderSlots<Quote>>) =>
    pieceReferents(slots.pieces, locale);

  /** The ways to pay that the dialog offers. */
  protected usablePayments({ payments }: OrderSlots<Quote>): Payment[] {
    return payments;
  }

  /** The ways to pay as the customer may refer to them. */
  protected readonly amongPayments = ({ slots }: Context<OrderSlots<Quote>>) => this.#payments(slots, true);

  /** Those that the words may name with which the customer asked. */
  protected readonly wordedPayments = ({ slots }: Context<OrderSlots<Quote>>) => this.#payments(slots, false);

  #payments(slots: OrderSlots<Quote>, withMissing: boolean) {
    const { payments, paidBy } = slots;
    return paymentReferents(
      { payments, usable: this.usablePayments(slots), paidBy, withMissing },
      paymentWords(),
    );
  }

  /** Where what was named is none of the customer's ways to pay, or several of them. */
  protected readonly notOwned = {
    when: 'payment-not-owned',
    say: (_: undefined, { payment }: OrderSlots<Quote>) =>
      isSeveral(filled(payment)) ? line('payment-several', {}) : line('payment-not-owned', {}),
    to: 'other-payment',
  } as const;

  /** Forgets a way to pay that can't be taken, and asks for one. */
  protected otherPayment<Ask extends string>(ask: Ask) {
    return { choose: [{ set: { payment: () => null }, to: ask }] } as const;
  }
}
