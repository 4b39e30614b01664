import type { CaseEvent, StaffAction, StaffMember } from '../../models/desk/desk.ts';
import { type Case, ownerOf } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';
import { beginPending, endPending } from '../cases/pending-answer.ts';
import { isOurTurn } from './sla-clock.ts';

type Of<T extends StaffAction['type'] | CaseEvent['type']> = Extract<StaffAction | CaseEvent, { type: T }>;

/**
 * Offers the case's ticket to another one of the same person's. Nothing is done until that one's case has taken it in: by then it may
 * be over, or be offered to this one.
 */
export function offerTicket(work: Casework, { into }: Of<'merge-ticket'>, by: StaffMember): void {
  const { card, customer, lastCustomerText } = work.case;
  const other = work.facts.ticket.named;
  const refusal = mergeRefusal(work.case, other, into);
  if (refusal !== undefined) work.notifyPrivately(by, refusal);
  if (refusal !== undefined || other === undefined || card.ticket === undefined) return;
  const { number, subject, status } = card.ticket;
  beginPending(work, { merging: { into, by: { id: by.id, name: by.name }, last: lastCustomerText } });
  work.notifyCase(other.card.case, other.customer, {
    type: 'merge-offered',
    of: card.case,
    into,
    from: customer,
    number,
    subject,
    last: lastCustomerText,
    owed: isOurTurn(status),
  });
}

/** Takes another ticket in, unless nobody would be answered here; the case that offers it is told. True if it was taken in. */
export function takeInTicket(work: Casework, news: Of<'merge-offered'>): boolean {
  const { of, into, from, number, subject, last, owed } = news;
  const { card, status, merging, customer, lastSpeaker } = work.case;
  const { ticket } = card;
  if (ticket?.number !== into || OVER.has(status) || merging !== undefined) {
    work.notifyCase(of, from, { type: 'merge-declined', into });
    return false;
  }
  const { conversation, channel } = customer;
  work.notifyCase(of, from, { type: 'merge-taken', into, conversation, channel });
  const merged = [...(ticket.merged ?? []).filter((known) => known !== number), number];
  work.changeCard({ ticket: { ...ticket, merged } });
  if (owed && lastSpeaker !== undefined) work.change({ lastSpeaker: 'customer' });
  const owner = ownerOf(work.case);
  const words = last === '' ? '' : ` What the customer wrote there last: “${last}”`;
  work.post({
    type: 'notice',
    text: `Ticket #${number} (${subject}) is a part of this one now.${words}`,
    ...(owner !== undefined && { ping: [owner.id] }),
  });
  return true;
}

/** The other case has taken the ticket in: from now on the customer is answered there. */
export function concludeMerging(work: Casework, news: Of<'merge-taken'>): void {
  const { merging, card, customer, lastCustomerText } = work.case;
  const { into, conversation, channel } = news;
  if (merging?.into !== into || card.ticket === undefined) return;
  endPending(work);
  work.send({ type: 'ticket-merged', number: into, channel });
  work.command('merge-threads', { from: customer.conversation, into: conversation });
  work.change({ status: 'resolved' });
  work.changeCard({ resolvedBy: merging.by, ticket: { ...card.ticket, mergedInto: into } });
  work.clearReminders();
  work.post({ type: 'notice', text: `${merging.by.name} has made this a part of ticket #${into}.` });
  if (lastCustomerText !== merging.last) tellMissed(work);
}

/** The other case could not take the ticket in: it stays what it was. */
export function failMerging(work: Casework, { into }: Of<'merge-declined'>): void {
  const { merging } = work.case;
  if (merging?.into !== into) return;
  endPending(work);
  work.notifyPrivately(
    merging.by,
    `Ticket #${into} is over by now, or is just being made a part of another one: nothing was merged.`,
  );
}

/** Says that the customer has written what the other ticket does not know of; nothing where the case's ticket is no part of one. */
export function tellMissed(work: Casework): void {
  const { ticket, resolvedBy } = work.case.card;
  if (ticket?.mergedInto === undefined || work.case.status !== 'resolved') return;
  work.post({
    type: 'notice',
    text: `The customer wrote this before they knew: please answer it in ticket #${ticket.mergedInto}.`,
    ...(resolvedBy !== undefined && { ping: [resolvedBy.id] }),
  });
}

const OVER: ReadonlySet<Case['status']> = new Set(['resolved', 'bot', 'abandoned']);

function mergeRefusal(own: Case, other: Case | undefined, into: string): string | undefined {
  const { ticket } = own.card;
  const target = other?.card.ticket;
  if (ticket === undefined) return 'This is no ticket yet: open one first.';
  if (other === undefined || target === undefined) return `There is no ticket #${into}.`;
  if (target.number === ticket.number) return `This is ticket #${into} itself.`;
  if (OVER.has(other.status)) return `Ticket #${into} is over: nobody would be answered in it.`;
  return isSamePerson(own, other)
    ? undefined
    : `It is not proved that ticket #${into} is of the same person.`;
}

/** Whether two cases are surely of one person: the shop's same customer by proof, or those of one address, where that is all there is. */
function isSamePerson(one: Case, other: Case): boolean {
  const [customer, its] = [provedCustomer(one), provedCustomer(other)];
  if (customer !== undefined || its !== undefined) return customer === its;
  const [first, second] = [one, other].map(({ customer: { channel }, card }) =>
    channel === 'email' ? card.ticket?.requester : undefined,
  );
  return first !== undefined && first === second;
}

/** Who knows the number and the address of an order is not yet its customer. */
function provedCustomer({ customer: { customer, level } }: Case): string | undefined {
  return level === 'none' || level === 'matched' ? undefined : customer;
}
