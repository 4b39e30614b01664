import type { OkOf } from '../../models/shop/operation.ts';
import type { orderDetails } from '../../models/shop/operations/order-operations.ts';
import type { OrderStatus } from '../../models/shop/orders/order-status.ts';
import { filled } from '../filled.ts';
import type { TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { OrderDialog } from '../orders/work/order-dialog.ts';
import { OTHER_ORDER } from '../orders/work/order-slots.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import type { Refund } from './refund.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

/** The refunds of an order, and whether one waits for the parcel of a return. */
type Refunds = { refunds: Refund[]; waits: boolean };

/** Orders of which a refund may be asked for. */
const MAY_HAVE_REFUND: ReadonlySet<OrderStatus> = new Set(['cancelled', 'return-requested', 'returned']);

const HUMAN = choice('choice-human', {}, { type: 'human' });

/** Says what became of the refunds of an order, as its adjustments tell. */
export class RefundStatus extends OrderDialog<Refunds> {
  readonly id = 'refund-status';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['refund-ask-order', 'refund-label'];
  override readonly ability = phrase('refund-ability', {});
  override readonly about = 'order';
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('refund-label', { order: order as string | null }),
    topic: 'payment',
    resumed: phrase('refund-resumed', {}),
    purpose: (order) => phrase('refund-purpose', { order }),
  };
  readonly machine = this.define({
    initial: 'route',
    begin: this.begin,
    takes: {
      order: { set: OTHER_ORDER, remembered: true, to: 'route' },
      wording: { set: { wording: (wording) => wording }, to: 'route' },
    },
    guards: {
      ...this.orderGuards,
      failed: ({ slots }) => slots.quote?.refunds.some(({ status }) => status === 'failed') === true,
    },
    states: {
      ...this.orderStates({
        keep: refundsOf,
        isCandidate: ({ status }) => MAY_HAVE_REFUND.has(status),
        ask: () => line('refund-ask-order', {}),
        next: 'tell',
        refused: 'tell',
      }),
      tell: { choose: [{ when: 'failed', to: 'told-failed' }, { to: 'told' }] },
      told: {
        end: 'done',
        say: ({ slots }) => line('refund-told', { order: filled(slots.order), ...filled(slots.quote) }),
      },
      'told-failed': {
        end: 'done',
        say: ({ slots }) =>
          line('refund-told', { order: filled(slots.order), ...filled(slots.quote) }, [HUMAN]),
      },
    },
  });
}

function refundsOf({ adjustments }: OkOf<typeof orderDetails>): Refunds {
  const refunds = adjustments
    .filter(({ type, amount }) => type === 'refund' && amount !== undefined)
    .flatMap(({ status, amount, method = null, on = null, days = null }) =>
      amount === undefined ? [] : [{ status, amount, method, on, days }],
    );
  const waits =
    adjustments.some(({ type }) => type === 'return-requested') &&
    !adjustments.some(({ type }) => type === 'return-received');
  return { refunds, waits };
}
