import type { ConversationAddress } from '../../models/conversation/inbox.ts';
import type { CaseCommand, CaseEvent, CustomerView, StaffMember } from '../../models/desk/desk.ts';
import type { CaseCard, DeskPost } from '../../models/desk/desk-post.ts';
import { type Case, withBoundedLists } from './case.ts';
import type { Facts } from './facts.ts';

/**
 * An effect of a step on a case: a post on the desk, a case command for a customer's conversation, a case event for another case, a
 * reminder, or a desk command. The commit of the turn carries all effects out, so none is lost in a crash.
 */
export type CaseEffect =
  /** A later post with the same `key` updates the first one in place. */
  | { readonly type: 'post'; readonly post: DeskPost; readonly key: string | undefined }
  /** Goes to the conversation of the case's customer, or to `to`. */
  | { readonly type: 'case-command'; readonly command: CaseCommand; readonly to?: ConversationAddress }
  /** Goes to another case; `customer` is the customer of that case. */
  | {
      readonly type: 'case-event';
      readonly case: string;
      readonly customer: CustomerView;
      readonly event: CaseEvent;
    }
  /** Replaces the reminder of the same name; null clears it. */
  | { readonly type: 'reminder'; readonly name: ReminderName; readonly at: Date | null }
  | { readonly type: 'desk-command'; readonly name: DeskCommand; readonly args: { [name: string]: string } };

/**
 * The reminders of a case: three while it is unclaimed, the end of a snooze, three of its ticket (SLA targets, closing), and the
 * timeout of a pending confirmation.
 */
export const REMINDER_NAMES = [
  'mention-staff',
  'mention-wider-group',
  'notify-delay',
  'end-snooze',
  'first-response-due',
  'resolution-due',
  'close',
  'pending-timeout',
] as const;

/** One of {@link REMINDER_NAMES}. */
export type ReminderName = (typeof REMINDER_NAMES)[number];

/** The commands of a case that act outside of conversations; performed by `DeskCommands`. */
export type DeskCommand =
  | 'claim-conversation'
  | 'merge-profiles'
  | 'unmerge-profiles'
  | 'mail-answer'
  | 'start-ticket'
  | 'merge-threads';

/** The key of the post that shows the case's card. */
export const CARD_KEY = 'card';

/**
 * The handling of one event on a case. Holds the changed case, the facts that were read before, and the effects that the event asks for. It
 * performs nothing: the turn commits the case and its effects together, so that a crash loses both or none. The lists of the case are cut at the
 * end (`withBoundedLists` in `case.ts`).
 */
export class Casework {
  readonly facts: Facts;
  readonly effects: CaseEffect[] = [];
  #case: Case;
  #cardBefore: string;

  constructor(value: Case, facts: Facts) {
    this.#case = value;
    this.facts = facts;
    this.#cardBefore = JSON.stringify(value.card);
    const { messagingWindow } = facts;
    if (messagingWindow !== undefined)
      this.changeCard({ windowClosesAt: messagingWindow?.toISOString() ?? null });
  }

  get case(): Case {
    return this.#case;
  }

  /** Ends the step: posts the card if it has changed, and bounds the lists. */
  finish(): Case {
    if (JSON.stringify(this.#case.card) !== this.#cardBefore) this.showCard(false);
    return withBoundedLists({ ...this.#case, search: searchable(this.#case.card) });
  }

  change(changes: Partial<Case>): void {
    this.#case = { ...this.#case, ...changes };
    const { status, claimedBy, csat } = this.#case;
    const { snoozedUntil, ...card } = this.#case.card;
    const later = status === 'snoozed' && snoozedUntil !== undefined && { snoozedUntil };
    this.#case = { ...this.#case, card: { ...card, ...later } };
    this.changeCard({ status, ...(claimedBy && { claimedBy }), ...(csat !== undefined && { csat }) });
  }

  /** Replaces the whole case, to remove a field from it. */
  replace(value: Case): void {
    this.#case = value;
  }

  /**
   * Removes the assignee and the resolution. A pending claim stays: the conversation may have been handed to that person already, and
   * then somebody has to answer in it.
   */
  clearAssignee(): void {
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

  /** Posts a text that only one member of staff sees. */
  notifyPrivately(to: Pick<StaffMember, 'id'>, text: string): void {
    this.post({ type: 'private', to: to.id, text });
  }

  /** Sends a case command to the customer's conversation, or to another one. */
  sendCommand(command: CaseCommand, to?: ConversationAddress): void {
    this.effects.push({ type: 'case-command', command, ...(to !== undefined && { to }) });
  }

  /** Sends a command whose only result is a courtesy message; skipped on channels where each message is an e-mail. */
  sendCourtesy(command: CaseCommand): void {
    if (this.facts.capabilities.pace === 'interactive') this.sendCommand(command);
  }

  sendCaseEvent(other: string, customer: CustomerView, event: CaseEvent): void {
    this.effects.push({ type: 'case-event', case: other, customer, event });
  }

  scheduleReminder(name: ReminderName, at: Date | null): void {
    this.effects.push({ type: 'reminder', name, at });
  }

  /** Clears the reminders of an unclaimed or snoozed case. The ticket's reminders stay: its SLA clock does not depend on the claim. */
  clearReminders(): void {
    for (const name of ['mention-staff', 'mention-wider-group', 'notify-delay', 'end-snooze'] as const)
      this.scheduleReminder(name, null);
  }

  runDeskCommand(name: DeskCommand, args: { [name: string]: string }): void {
    this.effects.push({ type: 'desk-command', name, args });
  }
}

function searchable({ customer, wish, orders, ticket }: CaseCard): string {
  const { name, email = '', id = '', channel } = customer;
  const numbers = ticket === undefined ? [] : [`#${ticket.number}`, ticket.subject, ...(ticket.merged ?? [])];
  return [name, email, id, channel, wish, ...orders.map(({ number }) => number), ...numbers]
    .join(' ')
    .toLowerCase();
}
