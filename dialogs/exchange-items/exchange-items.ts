import { exchangeItems, exchangeItemsPreview } from '../../models/shop/operations/return-operations.ts';
import { filled } from '../filled.ts';
import type { TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { NOT_RETURNABLE_BRANCHES } from '../orders/work/not-returnable.ts';
import { OTHER_ORDER } from '../orders/work/order-slots.ts';
import { SWAP_REFUSED, SwapDialog, swapArgs } from '../orders/work/swap-dialog.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

const REFUSED = {
  'not-found': 'unknown',
  ...NOT_RETURNABLE_BRANCHES,
  ...SWAP_REFUSED,
} as const;

/** Exchanges items of an order that has arrived for other items of the same products: for which ones, what it costs, and a yes to exactly that. */
export class ExchangeItems extends SwapDialog {
  readonly id = 'exchange-items';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['exchange-ask-order', 'exchange-label'];
  override readonly ability = phrase('exchange-ability', {});
  override readonly about = 'order';
  override readonly closes = true;
  override readonly covers = ['refund-status', 'change-payment'];
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('exchange-label', { order: order as string | null }),
    topic: 'return',
    resumed: phrase('exchange-resumed', {}),
    purpose: (order) => phrase('exchange-purpose', { order }),
  };
  readonly machine = this.define({
    initial: 'route',
    begin: this.begin,
    takes: {
      order: { set: OTHER_ORDER, remembered: true, to: 'route' },
      wording: { set: { wording: (wording) => wording }, to: 'route' },
      ...this.swapTakes,
    },
    guards: { ...this.orderGuards, ...this.swapGuards },
    states: {
      ...this.orderStates({
        can: 'exchange',
        isCandidate: ({ status }) => status === 'delivered',
        ask: () => line('exchange-ask-order', {}),
        next: 'alternatives',
        refused: 'refused',
      }),
      ...this.swapStates({
        askItems: ({ slots }) => phrase('exchange-ask-items', { order: filled(slots.order) }),
        preview: 'preview',
        none: 'no-variants',
      }),
      preview: this.query(exchangeItemsPreview, {
        args: swapArgs,
        ok: { set: { quote: (quote) => quote }, to: 'confirm' },
        refused: REFUSED,
      }),
      confirm: {
        confirm: ({ slots }) => {
          const { order, changes, difference, charge, refund } = filled(slots.quote);
          return line('exchange-confirm', {
            order,
            changes,
            difference,
            charge: charge ?? null,
            refund: refund ?? null,
            payment: filled(slots.payment),
          });
        },
        labels: { yes: phrase('exchange-yes', {}), no: phrase('exchange-no', {}) },
        yes: 'exchange',
        no: 'kept',
      },
      exchange: this.command(exchangeItems, {
        confirm: 'confirm',
        args: (context) => ({ ...swapArgs(context), difference: filled(context.slots.quote).difference }),
        ok: {
          say: ({ order, changes, charge, refund }) =>
            line('exchange-done', { order, changes, charge: charge ?? null, refund: refund ?? null }),
          to: 'finished',
        },
        refused: {
          ...REFUSED,
          changed: { say: () => line('order-changed-meanwhile', {}), to: 'preview' },
        },
      }),
      'no-variants': {
        end: 'done',
        say: () => line('exchange-no-variants', {}, [choice('choice-human', {}, { type: 'human' })]),
      },
      refused: {
        end: 'done',
        say: ({ slots }) => {
          const [order, reason] = [filled(slots.order), filled(slots.why)];
          const window = reason === 'too-late' ? slots.window : null;
          return line('exchange-not-possible', { order, reason, window }, [
            choice('choice-human', {}, { type: 'human' }),
          ]);
        },
      },
      kept: { end: 'done', say: () => line('nothing-changed', {}) },
      finished: { end: 'done' },
    },
  });
}
