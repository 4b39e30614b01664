import { myOrders } from '../../models/shop/operations/order-operations.ts';
import type { OrderSummary } from '../../models/shop/operations/views.ts';
import type { OrderStatus } from '../../models/shop/orders/order-status.ts';
import { filled } from '../filled.ts';
import { type Begins, Dialog, type Migration } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import { isOpen } from '../orders/open-orders.ts';
import { orderChoices } from '../orders/order-choices.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { isPending } from '../orders/work/order-slots.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { INSISTS } from './phrases/insists-phrases.ts';
import { OTHER_ONE } from './phrases/other-phrases.ts';
import { NO_NUMBER } from './phrases/phrases.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

const OTHER = choice('choice-other-order', {}, { type: 'deny' });

const HUMAN = choice('choice-human', {}, { type: 'human' });

/** What is looked for: another order than `but` for a task, or whether there is one of the number that the customer insists on. */
type Input = { task?: string; but?: string; insists?: true };

type Slots = {
  orders: OrderSummary[];
  task: string | null;
  but: string | null;
  insists: boolean;
  /** Which of the others it is. */
  other: string | null;
};

/** Most orders with a button each; the shop gives as many. */
const MOST = 5;

const isDelivered = (status: OrderStatus) => status === 'delivered';

/** The orders that a task may be about; where there are none, and for other tasks, any. */
const LIKELY: Readonly<Record<string, (status: OrderStatus) => boolean>> = {
  'track-order': isOpen,
  'cancel-order': isPending,
  'change-items': isPending,
  'change-address': isPending,
  'change-payment': isPending,
  'return-items': isDelivered,
  'exchange-items': isDelivered,
};

/**
 * Finds the order that is meant. Lists the orders of a customer who is asked for an order number and does not know it, or answers with an e-mail address. The choice of one is the answer
 * to the question, whichever dialog has asked it. "The other one" is another order than the task was about.
 */
export class FindOrder extends Dialog<Input, Slots> {
  readonly id = 'find-order';
  readonly version = 2;
  readonly role = 'part';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  /** Version 2 finds "the other one", and answers who insists on a number. */
  override readonly migrations: readonly Migration[] = [
    ({ state, slots }) => ({
      state,
      slots: { ...slots, task: null, but: null, insists: false, other: null },
    }),
  ];
  override readonly phrases = { 'no-number': NO_NUMBER, 'other-one': OTHER_ONE, insists: INSISTS };
  override readonly begins: Begins<Input> = {
    named: ({ name }, { missing, lately, counts }) => {
      const isMissing = missing.includes('order');
      if (name === 'no-number') return isMissing ? {} : null;
      if (name === 'insists')
        return isMissing && counts['unknown-order'] !== undefined ? { insists: true } : null;
      return name === 'other-one' && lately && !isMissing ? { task: lately.dialog, but: lately.about } : null;
    },
    inform: ({ values }, { missing }) =>
      values['email'] !== undefined && missing.includes('order') ? {} : null,
  };
  readonly machine = this.define({
    initial: 'begin',
    begin: ({ task, but, insists }: Input) => ({
      orders: [],
      task: task ?? null,
      but: but ?? null,
      insists: insists ?? false,
      other: null,
    }),
    takes: { order: { only: ['pick-other'], set: { other: (order) => order }, to: 'found' } },
    guards: {
      any: ({ slots }) => slots.orders.length > 0,
      single: ({ slots }) => slots.orders.length === 1,
      insists: ({ slots }) => slots.insists,
      other: ({ slots }) => slots.task !== null,
    },
    states: {
      begin: {
        choose: [
          { when: 'insists', to: 'no-such' },
          { when: 'other', to: 'others' },
          { count: 'number-unknown', to: 'list' },
        ],
      },
      list: this.query(myOrders, {
        args: () => ({}),
        ok: [
          { when: 'any', set: { orders: ({ orders }) => orders.slice(0, MOST) }, to: 'pick' },
          { to: 'none' },
        ],
        refused: { 'proof-needed': 'none' },
      }),
      pick: {
        ask: ({ slots }) => line('find-order-pick', {}, [...orderChoices(slots.orders), OTHER]),
        on: { deny: 'other' },
      },
      /** The question for the number is asked again by the dialog below. */
      other: { end: 'done' },
      none: { end: 'done', say: () => line('find-order-none', {}) },
      others: this.query(myOrders, {
        args: () => ({}),
        ok: [
          { when: 'single', set: { orders: othersOf }, to: 'found' },
          { when: 'any', set: { orders: othersOf }, to: 'pick-other' },
          { to: 'no-other' },
        ],
        refused: { 'proof-needed': 'no-other' },
      }),
      found: {
        end: 'done',
        means: ({ slots: { task, orders, other } }) => [
          { type: 'start', dialog: filled(task), values: { order: other ?? orders[0]?.order ?? '' } },
        ],
      },
      'pick-other': {
        ask: ({ slots: { orders } }) => line('which-order', {}, orderChoices(orders)),
        on: { deny: 'other' },
      },
      'no-other': { end: 'done', say: () => line('find-order-no-other', {}) },
      'no-such': { end: 'done', say: () => line('find-order-no-such', {}, [HUMAN]) },
    },
  });
}

/** The other orders that the task may be about. */
function othersOf({ orders }: { orders: readonly OrderSummary[] }, { task, but }: Slots): OrderSummary[] {
  const others = orders.filter(({ order }) => order !== but);
  const likely = others.filter(({ status }) => LIKELY[task ?? '']?.(status) ?? true);
  return (likely.length > 0 ? likely : others).slice(0, MOST);
}
