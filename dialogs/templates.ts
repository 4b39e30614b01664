import type { LocalisedText } from '../models/locale/localised-text.ts';
import type { Money } from '../models/shop/money.ts';
import type { OrderStatus } from '../models/shop/order-status.ts';
import type { NotCancellable, OrderItem, PaymentView, RefundDays } from '../models/shop/shop-operations.ts';
import type { HandoffReason, QuotedAnswer, TaskId } from './vocabulary.ts';

type None = Record<string, never>;

/** The parameters of every text about an order's status; null: the shop doesn't know it (yet). */
export type StatusParams = {
  order: string;
  items: OrderItem[];
  total: Money;
  placedOn: string;
  shippedOn: string | null;
  estimatedOn: string | null;
  deliveredOn: string | null;
  carrier: string | null;
  tracking: string | null;
};

type SharedTemplates = {
  disclosure: None;
  busy: None;
  menu: None;
  'not-understood': None;
  'not-understood-menu': None;
  'left-it': None;
  'left-queue': None;
  'back-to': { dialog: TaskId };
  'back-to-bot': None;
  'offer-human': { reason: HandoffReason };
  'all-right': None;
  queued: { reason: HandoffReason };
  clarify: None;
  greeting: None;
  hello: None;
  thanks: None;
  bye: None;
  'take-your-time': None;
  'anything-else': None;
  'sorry-for-that': None;
  sorry: None;
  'queue-noted': None;
  'yes-or-no': None;
};

type AnswerTemplates = {
  answer: { answer: QuotedAnswer };
  'no-answer-queued': None;
};

type ChoiceTemplates = {
  'choice-yes': None;
  'choice-no': None;
  'choice-cancel-yes': None;
  'choice-cancel-no': None;
  'choice-human': None;
  'choice-leave-queue': None;
  'choice-question': None;
  'choice-resend': None;
  'choice-no-access': None;
  'choice-task': { dialog: TaskId; order: string | null };
  'choice-order': { order: string; placedOn: string; item: LocalisedText | null };
};

type IdentifyTemplates = {
  'identify-ask-order': None;
  'identify-ask-proof': { order: string; purpose: TaskId | null };
  'identify-no-match': { order: string };
  'identify-ask-code': { order: string; purpose: TaskId | null; address: string; minutes: number };
  'code-wrong': { triesLeft: number };
  'code-expired': None;
  'identify-gave-up': None;
};

type TrackTemplates = { [S in OrderStatus as `status-${S}`]: StatusParams } & {
  'track-ask-order': None;
  'pick-order': None;
  'order-not-found': { order: string };
};

type CancelTemplates = {
  'cancel-ask-order': None;
  'cancel-confirm': {
    order: string;
    items: OrderItem[];
    refund: Money;
    refundDays: RefundDays;
    method: PaymentView | null;
  };
  'cancel-working': { order: string };
  'cancel-changed': { order: string };
  'cancel-kept': { order: string };
  'cancel-done': { order: string; refund: Money; refundDays: RefundDays; method: PaymentView };
  'cannot-cancel': { order: string; reason: Exclude<NotCancellable, 'not-found'> };
  'cancel-uncertain': { order: string };
};

type DeskTemplates = {
  'staff-joined': { staff: string };
  'staff-resolved': None;
  /** `opens`: a local `YYYY-MM-DDTHH:mm` in `zone`. */
  'desk-closed': { opens: string | null; zone: string };
  'desk-delayed': None;
  /** The same for a customer who writes by e-mail. */
  'desk-delayed-mail': None;
  'queue-position': { ahead: number; minutes: number | null };
  'email-ask': None;
  /** `address` is masked; null: the address that the shop has. */
  'email-noted': { address: string | null };
  'keeps-waiting': None;
  'ask-rating': None;
  'rating-thanks': None;
  'ticket-numbered': { number: string };
  'ticket-opened': { number: string; subject: string };
  /** `channel`: the channel of the ticket that goes on. */
  'ticket-merged': { number: string; channel: string };
  'choice-email-yes': None;
  'choice-email-no': None;
  'choice-score': { score: number };
};

/**
 * Every text of the bot by its id, with its parameters. Parameters are plain JSON, as all of an effect is; each language pack words
 * all texts, and a missing wording does not compile.
 */
export type Templates = SharedTemplates &
  AnswerTemplates &
  ChoiceTemplates &
  IdentifyTemplates &
  TrackTemplates &
  CancelTemplates &
  DeskTemplates;

/** The id of a text. */
export type TemplateId = keyof Templates;

/** A text without parameters, for the words on a button. */
export type LabelId = { [T in TemplateId]: Templates[T] extends None ? T : never }[TemplateId];

/** The wording of all texts in one language; a missing one does not compile. */
export type Texts = { readonly [T in TemplateId]: (params: Templates[T]) => string };

/** The wording of one group of texts. */
export type TextGroup<T extends TemplateId> = Pick<Texts, T>;

/** The ids of each group, so that a language can be written in one file a group. */
export type Groups = {
  shared: keyof SharedTemplates | keyof ChoiceTemplates;
  quotedAnswer: keyof AnswerTemplates;
  identify: keyof IdentifyTemplates;
  track: keyof TrackTemplates;
  cancel: keyof CancelTemplates;
  desk: keyof DeskTemplates;
};
