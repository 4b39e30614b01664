import type { JsonObject } from '../../models/json.ts';
import { myOrders } from '../../models/shop/operations/order-operations.ts';
import type { OrderSummary } from '../../models/shop/operations/views.ts';
import { type Begins, Dialog } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import { orderChoices } from '../orders/order-choices.ts';
import { orderTexts } from '../orders/order-texts.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { NO_NUMBER } from './phrases.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en>();

const OTHER = choice('choice-other-order', {}, { type: 'deny' });

type Slots = { orders: OrderSummary[] };

/** Most orders with a button each; the shop gives as many. */
const MOST = 5;

/**
 * Lists the orders of a customer who is asked for an order number and does not know it, or answers with an e-mail address. The choice of one is the answer
 * to the question, whichever dialog has asked it.
 */
export class FindOrder extends Dialog<JsonObject, Slots> {
  readonly id = 'find-order';
  readonly version = 1;
  readonly role = 'part';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly phrases = { 'no-number': NO_NUMBER };
  override readonly begins: Begins<JsonObject> = {
    named: ({ name }, { missing }) => (name === 'no-number' && missing.includes('order') ? {} : null),
    inform: ({ values }, { missing }) =>
      values['email'] !== undefined && missing.includes('order') ? {} : null,
  };
  readonly machine = this.define({
    initial: 'begin',
    begin: () => ({ orders: [] }),
    takes: {},
    guards: { any: ({ slots }) => slots.orders.length > 0 },
    states: {
      begin: { choose: [{ count: 'number-unknown', to: 'list' }] },
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
    },
  });
}
