import type { JsonObject } from '../../models/json.ts';
import { myOrders } from '../../models/shop/operations/order-operations.ts';
import type { OrderSummary } from '../../models/shop/operations/views.ts';
import { type Begins, Dialog } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { isOpen } from '../orders/open-orders.ts';
import { isPending } from '../orders/work/order-slots.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { CANCEL_EVERYTHING } from './phrases.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en & typeof sharedTexts>();

const HUMAN = choice('choice-human', {}, { type: 'human' });

type Slots = { pending: string[]; sent: string[] };

/** Says which open orders can't be cancelled any more, and begins the cancellation of each of the others, one after the other. */
export class CancelAll extends Dialog<JsonObject, Slots> {
  readonly id = 'cancel-all';
  readonly version = 1;
  readonly role = 'part';
  readonly texts = { en, zh, de };
  override readonly phrases = { 'cancel-everything': CANCEL_EVERYTHING };
  override readonly begins: Begins<JsonObject> = {
    // Where one order is in question, "everything" may be all of that one.
    named: ({ name }, { lately }) =>
      name === 'cancel-everything' && !(lately?.underWay && lately.dialog === 'cancel-order') ? {} : null,
  };
  readonly machine = this.define({
    initial: 'list',
    begin: () => ({ pending: [], sent: [] }),
    takes: {},
    guards: {
      any: ({ slots }) => slots.pending.length > 0,
    },
    states: {
      list: this.query(myOrders, {
        args: () => ({}),
        ok: {
          set: {
            pending: ({ orders }) => numbers(orders, ({ status }) => isPending(status)),
            sent: ({ orders }) => numbers(orders, ({ status }) => isOpen(status) && !isPending(status)),
          },
          to: 'sort',
        },
        refused: { 'proof-needed': 'blocked' },
      }),
      sort: {
        choose: [{ when: 'any', to: 'some' }, { to: 'none' }],
      },
      some: {
        end: 'done',
        say: ({ slots }) => line('cancel-all-some', slots),
        means: ({ slots }) => cancellations(slots),
      },
      blocked: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'not-provable' })),
        done: 'given-up',
      },
      none: { end: 'done', say: ({ slots: { sent } }) => line('cancel-all-none', { sent }, [HUMAN]) },
    },
  });
}

function numbers(orders: readonly OrderSummary[], is: (order: OrderSummary) => boolean): string[] {
  return orders.filter(is).map(({ order }) => order);
}

function cancellations({ pending }: Slots) {
  return pending.map((order) => ({ type: 'start', dialog: 'cancel-order', values: { order } }) as const);
}
