import { changeOrderItems, changeOrderItemsPreview } from '../../models/shop/operations/change-operations.ts';
import { filled } from '../filled.ts';
import type { TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { isPending, OTHER_ORDER } from '../orders/work/order-slots.ts';
import { SWAP_REFUSED, SwapDialog, swapArgs } from '../orders/work/swap-dialog.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

const WHY = { set: { why: ({ reason }: { reason: string }) => reason }, to: 'refused' } as const;

const REFUSED = {
  'not-found': 'unknown',
  processed: WHY,
  'already-shipped': WHY,
  delivered: WHY,
  returned: WHY,
  'exchange-requested': WHY,
  'already-cancelled': WHY,
  'items-changed': WHY,
  ...SWAP_REFUSED,
} as const;

/** Changes items of an order that was not sent to other items of the same products: to which ones, what it costs, and a yes to exactly that. */
export class ChangeItems extends SwapDialog {
  readonly id = 'change-items';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['change-items-ask-order', 'change-items-label'];
  override readonly ability = phrase('change-items-ability', {});
  override readonly about = 'order';
  override readonly notInMenu = true;
  override readonly closes = true;
  override readonly covers = ['change-payment'];
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('change-items-label', { order: order as string | null }),
    topic: 'order',
    resumed: phrase('change-items-resumed', {}),
    purpose: (order) => phrase('change-items-purpose', { order }),
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
        can: 'change-items',
        isCandidate: ({ status }) => isPending(status),
        ask: () => line('change-items-ask-order', {}),
        next: 'alternatives',
        refused: 'refused',
      }),
      ...this.swapStates({
        askItems: ({ slots }) => phrase('change-items-ask-items', { order: filled(slots.order) }),
        preview: 'preview',
        none: 'no-variants',
      }),
      preview: this.query(changeOrderItemsPreview, {
        args: swapArgs,
        ok: { set: { quote: (quote) => quote }, to: 'confirm' },
        refused: REFUSED,
      }),
      confirm: {
        confirm: ({ slots }) => {
          const { order, changes, difference, charge, refund } = filled(slots.quote);
          return line('change-items-confirm', {
            order,
            changes,
            difference,
            charge: charge ?? null,
            refund: refund ?? null,
            payment: filled(slots.payment),
          });
        },
        labels: { yes: phrase('change-items-yes', {}), no: phrase('change-items-no', {}) },
        yes: 'change',
        no: 'kept',
      },
      change: this.command(changeOrderItems, {
        confirm: 'confirm',
        args: (context) => ({ ...swapArgs(context), difference: filled(context.slots.quote).difference }),
        ok: {
          say: ({ order, changes, charge, refund }) =>
            line('change-items-done', { order, changes, charge: charge ?? null, refund: refund ?? null }),
          to: 'finished',
        },
        refused: {
          ...REFUSED,
          changed: { say: () => line('order-changed-meanwhile', {}), to: 'preview' },
        },
      }),
      'no-variants': {
        end: 'done',
        say: () => line('change-items-no-variants', {}, [choice('choice-human', {}, { type: 'human' })]),
      },
      refused: {
        end: 'done',
        say: ({ slots }) => {
          const [order, reason] = [filled(slots.order), filled(slots.why)];
          return line('change-items-not-possible', { order, reason }, [
            choice('choice-human', {}, { type: 'human' }),
          ]);
        },
      },
      kept: { end: 'done', say: () => line('nothing-changed', {}) },
      finished: { end: 'done' },
    },
  });
}
