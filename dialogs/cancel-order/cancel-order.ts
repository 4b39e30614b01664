import type { JsonObject } from '../../models/json.ts';
import {
  type CancelPreview,
  cancelOrder,
  cancelPreview,
} from '../../models/shop/operations/order-operations.ts';
import { filled } from '../filled.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { Dialog, type Migration, type TaskWords } from '../machine/dialog.ts';
import type { Line } from '../machine/effects.ts';
import { reaches } from '../machine/proof.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { MAX_UNKNOWN_ORDERS } from '../orders/unknown-orders.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { REFUSALS } from './refusals.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';
import type { WhyNot } from './why-not.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

type Slots = {
  order: string | null;
  part: boolean | null;
  preview: CancelPreview | null;
  reason: WhyNot | null;
};

const WHY_NOT = { set: { reason: ({ reason }: { reason: WhyNot }) => reason }, to: 'refused' } as const;

/** What the shop answers alike before and after the yes. */
const REFUSED = {
  processed: WHY_NOT,
  'already-shipped': WHY_NOT,
  delivered: WHY_NOT,
  returned: WHY_NOT,
  'exchange-requested': WHY_NOT,
  'already-cancelled': WHY_NOT,
  'items-changed': WHY_NOT,
  'invalid-reason': 'blocked',
  'whole-only': 'blocked',
  'nothing-chosen': 'blocked',
  'item-not-found': 'blocked',
  'not-found': 'unknown',
} as const;

/** Cancels an order that has not been sent: previews the consequences, and cancels after an explicit yes to exactly these. */
export class CancelOrder extends Dialog<JsonObject, Slots> {
  readonly id = 'cancel-order';
  readonly version = 3;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['cancel-ask-order', 'cancel-label'];
  override readonly ability = phrase('cancel-ability', {});
  override readonly about = 'order';
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('cancel-label', { order: order as string | null }),
    topic: 'order',
    resumed: phrase('cancel-resumed', {}),
    purpose: (order) => phrase('cancel-purpose', { order }),
  };
  /** Version 2 added the state `check`, version 3 the wish for a part; states and slots of version 1 are unchanged. */
  override readonly migrations: readonly Migration[] = [
    (old) => old,
    ({ state, slots }) => ({ state, slots: { ...slots, part: null } }),
  ];
  override readonly phrases = { deny: REFUSALS };
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ order: null, part: null, preview: null, reason: null }),
    takes: {
      order: { set: { order: (order) => order, preview: () => null }, remembered: true, to: 'route' },
      part: { set: { part: (part) => part }, to: 'route' },
    },
    guards: {
      'in-part': ({ slots }) => slots.part === true,
      known: ({ slots }) => slots.order !== null,
      'known-and-proved': ({ slots, identity }) => slots.order !== null && reaches(identity.level, 'channel'),
      'too-many': ({ counts }) => (counts['unknown-order'] ?? 0) >= MAX_UNKNOWN_ORDERS,
    },
    states: {
      route: {
        choose: [
          { when: 'in-part', to: 'whole-only' },
          { when: 'known-and-proved', to: 'preview' },
          { when: 'known', to: 'check' },
          { to: 'ask' },
        ],
      },
      /** What can't be done in part is said, and never done as a whole instead without a yes to that. */
      'whole-only': {
        ask: ({ slots: { order } }) =>
          line('cancel-whole-only', { order }, [
            choice('choice-cancel-whole', {}, { type: 'affirm' }),
            choice('choice-human', {}, { type: 'human' }),
            choice('choice-cancel-no', {}, { type: 'deny' }),
          ]),
        on: { affirm: { set: { part: () => null }, to: 'route' }, deny: 'left' },
      },
      ask: { ask: () => line('cancel-ask-order', {}) },
      /** Previews with a matched order first, so that no code is needed to learn that the order was already sent. */
      check: this.query(cancelPreview, {
        args: ({ slots }) => ({ order: filled(slots.order) }),
        ok: 'preview',
        refused: REFUSED,
      }),
      preview: this.query(cancelPreview, {
        least: 'channel',
        args: ({ slots }) => ({ order: filled(slots.order) }),
        ok: { set: { preview: (preview) => preview }, to: 'confirm' },
        refused: REFUSED,
      }),
      confirm: {
        confirm: ({ slots }) => consequences(filled(slots.preview)),
        labels: { yes: phrase('choice-cancel-yes', {}), no: phrase('choice-cancel-no', {}) },
        yes: 'cancel',
        no: 'kept',
      },
      cancel: this.command(cancelOrder, {
        confirm: 'confirm',
        args: ({ slots }) => {
          const { order, refund } = filled(slots.preview);
          return { order, refund };
        },
        say: ({ slots }) => line('cancel-working', { order: filled(slots.order) }),
        ok: {
          say: ({ order, refund, refundDays, method = null }) =>
            line('cancel-done', { order, refund, refundDays, method }),
          to: 'cancelled',
        },
        refused: {
          ...REFUSED,
          changed: { say: (_, { order }) => line('cancel-changed', { order: filled(order) }), to: 'preview' },
          'proof-needed': 'blocked',
        },
      }),
      unknown: {
        choose: [
          { when: 'too-many', count: 'unknown-order', to: 'stuck' },
          {
            count: 'unknown-order',
            say: (_, { order }) => line('order-not-found', { order: filled(order) }),
            set: { order: () => null, preview: () => null },
            to: 'ask',
          },
        ],
      },
      uncertain: {
        choose: [
          { say: (_, { order }) => line('cancel-uncertain', { order: filled(order) }), to: 'handed-over' },
        ],
      },
      'handed-over': {
        ...this.push<Handoff>('handoff', () => ({ reason: 'uncertain-outcome' })),
        done: 'given-up',
      },
      stuck: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'unknown-order' })),
        done: 'given-up',
      },
      blocked: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'cannot-cancel' })),
        done: 'given-up',
      },
      refused: { end: 'done', say: ({ slots }) => refusal(filled(slots.order), filled(slots.reason)) },
      left: { end: 'done', say: () => line('nothing-changed', {}) },
      kept: { end: 'done', say: ({ slots }) => line('cancel-kept', { order: filled(slots.order) }) },
      cancelled: { end: 'done' },
    },
  });
}

function consequences({ order, items, refund, refundDays, method }: CancelPreview): Line {
  return line('cancel-confirm', { order, items, refund, refundDays, method: method ?? null });
}

function refusal(order: string, reason: WhyNot): Line {
  return line('cannot-cancel', { order, reason }, [choice('choice-human', {}, { type: 'human' })]);
}
