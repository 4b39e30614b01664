import type { CaseEvent, StaffAction, StaffMember } from '../../models/desk/desk.ts';
import { assigneeOf, type Case } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';
import { endPending, startPending } from '../cases/pending-answer.ts';
import { isSlaRunning } from './sla-clock.ts';
import { provedCustomer } from './ticket-owner.ts';

type Of<T extends StaffAction['type'] | CaseEvent['type']> = Extract<StaffAction | CaseEvent, { type: T }>;

/**
 * Offers to merge the case's ticket into another ticket of the same person. The merge stays pending until the other case confirms it,
 * since that case may have ended meanwhile, or may be offering its own ticket to this one.
 */
export function offerMerge(work: Casework, { into }: Of<'merge-ticket'>, by: StaffMember): void {
  const { card, customer, lastCustomerText } = work.case;
  const other = work.facts.ticket.namedCase;
  const refusal = mergeRefusal(work.case, other, into);
  if (refusal !== undefined) work.notifyPrivately(by, refusal);
  if (refusal !== undefined || other === undefined || card.ticket === undefined) return;
  const { number, subject, status } = card.ticket;
  startPending(work, { pendingMerge: { into, by: { id: by.id, name: by.name }, lastCustomerText } });
  work.sendCaseEvent(other.card.case, other.customer, {
    type: 'merge-offered',
    offeringCase: card.case,
    into,
    from: customer,
    number,
    subject,
    lastCustomerText,
    needsAnswer: isSlaRunning(status),
  });
}

/**
 * Accepts or declines an offered merge and answers the offering case. A case that has ended, or is being merged itself, declines.
 * Returns whether it accepted.
 */
export function acceptMerge(work: Casework, event: Of<'merge-offered'>): boolean {
  const { offeringCase, into, from, number, subject, lastCustomerText, needsAnswer } = event;
  const { card, status, pendingMerge, customer, lastAuthor } = work.case;
  const { ticket } = card;
  if (ticket?.number !== into || ENDED.has(status) || pendingMerge !== undefined) {
    work.sendCaseEvent(offeringCase, from, { type: 'merge-declined', into });
    return false;
  }
  const { conversation, channel } = customer;
  work.sendCaseEvent(offeringCase, from, { type: 'merge-accepted', into, conversation, channel });
  const merged = [...(ticket.merged ?? []).filter((known) => known !== number), number];
  work.changeCard({ ticket: { ...ticket, merged } });
  if (needsAnswer && lastAuthor !== undefined) work.change({ lastAuthor: 'customer' });
  const assignee = assigneeOf(work.case);
  const quote = lastCustomerText === '' ? '' : ` What the customer wrote there last: “${lastCustomerText}”`;
  work.post({
    type: 'notice',
    text: `Ticket #${number} (${subject}) is a part of this one now.${quote}`,
    ...(assignee !== undefined && { ping: [assignee.id] }),
  });
  return true;
}

/** Completes the merge that the other case accepted: the customer is answered there from now on. */
export function completeMerge(work: Casework, event: Of<'merge-accepted'>): void {
  const { pendingMerge, card, customer, lastCustomerText } = work.case;
  const { into, conversation, channel } = event;
  if (pendingMerge?.into !== into || card.ticket === undefined) return;
  endPending(work);
  work.sendCommand({ type: 'ticket-merged', number: into, channel });
  work.runDeskCommand('merge-threads', { from: customer.conversation, into: conversation });
  work.change({ status: 'resolved' });
  work.changeCard({ resolvedBy: pendingMerge.by, ticket: { ...card.ticket, mergedInto: into } });
  work.clearReminders();
  work.post({ type: 'notice', text: `${pendingMerge.by.name} has made this a part of ticket #${into}.` });
  if (lastCustomerText !== pendingMerge.lastCustomerText) flagMessageAfterMerge(work);
}

/** Cancels the merge that the other case declined. */
export function cancelMerge(work: Casework, { into }: Of<'merge-declined'>): void {
  const { pendingMerge } = work.case;
  if (pendingMerge?.into !== into) return;
  endPending(work);
  work.notifyPrivately(
    pendingMerge.by,
    `Ticket #${into} is over by now, or is just being made a part of another one: nothing was merged.`,
  );
}

/** Points staff to a message that the customer wrote here after the merge; nothing where the ticket was not merged. */
export function flagMessageAfterMerge(work: Casework): void {
  const { ticket, resolvedBy } = work.case.card;
  if (ticket?.mergedInto === undefined || work.case.status !== 'resolved') return;
  work.post({
    type: 'notice',
    text: `The customer wrote this before they knew: please answer it in ticket #${ticket.mergedInto}.`,
    ...(resolvedBy !== undefined && { ping: [resolvedBy.id] }),
  });
}

const ENDED: ReadonlySet<Case['status']> = new Set(['resolved', 'bot', 'abandoned']);

function mergeRefusal(own: Case, other: Case | undefined, into: string): string | undefined {
  const { ticket } = own.card;
  const target = other?.card.ticket;
  if (ticket === undefined) return 'This is no ticket yet: open one first.';
  if (other === undefined || target === undefined) return `There is no ticket #${into}.`;
  if (target.number === ticket.number) return `This is ticket #${into} itself.`;
  if (ENDED.has(other.status)) return `Ticket #${into} is over: nobody would be answered in it.`;
  return isSamePerson(own, other)
    ? undefined
    : `It is not proved that ticket #${into} is of the same person.`;
}

/** Whether two cases belong to one person: the same proved customer or, where neither is proved, the same e-mail address. */
function isSamePerson(one: Case, other: Case): boolean {
  const [customer, its] = [provedCustomer(one.customer), provedCustomer(other.customer)];
  if (customer !== undefined || its !== undefined) return customer === its;
  const [first, second] = [one, other].map(({ customer: { channel }, card }) =>
    channel === 'email' ? card.ticket?.requester : undefined,
  );
  return first !== undefined && first === second;
}
