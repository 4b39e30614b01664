import type { ConversationAddress } from '../../models/conversation/inbox.ts';
import type { CaseEvent, OpenedTicket, StaffAction, StaffMember } from '../../models/desk/desk.ts';
import type { Ticket, TicketChoice } from '../../models/desk/ticket.ts';
import type { JsonObject } from '../../models/json.ts';
import type { Case } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';

type Of<T extends StaffAction['type'] | CaseEvent['type']> = Extract<StaffAction | CaseEvent, { type: T }>;

/** Longest subject, in characters. */
const MAX_SUBJECT = 200;

/**
 * Gives a case its ticket at an escalation. An e-mail thread is a ticket from the start. A conversation with a solved ticket reopens it;
 * one with a closed ticket gets a new ticket that follows it up.
 */
export function ticketForEscalation(work: Casework, opened: Partial<OpenedTicket>): void {
  const { ticketInfo, previousCase, newNumber } = work.facts.ticket;
  const { ticket: own } = work.case.card;
  if (own !== undefined && own.status !== 'closed') return;
  const former = own ?? previousCase?.card.ticket;
  if (own === undefined && previousCase !== undefined && former !== undefined && former.status !== 'closed') {
    reopenTicket(work, previousCase, former);
  } else if (ticketInfo !== undefined || own !== undefined) {
    const number =
      ticketInfo === undefined || ticketInfo.number === former?.number ? newNumber : ticketInfo.number;
    const followUpOf = former?.number ?? ticketInfo?.followUpOf;
    startTicket(work, { ...opened, number, ...(followUpOf !== undefined && { followUpOf }) });
    if (ticketInfo === undefined) work.sendCommand({ type: 'ticket-created', number });
  }
}

/** Updates the addresses in copy, as far as the channel knows them. */
export function updateParticipants(work: Casework): void {
  const { ticket } = work.case.card;
  const { ticketInfo } = work.facts.ticket;
  if (ticket === undefined || ticketInfo === undefined) return;
  work.changeCard({ ticket: { ...ticket, participants: [...ticketInfo.participants] } });
}

/** Starts a ticket for a case, or changes its ticket. */
export function changeTicket(work: Casework, { subject, priority, topic }: Of<'ticket'>): void {
  const { ticket } = work.case.card;
  const chosen = { subject: subject.slice(0, MAX_SUBJECT), priority, topic };
  if (ticket !== undefined) {
    work.changeCard({ ticket: { ...ticket, ...chosen } });
    return;
  }
  const number = work.facts.ticket.ticketInfo?.number ?? work.facts.ticket.newNumber;
  startTicket(work, { ...chosen, number });
  work.sendCommand({ type: 'ticket-created', number });
}

/** Marks the ticket as reopened in a later case of the conversation. */
export function markTicketContinued(work: Casework, event: Of<'ticket-continued'>): void {
  const { ticket } = work.case.card;
  if (ticket === undefined) return;
  work.changeCard({ ticket: { ...ticket, continuedIn: event.in } });
}

/** Starts a separate e-mail ticket for a second request of the case's customer. */
export function createTicket(work: Casework, action: Of<'create-ticket'>, by: StaffMember): void {
  const args = startTicketArgs(action, by.name, work.case.card.customer.locale);
  if (args === undefined) work.notifyPrivately(by, NO_ADDRESS);
  else work.runDeskCommand('start-ticket', args);
}

/** Shows the result of the `start-ticket` command, and escalates the new conversation. */
export function concludeTicketStart(work: Casework, done: boolean, value: JsonObject): void {
  const started = done ? startedTicketOf(value) : undefined;
  if (started === undefined) {
    work.post({ type: 'notice', text: NOT_STARTED });
    return;
  }
  work.sendCommand({ type: 'ticket-opened', ticket: started.ticket }, started.conversation);
  const { number, subject, by } = started.ticket;
  work.post({ type: 'notice', text: `${by} has opened ticket #${number} for: ${subject}` });
}

/** The refusal of a ticket without an e-mail address. */
export const NO_ADDRESS = 'A ticket of its own is answered by e-mail: it needs an e-mail address.';

/** The notice of a failed `start-ticket` command. */
export const NOT_STARTED =
  'The ticket was not opened: e-mail is not set up, or takes no mail for this address.';

/** The arguments of the `start-ticket` command; undefined without a valid e-mail address. */
export function startTicketArgs(
  { email, subject, text, priority, topic }: Of<'create-ticket'>,
  by: string,
  locale: string,
): { [name: string]: string } | undefined {
  if (!/^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]{1,255}$/.test(email)) return undefined;
  const cut = subject.replace(/\s+/g, ' ').trim().slice(0, MAX_SUBJECT);
  return { email: email.toLowerCase(), subject: cut, text, priority, topic, by, locale };
}

/** The started ticket and its conversation, from the result of the `start-ticket` command. */
export function startedTicketOf(
  value: JsonObject,
): { readonly ticket: OpenedTicket; readonly conversation: ConversationAddress } | undefined {
  const { conversation, number, subject, text, by, locale, priority, topic } = value;
  if (typeof conversation !== 'object' || conversation === null) return undefined;
  return {
    conversation: conversation as unknown as ConversationAddress,
    ticket: { number, subject, text, by, locale, priority, topic } as unknown as OpenedTicket,
  };
}

function startTicket(
  work: Casework,
  given: Partial<TicketChoice> & { readonly number: string; readonly followUpOf?: string },
): void {
  const { ticketInfo, priority, topic } = work.facts.ticket;
  const { card } = work.case;
  const { number, followUpOf, subject, ...chosen } = given;
  const ticket: Ticket = {
    number,
    subject: (subject || ticketInfo?.subject || card.wish).slice(0, MAX_SUBJECT),
    requester: ticketInfo?.requester ?? card.customer.name,
    participants: [...(ticketInfo?.participants ?? [])],
    status: 'new',
    priority: chosen.priority ?? priority,
    topic: chosen.topic ?? topic,
    openedAt: work.facts.now.toISOString(),
    reopened: 0,
    ...(followUpOf !== undefined && { followUpOf }),
  };
  work.change({ slaClock: { spentMinutes: 0 } });
  work.changeCard({ ticket });
}

/** Reopens the ticket of an earlier case, with its SLA clock. */
function reopenTicket(work: Casework, previous: Case, former: Ticket): void {
  const { firstResponseDue: _answer, resolutionDue: _solve, ...ticket } = former;
  if (previous.slaClock !== undefined) work.change({ slaClock: previous.slaClock });
  work.changeCard({ ticket });
  work.sendCaseEvent(previous.card.case, previous.customer, {
    type: 'ticket-continued',
    in: work.case.card.case,
  });
  work.post({ type: 'notice', text: `Ticket #${ticket.number} is open again.` });
}
