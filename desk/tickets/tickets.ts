import type { ConversationAddress } from '../../models/conversation/inbox.ts';
import type { CaseEvent, OpenedTicket, StaffAction, StaffMember } from '../../models/desk/desk.ts';
import type { Ticket, TicketChoice } from '../../models/desk/ticket.ts';
import type { JsonObject } from '../../models/json.ts';
import type { Case } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';

type Of<T extends StaffAction['type'] | CaseEvent['type']> = Extract<StaffAction | CaseEvent, { type: T }>;

/** Longest subject that is kept, in characters. */
const SUBJECT = 200;

/**
 * The ticket of a case for which staff were just called. What the channel numbers (mails) is one from the start. A conversation whose
 * ticket is solved goes on with it; one whose ticket is closed gets another, which names the one before.
 */
export function ticketOfCall(work: Casework, opened: Partial<OpenedTicket>): void {
  const { matter, previous, fresh } = work.facts.ticket;
  const { ticket: own } = work.case.card;
  if (own !== undefined && own.status !== 'closed') return;
  const former = own ?? previous?.card.ticket;
  if (own === undefined && previous !== undefined && former !== undefined && former.status !== 'closed') {
    goOn(work, previous, former);
  } else if (matter !== undefined || own !== undefined) {
    const number = matter === undefined || matter.number === former?.number ? fresh : matter.number;
    const follows = former?.number ?? matter?.follows;
    begin(work, { ...opened, number, ...(follows !== undefined && { follows }) });
    if (matter === undefined) work.send({ type: 'ticket-created', number });
  }
}

/** Keeps whom the requester has written to besides us, as far as the channel knows. */
export function updateParticipants(work: Casework): void {
  const { ticket } = work.case.card;
  const { matter } = work.facts.ticket;
  if (ticket === undefined || matter === undefined) return;
  work.changeCard({ ticket: { ...ticket, participants: [...matter.participants] } });
}

/** Makes a ticket of a case, or changes the one it is. */
export function changeTicket(work: Casework, { subject, priority, topic }: Of<'ticket'>): void {
  const { ticket } = work.case.card;
  const chosen = { subject: subject.slice(0, SUBJECT), priority, topic };
  if (ticket !== undefined) {
    work.changeCard({ ticket: { ...ticket, ...chosen } });
    return;
  }
  const number = work.facts.ticket.matter?.number ?? work.facts.ticket.fresh;
  begin(work, { ...chosen, number });
  work.send({ type: 'ticket-created', number });
}

/** The case's ticket was opened again in a later case of the conversation. */
export function leaveTicket(work: Casework, news: Of<'ticket-continued'>): void {
  const { ticket } = work.case.card;
  if (ticket === undefined) return;
  work.changeCard({ ticket: { ...ticket, continuedIn: news.in } });
}

/** Begins a ticket of its own: what was said beside the case's matter. */
export function createTicket(work: Casework, act: Of<'create-ticket'>, by: StaffMember): void {
  const args = argsOf(act, by.name, work.case.card.customer.locale);
  if (args === undefined) work.notifyPrivately(by, NO_ADDRESS);
  else work.command('start-ticket', args);
}

/** Shows what became of beginning a ticket, and has its conversation call staff. */
export function concludeBegun(work: Casework, done: boolean, value: JsonObject): void {
  const begun = done ? begunOf(value) : undefined;
  if (begun === undefined) {
    work.post({ type: 'notice', text: NOT_BEGUN });
    return;
  }
  work.send({ type: 'ticket-opened', ticket: begun.ticket }, begun.conversation);
  const { number, subject, by } = begun.ticket;
  work.post({ type: 'notice', text: `${by} has opened ticket #${number} for: ${subject}` });
}

/** Why no ticket was begun: it needs somebody to be written to. */
export const NO_ADDRESS = 'A ticket of its own is answered by e-mail: it needs an e-mail address.';

/** Why no ticket was begun, as far as the desk knows. */
export const NOT_BEGUN =
  'The ticket was not opened: e-mail is not set up, or takes no mail for this address.';

/** What a ticket is begun with; undefined without a usable address. */
export function argsOf(
  { email, subject, text, priority, topic }: Of<'create-ticket'>,
  by: string,
  locale: string,
): { [name: string]: string } | undefined {
  if (!/^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]{1,255}$/.test(email)) return undefined;
  const cut = subject.replace(/\s+/g, ' ').trim().slice(0, SUBJECT);
  return { email: email.toLowerCase(), subject: cut, text, priority, topic, by, locale };
}

/** A ticket that was begun, and the conversation in which it is answered. */
export function begunOf(
  value: JsonObject,
): { readonly ticket: OpenedTicket; readonly conversation: ConversationAddress } | undefined {
  const { conversation, number, subject, text, by, locale, priority, topic } = value;
  if (typeof conversation !== 'object' || conversation === null) return undefined;
  return {
    conversation: conversation as unknown as ConversationAddress,
    ticket: { number, subject, text, by, locale, priority, topic } as unknown as OpenedTicket,
  };
}

function begin(
  work: Casework,
  given: Partial<TicketChoice> & { readonly number: string; readonly follows?: string },
): void {
  const { matter, priority, topic } = work.facts.ticket;
  const { card } = work.case;
  const { number, follows, subject, ...chosen } = given;
  const ticket: Ticket = {
    number,
    subject: (subject || matter?.subject || card.wish).slice(0, SUBJECT),
    requester: matter?.requester ?? card.customer.name,
    participants: [...(matter?.participants ?? [])],
    status: 'new',
    priority: chosen.priority ?? priority,
    topic: chosen.topic ?? topic,
    openedAt: work.facts.now.toISOString(),
    reopened: 0,
    ...(follows !== undefined && { follows }),
  };
  work.change({ clock: { spent: 0 } });
  work.changeCard({ ticket });
}

/** Opens the ticket of an earlier case again, with the time that staff have had it. */
function goOn(work: Casework, previous: Case, former: Ticket): void {
  const { answerDue: _answer, solveDue: _solve, ...ticket } = former;
  if (previous.clock !== undefined) work.change({ clock: previous.clock });
  work.changeCard({ ticket });
  work.notifyCase(previous.card.case, previous.customer, {
    type: 'ticket-continued',
    in: work.case.card.case,
  });
  work.post({ type: 'notice', text: `Ticket #${ticket.number} is open again.` });
}
