import type { Money } from '../../models/shop/money.ts';
import type { OkOf } from '../../models/shop/operation.ts';
import {
  changeOrderPayment,
  changeOrderPaymentPreview,
} from '../../models/shop/operations/change-operations.ts';
import { readWording } from '../../models/values/wording-operation.ts';
import { filled } from '../filled.ts';
import type { Context } from '../machine/definition.ts';
import type { TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { OrderDialog } from '../orders/work/order-dialog.ts';
import { isPending, type OrderSlots, OTHER_ORDER, type Payment } from '../orders/work/order-slots.ts';
import { paymentChoices } from '../orders/work/piece-choices.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

type Quote = OkOf<typeof changeOrderPaymentPreview>;
type Slots = OrderSlots<Quote>;

const WHY = { set: { why: ({ reason }: { reason: string }) => reason }, to: 'refused' } as const;
const OTHER_PAYMENT = { set: { payment: () => null }, to: 'ask-payment' } as const;

const REFUSED = {
  'not-found': 'unknown',
  processed: WHY,
  'already-shipped': WHY,
  delivered: WHY,
  returned: WHY,
  'exchange-requested': WHY,
  'already-cancelled': WHY,
  'items-changed': WHY,
  'several-payments': WHY,
  'payment-not-found': OTHER_PAYMENT,
  'same-payment': { ...OTHER_PAYMENT, say: () => line('change-payment-same', {}) },
  'balance-too-low': {
    set: {
      payment: () => null,
      tooLow: (_: unknown, { tooLow, payment }: Slots) => [...tooLow, ...(payment === null ? [] : [payment])],
    },
    to: 'ask-or-none',
    say: ({ balance, missing }: { balance: Money; missing: Money }) =>
      line('balance-too-low', { balance, missing }),
  },
  'proof-needed': 'blocked',
} as const;

/** Has an order that was not sent paid by another of the customer's ways to pay. */
export class ChangePayment extends OrderDialog<Quote> {
  readonly id = 'change-payment';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['change-payment-ask-order', 'change-payment-label'];
  override readonly notInMenu = true;
  override readonly about = 'order';
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('change-payment-label', { order: order as string | null }),
    topic: 'payment',
    resumed: phrase('change-payment-resumed', {}),
    purpose: (order) => phrase('change-payment-purpose', { order }),
  };

  protected override usablePayments(slots: Slots): Payment[] {
    return otherThan(slots);
  }

  readonly machine = this.define({
    initial: 'route',
    begin: this.begin,
    takes: {
      order: { set: OTHER_ORDER, remembered: true, to: 'route' },
      wording: { set: { wording: (wording) => wording }, to: 'route' },
      payment: { among: this.amongPayments, set: { payment: (payment) => payment }, to: 'next' },
    },
    guards: {
      ...this.orderGuards,
      'no-payment': ({ slots }) => slots.payment === null,
      'no-other-payment': ({ slots }) => otherThan(slots).length === 0,
    },
    states: {
      ...this.orderStates({
        can: 'change',
        isCandidate: ({ status }) => isPending(status),
        ask: () => line('change-payment-ask-order', {}),
        next: 'account',
        refused: 'refused',
      }),
      account: this.accountState('read'),
      read: this.query(readWording, {
        args: (context) => ({
          text: context.slots.wording ?? '',
          among: { payment: this.wordedPayments(context) },
        }),
        ok: { set: { payment: ({ payment }, slots) => payment ?? slots.payment }, to: 'next' },
        refused: {},
      }),
      next: {
        choose: [this.notOwned, { when: 'no-payment', to: 'ask-or-none' }, { to: 'preview' }],
      },
      'other-payment': this.otherPayment('ask-payment'),
      'ask-or-none': { choose: [{ when: 'no-other-payment', to: 'none-left' }, { to: 'ask-payment' }] },
      'ask-payment': {
        ask: ({ slots }) =>
          line('change-payment-ask', { order: filled(slots.order) }, [
            ...paymentChoices(otherThan(slots)),
            choice('change-payment-no', {}, { type: 'cancel' }),
          ]),
      },
      preview: this.query(changeOrderPaymentPreview, {
        args: paymentArgs,
        ok: { set: { quote: (quote) => quote }, to: 'confirm' },
        refused: REFUSED,
      }),
      confirm: {
        confirm: ({ slots }) => {
          const { order, charge, refund } = filled(slots.quote);
          return line('change-payment-confirm', {
            order,
            payment: filled(slots.payment),
            amount: charge.amount,
            charge,
            refund: refund ?? null,
          });
        },
        labels: { yes: phrase('change-payment-yes', {}), no: phrase('change-payment-no', {}) },
        yes: 'change',
        no: 'kept',
      },
      change: this.command(changeOrderPayment, {
        confirm: 'confirm',
        args: (context) => ({ ...paymentArgs(context), amount: filled(context.slots.quote).charge.amount }),
        ok: {
          say: ({ order, charge, refund }) =>
            line('change-payment-done', { order, charge, refund: refund ?? null }),
          to: 'finished',
        },
        refused: {
          ...REFUSED,
          changed: { say: () => line('order-changed-meanwhile', {}), to: 'preview' },
        },
      }),
      refused: {
        end: 'done',
        say: ({ slots }) =>
          line('change-payment-not-possible', { order: filled(slots.order), reason: filled(slots.why) }, [
            choice('choice-human', {}, { type: 'human' }),
          ]),
      },
      'none-left': {
        end: 'done',
        say: ({ slots }) =>
          line('change-payment-none-left', { order: filled(slots.order) }, [
            choice('choice-human', {}, { type: 'human' }),
          ]),
      },
      kept: { end: 'done', say: () => line('nothing-changed', {}) },
      finished: { end: 'done' },
    },
  });
}

/** The ways to pay that did not pay the order, and can. */
function otherThan({ payments, paidBy, tooLow }: Slots): Payment[] {
  return payments.filter(({ payment: { id } }) => id !== paidBy && !tooLow.includes(id));
}

function paymentArgs({ slots: { order, payment } }: Context<Slots>) {
  return { order: filled(order), payment: filled(payment) };
}
