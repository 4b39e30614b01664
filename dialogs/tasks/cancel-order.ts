import type { CancelPreview, NotCancellable } from '../../models/shop/shop-operations.ts';
import { MAX_UNKNOWN_ORDERS } from '../attempt-limits.ts';
import { filled } from '../filled.ts';
import { Dialog, type Migration } from '../kernel/dialog.ts';
import { choice, type Line, line } from '../kernel/effects.ts';
import { reaches } from '../kernel/proof.ts';

type Slots = { order: string | null; preview: CancelPreview | null; reason: WhyNot | null };

type WhyNot = Exclude<NotCancellable, 'not-found'>;

const WHY_NOT = { set: { reason: ({ reason }: { reason: WhyNot }) => reason }, to: 'refused' } as const;

const PREVIEW_REFUSED = {
  'already-shipped': WHY_NOT,
  delivered: WHY_NOT,
  returned: WHY_NOT,
  'already-cancelled': WHY_NOT,
  'not-found': 'unknown',
} as const;

/** Cancels an order that has not been sent: previews the consequences, and cancels after an explicit yes to exactly these. */
export class CancelOrder extends Dialog<'cancel-order', Slots> {
  readonly id = 'cancel-order';
  readonly version = 2;
  readonly role = 'task';
  /** Version 2 added the state `check`; states and slots of version 1 are unchanged. */
  override readonly migrations: readonly Migration[] = [(old) => old];
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ order: null, preview: null, reason: null }),
    takes: {
      order: { set: { order: (order) => order, preview: () => null }, remembered: true, to: 'route' },
    },
    guards: {
      known: ({ slots }) => slots.order !== null,
      'known-and-proved': ({ slots, identity }) => slots.order !== null && reaches(identity.level, 'channel'),
      'too-many': ({ counts }) => (counts['unknown-order'] ?? 0) >= MAX_UNKNOWN_ORDERS,
    },
    states: {
      route: {
        choose: [{ when: 'known-and-proved', to: 'preview' }, { when: 'known', to: 'check' }, { to: 'ask' }],
      },
      ask: { ask: () => line('cancel-ask-order', {}) },
      /** Previews with a matched order first, so that no code is needed to learn that the order was already sent. */
      check: {
        query: 'cancel-preview',
        least: 'matched',
        args: ({ slots }) => ({ order: filled(slots.order) }),
        ok: 'preview',
        refused: PREVIEW_REFUSED,
        failed: 'unavailable',
        'timed-out': 'unavailable',
      },
      preview: {
        query: 'cancel-preview',
        least: 'channel',
        args: ({ slots }) => ({ order: filled(slots.order) }),
        ok: { set: { preview: (preview) => preview }, to: 'confirm' },
        refused: PREVIEW_REFUSED,
        failed: 'unavailable',
        'timed-out': 'unavailable',
      },
      confirm: {
        confirm: ({ slots }) => consequences(filled(slots.preview)),
        labels: { yes: 'choice-cancel-yes', no: 'choice-cancel-no' },
        yes: 'cancel',
        no: 'kept',
      },
      cancel: {
        command: 'cancel-order',
        least: 'channel',
        confirm: 'confirm',
        args: ({ slots }) => {
          const { order, refund } = filled(slots.preview);
          return { order, refund };
        },
        say: ({ slots }) => line('cancel-working', { order: filled(slots.order) }),
        ok: { say: (done) => line('cancel-done', done), to: 'cancelled' },
        refused: {
          'already-shipped': WHY_NOT,
          delivered: WHY_NOT,
          returned: WHY_NOT,
          'already-cancelled': WHY_NOT,
          changed: { say: (_, { order }) => line('cancel-changed', { order: filled(order) }), to: 'preview' },
          'not-found': 'unknown',
          'proof-needed': 'blocked',
        },
        failed: 'uncertain',
        'timed-out': 'uncertain',
      },
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
      'handed-over': { push: 'handoff', with: () => ({ reason: 'uncertain-outcome' }), done: 'given-up' },
      unavailable: { push: 'offer-human', with: () => ({ reason: 'shop-unavailable' }), done: 'given-up' },
      stuck: { push: 'offer-human', with: () => ({ reason: 'too-many-attempts' }), done: 'given-up' },
      blocked: { push: 'offer-human', with: () => ({ reason: 'cannot-cancel' }), done: 'given-up' },
      refused: { end: 'done', say: ({ slots }) => refusal(filled(slots.order), filled(slots.reason)) },
      kept: { end: 'done', say: ({ slots }) => line('cancel-kept', { order: filled(slots.order) }) },
      cancelled: { end: 'done' },
      'given-up': { end: 'given-up' },
    },
  });
}

function consequences({ order, items, refund, refundDays, method }: CancelPreview): Line {
  return line('cancel-confirm', { order, items, refund, refundDays, method: method ?? null });
}

function refusal(order: string, reason: WhyNot): Line {
  return line('cannot-cancel', { order, reason }, [choice('choice-human', {}, { type: 'human' })]);
}
