import type { ConversationAddress } from '../../models/conversation/inbox.ts';
import type { CaseCommand, CaseEvent, CustomerView, StaffMember } from '../../models/desk/desk.ts';
import type { CaseCard, DeskPost } from '../../models/desk/desk-post.ts';
import { bounded, type Case } from './case.ts';
import type { Facts } from './facts.ts';

/** What a case wishes for: shown on the desk, done to the conversation, remembered for later, or asked of the shop's side. */
export type CaseEffect =
  /** `key` names what was posted, so that it can be changed by the same key. */
  | { readonly type: 'post'; readonly post: DeskPost; readonly key: string | undefined }
  /** `to`: another conversation than the case's own customer's. */
  | { readonly type: 'act'; readonly act: CaseCommand; readonly to?: ConversationAddress }
  /** Tells another case something; `customer` is that case's. */
  | {
      readonly type: 'tell';
      readonly case: string;
      readonly customer: CustomerView;
      readonly news: CaseEvent;
    }
  | { readonly type: 'remind'; readonly name: Reminder; readonly at: Date | null }
  | { readonly type: 'command'; readonly name: DeskCommand; readonly args: { [name: string]: string } };

/** What a case comes back to by itself: while nobody has claimed it, when it was put off, about its ticket, and when an answer does not come. */
export const REMINDER_NAMES = [
  'ping',
  'widen',
  'tell-customer',
  'wake',
  'answer-due',
  'solve-due',
  'close',
  'pending',
] as const;

/** One of {@link REMINDER_NAMES}. */
export type Reminder = (typeof REMINDER_NAMES)[number];

/** What a case has done outside of conversations. */
export type DeskCommand =
  | 'take-over'
  | 'merge-profiles'
  | 'unmerge-profiles'
  | 'mail-answer'
  | 'start-ticket'
  | 'merge-threads';

/** The key of a case's own card. */
export const CARD_KEY = 'card';

/** One event's work on a case: it changes the case and collects what is to happen; nothing happens by itself. */
export class Casework {
  readonly facts: Facts;
  readonly effects: CaseEffect[] = [];
  #case: Case;
  #cardBefore: string;

  constructor(value: Case, facts: Facts) {
    this.#case = value;
    this.facts = facts;
    this.#cardBefore = JSON.stringify(value.card);
    const { window } = facts;
    if (window !== undefined) this.changeCard({ windowClosesAt: window?.toISOString() ?? null });
  }

  get case(): Case {
    return this.#case;
  }

  /** The case at the end, with a changed card shown once. */
  finish(): Case {
    if (JSON.stringify(this.#case.card) !== this.#cardBefore) this.showCard(false);
    return bounded({ ...this.#case, search: searchable(this.#case.card) });
  }

  change(changes: Partial<Case>): void {
    this.#case = { ...this.#case, ...changes };
    const { status, claimedBy, rating } = this.#case;
    const { snoozedUntil, ...card } = this.#case.card;
    const later = status === 'snoozed' && snoozedUntil !== undefined && { snoozedUntil };
    this.#case = { ...this.#case, card: { ...card, ...later } };
    this.changeCard({ status, ...(claimedBy && { claimedBy }), ...(rating !== undefined && { rating }) });
  }

  /** Puts another case in the place of this one, to leave a field out of it. */
  replace(value: Case): void {
    this.#case = value;
  }

  /**
   * Takes back who had claimed or resolved the case. A claim under way stays: the conversation may be that person's by now, and
   * somebody has to answer in it.
   */
  release(): void {
    const { claimedBy: _by, claimedAt: _at, resolvedAt: _end, ...rest } = this.#case;
    const { claimedBy: _shown, resolvedBy: _ended, ...card } = rest.card;
    this.#case = { ...rest, card };
  }

  clearMerge(): void {
    const { mergedInto: _, ...card } = this.#case.card;
    this.#case = { ...this.#case, card };
  }

  changeCard(changes: Partial<CaseCard>): void {
    this.#case = { ...this.#case, card: { ...this.#case.card, ...changes } };
  }

  showCard(again: boolean): void {
    this.#cardBefore = JSON.stringify(this.#case.card);
    this.post({ type: 'card', card: this.#case.card, ...(again && { again }) }, CARD_KEY);
  }

  post(post: DeskPost, key?: string): void {
    this.effects.push({ type: 'post', post, key });
  }

  /** Says something to one member of staff that nobody else sees. */
  notifyPrivately(to: Pick<StaffMember, 'id'>, text: string): void {
    this.post({ type: 'private', to: to.id, text });
  }

  send(act: CaseCommand, to?: ConversationAddress): void {
    this.effects.push({ type: 'act', act, ...(to !== undefined && { to }) });
  }

  /** Tells the customer of a step; not where that would be a mail for each. */
  sendStep(act: CaseCommand): void {
    if (this.facts.can.pace === 'interactive') this.send(act);
  }

  notifyCase(other: string, customer: CustomerView, news: CaseEvent): void {
    this.effects.push({ type: 'tell', case: other, customer, news });
  }

  scheduleReminder(name: Reminder, at: Date | null): void {
    this.effects.push({ type: 'remind', name, at });
  }

  /** Those about a ticket stay: whoever has the conversation, its time goes on. */
  clearReminders(): void {
    for (const name of ['ping', 'widen', 'tell-customer', 'wake'] as const) this.scheduleReminder(name, null);
  }

  command(name: DeskCommand, args: { [name: string]: string }): void {
    this.effects.push({ type: 'command', name, args });
  }
}

function searchable({ customer, wish, orders, ticket }: CaseCard): string {
  const { name, email = '', id = '', channel } = customer;
  const numbers = ticket === undefined ? [] : [`#${ticket.number}`, ticket.subject, ...(ticket.merged ?? [])];
  return [name, email, id, channel, wish, ...orders.map(({ number }) => number), ...numbers]
    .join(' ')
    .toLowerCase();
}
