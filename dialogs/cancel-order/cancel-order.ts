import type { JsonObject } from '../../models/json.ts';
import {
  type CancelPreview,
  cancelOrder,
  cancelPreview,
} from '../../models/shop/operations/order-operations.ts';
import type { Picks } from '../../models/values/referent.ts';
import { readWording } from '../../models/values/wording-operation.ts';
import { filled } from '../filled.ts';
import type { Handoff } from '../handoff/handoff.ts';
import type { Context } from '../machine/definition.ts';
import type { Migration, TaskWords } from '../machine/dialog.ts';
import { reaches } from '../machine/proof.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { OrderDialog } from '../orders/work/order-dialog.ts';
import {
  isPending,
  itemsOf,
  noSlots,
  type OrderSlots,
  OTHER_ORDER,
  withPicks,
} from '../orders/work/order-slots.ts';
import { pieceChoices } from '../orders/work/piece-choices.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { reasonReferents } from './reasons.ts';
import { REFUSALS } from './refusals.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';
import type { WhyNot } from './why-not.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

type Slots = OrderSlots<CancelPreview>;

const WHY_NOT = { set: { why: ({ reason }: { reason: WhyNot }) => reason }, to: 'refused' } as const;

const NO_PIECES = { chosen: () => [], open: () => [], wording: () => null } as const;

/** The customer is asked for the pieces, and not the shop for the same ones again. */
const OTHER_PIECES = [
  { when: 'pieces-known', set: NO_PIECES, to: 'ask-items' },
  { set: { ...NO_PIECES, part: () => true }, to: 'details' },
] as const;

/** What the shop answers alike before and after the yes. */
const REFUSED = {
  processed: WHY_NOT,
  'already-shipped': WHY_NOT,
  delivered: WHY_NOT,
  returned: WHY_NOT,
  'exchange-requested': WHY_NOT,
  'already-cancelled': WHY_NOT,
  'items-changed': WHY_NOT,
  'invalid-reason': [
    { when: 'reason-given', to: 'other-reason' },
    { set: { reasons: ({ reasons }: { reasons: string[] }) => reasons }, to: 'read-reason' },
  ],
  'whole-only': 'whole-only',
  'nothing-chosen': OTHER_PIECES,
  'item-not-found': OTHER_PIECES,
  'not-found': 'unknown',
} as const;

/** Cancels an order that has not been sent, or some of its items: previews the consequences, and cancels after an explicit yes to exactly these. */
export class CancelOrder extends OrderDialog<CancelPreview> {
  readonly id = 'cancel-order';
  readonly version = 4;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['cancel-ask-order', 'cancel-label'];
  override readonly ability = phrase('cancel-ability', {});
  override readonly about = 'order';
  override readonly closes = true;
  override readonly covers = ['refund-status'];
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('cancel-label', { order: order as string | null }),
    topic: 'order',
    resumed: phrase('cancel-resumed', {}),
    purpose: (order) => phrase('cancel-purpose', { order }),
  };
  /** Version 2 added the state `check`, version 3 the wish for a part, version 4 parts and reasons. */
  override readonly migrations: readonly Migration[] = [
    (old) => old,
    ({ state, slots }) => ({ state, slots: { ...slots, part: null } }),
    toVersion4,
  ];
  override readonly phrases = { deny: REFUSALS };
  readonly machine = this.define({
    initial: 'route',
    begin: this.begin,
    takes: {
      order: { set: { ...OTHER_ORDER, because: () => null }, remembered: true, to: 'route' },
      wording: {
        set: { wording: (wording) => wording, part: () => null, chosen: () => [] },
        to: 'route',
      },
      part: { set: { part: (part) => part }, to: 'route' },
      picks: {
        among: this.amongPieces,
        set: {
          part: () => true,
          chosen: withPicks,
          open: ({ open: unclear }, { open }) => [...open.slice(1), ...unclear],
        },
        to: 'which-part',
      },
      choice: {
        only: ['ask-reason', 'confirm'],
        among: ({ slots }) => reasonReferents(slots.reasons),
        set: { because: (because) => because },
        to: 'route',
      },
    },
    guards: {
      ...this.orderGuards,
      'pieces-unread': ({ slots }) => isUnread(slots),
      'unread-and-proved': ({ slots, identity }) =>
        isUnread(slots) && slots.order !== null && reaches(identity.level, 'channel'),
      'whole-meant': ({ slots }) => slots.part !== true && slots.chosen.length === 0,
      'known-and-proved': ({ slots, identity }) => slots.order !== null && reaches(identity.level, 'channel'),
      unclear: ({ slots }) => slots.open.length > 0,
      'none-chosen': ({ slots }) => slots.chosen.length === 0,
      'pieces-known': ({ slots }) => slots.pieces.length > 0,
      'all-chosen': ({ slots }) => slots.chosen.length === slots.pieces.length,
      'reason-given': ({ slots }) => slots.because !== null,
    },
    states: {
      ...this.orderStates({
        can: 'cancel',
        isCandidate: ({ status }) => isPending(status),
        ask: () => line('cancel-ask-order', {}),
        next: 'whole-or-part',
        refused: 'refused',
      }),
      route: {
        choose: [
          { when: 'unread-and-proved', to: 'details' },
          { when: 'known-and-proved', to: 'preview' },
          { when: 'order-known', to: 'check' },
          { when: 'customer-proved', to: 'list' },
          { to: 'ask-order' },
        ],
      },
      'whole-or-part': { choose: [{ when: 'pieces-unread', to: 'read' }, { to: 'which-part' }] },
      read: this.query(readWording, {
        args: (context) => ({
          text: context.slots.wording ?? '',
          among: { picks: this.amongPieces(context) },
        }),
        ok: {
          set: {
            chosen: ({ picks }, slots) => (picks === null ? slots.chosen : withPicks(picks, slots)),
            open: ({ picks }, slots) => (picks === null ? slots.open : openIn(picks, slots)),
            part: ({ picks }, slots) => slots.part === true || (picks !== null && namesSome(picks, slots)),
          },
          to: 'which-part',
        },
        refused: {},
      }),
      'which-part': {
        choose: [
          { when: 'unclear', to: 'ask-which' },
          { when: 'whole-meant', to: 'preview' },
          { when: 'none-chosen', to: 'ask-items' },
          { when: 'all-chosen', to: 'all' },
          { to: 'preview' },
        ],
      },
      all: { choose: [{ set: { part: () => false, chosen: () => [] }, to: 'preview' }] },
      'ask-which': { ask: ({ slots }) => line('which-piece', {}, pieceChoices(slots)) },
      'ask-items': {
        select: ({ slots }) => phrase('cancel-ask-items', { order: filled(slots.order) }),
        options: ({ slots }) => ({
          options: slots.pieces.map(({ id, item }) => ({
            value: id,
            label: phrase('order-piece', { item }),
          })),
          submit: phrase('pieces-selected', {}),
        }),
        selected: { set: { chosen: (chosen) => [...chosen] }, to: 'which-part' },
      },
      /** Previews with a matched order first, so that no code is needed to learn that the order was already sent. */
      check: this.query(cancelPreview, {
        args: cancelArgs,
        ok: 'whole-or-some',
        refused: REFUSED,
      }),
      'whole-or-some': { choose: [{ when: 'pieces-unread', to: 'details' }, { to: 'preview' }] },
      preview: this.query(cancelPreview, {
        least: 'channel',
        args: cancelArgs,
        ok: { set: { quote: (preview) => preview }, to: 'confirm' },
        refused: REFUSED,
      }),
      'read-reason': this.query(readWording, {
        args: ({ slots }) => ({
          text: slots.wording ?? '',
          among: { choice: reasonReferents(slots.reasons) },
        }),
        ok: { set: { because: ({ choice: reason }) => reason }, to: 'reason' },
        refused: {},
      }),
      reason: { choose: [{ when: 'reason-given', to: 'route' }, { to: 'ask-reason' }] },
      'other-reason': { choose: [{ set: { because: () => null }, to: 'ask-reason' }] },
      'ask-reason': {
        ask: ({ slots }) =>
          line(
            'cancel-ask-reason',
            { order: filled(slots.order) },
            slots.reasons.map((reason) =>
              choice('cancel-reason', { reason }, { type: 'inform', values: { choice: reason } }),
            ),
          ),
      },
      /** What can't be done in part is said, and never done as a whole instead without a yes to that. */
      'whole-only': {
        ask: ({ slots: { order } }) =>
          line('cancel-whole-only', { order }, [
            choice('choice-cancel-whole', {}, { type: 'affirm' }),
            choice('choice-human', {}, { type: 'human' }),
            choice('choice-cancel-no', {}, { type: 'deny' }),
          ]),
        on: {
          affirm: { set: { part: () => false, chosen: () => [], open: () => [] }, to: 'route' },
          deny: 'left',
        },
      },
      confirm: {
        confirm: (context) => {
          const { order, items, whole, refund, refundDays, method } = filled(context.slots.quote);
          const { reason, items: chosen } = cancelArgs(context);
          return line('cancel-confirm', {
            order,
            items,
            whole,
            refund,
            refundDays,
            method: method ?? null,
            reason: reason ?? null,
            chosen: chosen ?? null,
          });
        },
        labels: { yes: phrase('choice-cancel-yes', {}), no: phrase('choice-cancel-no', {}) },
        yes: 'cancel',
        no: 'kept',
      },
      cancel: this.command(cancelOrder, {
        confirm: 'confirm',
        args: (context) => ({ ...cancelArgs(context), refund: filled(context.slots.quote).refund }),
        say: ({ slots }) => line('cancel-working', { order: filled(slots.order) }),
        ok: {
          say: ({ order, items, whole, refund, refundDays, method = null }) =>
            line('cancel-done', { order, items, whole, refund, refundDays, method }),
          to: 'cancelled',
        },
        refused: {
          ...REFUSED,
          changed: { say: (_, { order }) => line('cancel-changed', { order: filled(order) }), to: 'preview' },
          'proof-needed': 'blocked',
        },
      }),
      uncertain: {
        choose: [
          { say: (_, { order }) => line('cancel-uncertain', { order: filled(order) }), to: 'handed-over' },
        ],
      },
      'handed-over': {
        ...this.push<Handoff>('handoff', () => ({ reason: 'uncertain-outcome' })),
        done: 'given-up',
      },
      blocked: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'cannot-cancel' })),
        done: 'given-up',
      },
      refused: {
        end: 'done',
        say: ({ slots }) => {
          const [order, reason] = [filled(slots.order), filled(slots.why) as WhyNot];
          return line('cannot-cancel', { order, reason }, [choice('choice-human', {}, { type: 'human' })]);
        },
      },
      left: { end: 'done', say: () => line('nothing-changed', {}) },
      kept: { end: 'done', say: ({ slots }) => line('cancel-kept', { order: filled(slots.order) }) },
      cancelled: { end: 'done' },
    },
  });
}

/** What is open of a wish's words. One of all pieces is nobody's: "I no longer need it" is said of the order. */
function openIn({ open }: Picks, { pieces }: Pick<Slots, 'pieces'>): string[][] {
  return open.filter(({ length }) => length < pieces.length);
}

/** Whether the words of a wish name pieces, or leave some out. */
function namesSome(picks: Picks, slots: Pick<Slots, 'pieces'>): boolean {
  return picks.chosen.length + picks.without.length + openIn(picks, slots).length > 0;
}

/** Whether the words of the wish may name items, and nobody has looked yet. */
function isUnread({ part, chosen, wording }: Slots): boolean {
  return chosen.length === 0 && (part === true || (part === null && wording !== null));
}

/** The order, with the reason and the items that were named. */
function cancelArgs({ slots: { order, because, part, pieces, chosen } }: Context<Slots>) {
  return {
    order: filled(order),
    ...(because !== null && { reason: because }),
    ...(part === true && chosen.length > 0 && { items: itemsOf(pieces, chosen) }),
  };
}

/** Version 3 asked for the number in `ask`; its `preview` told neither parts nor what each method gets. */
function toVersion4({
  state,
  slots: { order = null, part = null, reason = null, preview = null },
}: Parameters<Migration>[0]) {
  const slots: JsonObject = {
    ...noSlots<CancelPreview>(),
    order,
    part,
    why: reason,
    quote: preview && wholePreview(preview as JsonObject),
  };
  return { state: state === 'ask' ? 'ask-order' : state, slots };
}

/** A preview of version 3, which was of a whole order with one refund, and whose method had no id. */
function wholePreview({ method: old, ...preview }: JsonObject): JsonObject {
  const method = old && { id: (old as JsonObject)['kind'] ?? null, ...(old as JsonObject) };
  const { refund: amount = null, refundDays: days = null } = preview;
  return {
    ...preview,
    whole: true,
    ...(method && { method }),
    refunds: [{ amount, days, ...(method && { method }) }],
  };
}
