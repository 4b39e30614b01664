import type { Ticket, TicketStatus } from '../../models/desk/ticket.ts';
import { type Case, ownerOf } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';

/** How long staff have had a ticket: the time in which the customer's answer was awaited counts for nobody. */
export type TicketClock = {
  /** Working minutes before `since`. */
  spent: number;
  /** ISO instant from which it runs; absent while it stands. */
  since?: string;
  /** ISO instant of staff's first answer. */
  answeredAt?: string;
};

const RUNNING: ReadonlySet<TicketStatus> = new Set(['new', 'open', 'waiting-for-staff']);
const DAY_MS = 24 * 3_600_000;

/** Whether staff owe something where a ticket stands so. */
export function isOurTurn(status: TicketStatus): boolean {
  return RUNNING.has(status);
}

/** Where the ticket of a case stands, by who has the conversation and who has spoken last. */
function statusOf(value: Case, ticket: Ticket): TicketStatus {
  if (ticket.mergedInto !== undefined || ticket.continuedIn !== undefined) return 'closed';
  if (value.status === 'resolved' || value.status === 'bot' || value.status === 'abandoned') {
    return ticket.status === 'closed' ? 'closed' : 'solved';
  }
  if (ownerOf(value) === undefined && value.status !== 'provider-app') {
    return value.firstClaimAt === undefined && ticket.reopened === 0 ? 'new' : 'waiting-for-staff';
  }
  if (value.lastSpeaker === undefined) return 'open';
  return value.lastSpeaker === 'staff' ? 'waiting-for-customer' : 'waiting-for-staff';
}

/** Brings a case's ticket in step with the case at the end of its work: its status, its clock, and what it is reminded of. */
export function settleTicket(work: Casework): void {
  const { ticket } = work.case.card;
  if (ticket === undefined) return;
  const { clock = { spent: 0 } } = work.case;
  const isOver = ticket.status === 'solved' || ticket.status === 'closed';
  const settled = statusOf(work.case, ticket);
  const isReopened = isOver && settled !== 'solved' && settled !== 'closed';
  const reopened = ticket.reopened + (isReopened ? 1 : 0);
  const status = isReopened && settled === 'new' ? 'waiting-for-staff' : settled;
  if (status !== ticket.status) remindToClose(work, status);
  const now = ticketClock(work, clock, status);
  work.change({ clock: now });
  work.changeCard({ ticket: { ...dated(work, ticket, now), status, reopened } });
}

/** Closes a ticket that has stayed solved. */
export function closeTicket(work: Casework): void {
  const { ticket } = work.case.card;
  if (ticket?.status === 'solved') work.changeCard({ ticket: { ...ticket, status: 'closed' } });
}

/** Tells staff that something of a ticket was due; nothing if it came meanwhile, or is due later. */
export function remindLate(work: Casework, late: 'answer' | 'solution'): void {
  const { ticket } = work.case.card;
  const due = late === 'answer' ? ticket?.answerDue : ticket?.solveDue;
  if (ticket === undefined || due === undefined || new Date(due) > work.facts.now) return;
  work.changeCard({ ticket: { ...ticket, late } });
  const owner = ownerOf(work.case);
  if (late === 'answer' && owner === undefined && work.facts.can.pace === 'deferred')
    work.send({ type: 'delayed' });
  work.post({
    type: 'notice',
    text: `Ticket #${ticket.number} is late: ${late === 'answer' ? 'it has had no answer' : 'it is not solved'}.`,
    ping: owner === undefined ? work.case.ping : [owner.id],
  });
}

function ticketClock(work: Casework, clock: TicketClock, status: TicketStatus): TicketClock {
  const { now, hours } = work.facts;
  const { since, ...stopped } = clock;
  const isAnswered = status === 'waiting-for-customer' && clock.answeredAt === undefined;
  const kept = isAnswered ? { ...stopped, answeredAt: now.toISOString() } : stopped;
  if (isOurTurn(status)) return { ...kept, since: since ?? now.toISOString() };
  return since === undefined ? kept : { ...kept, spent: kept.spent + hours.between(new Date(since), now) };
}

/** The ticket with what is due when; reminders are set where that has changed. */
function dated(work: Casework, ticket: Ticket, clock: TicketClock): Ticket {
  const { answerDue, solveDue, late, ...rest } = ticket;
  const { answer, solve } = work.facts.ticket.targets[ticket.priority];
  const answerAt = clock.answeredAt === undefined ? dueAt(work, clock, answer) : undefined;
  const solveAt = dueAt(work, clock, solve);
  if (answerAt !== answerDue)
    work.scheduleReminder('answer-due', answerAt === undefined ? null : new Date(answerAt));
  if (solveAt !== solveDue)
    work.scheduleReminder('solve-due', solveAt === undefined ? null : new Date(solveAt));
  const lateAt = late === 'answer' ? answerAt : solveAt;
  const isLate = late !== undefined && lateAt !== undefined && new Date(lateAt) <= work.facts.now;
  return {
    ...rest,
    ...(answerAt !== undefined && { answerDue: answerAt }),
    ...(solveAt !== undefined && { solveDue: solveAt }),
    ...(isLate && { late }),
  };
}

/** When so many working minutes of staff's time will be over; undefined while the clock stands, or the desk stays closed. */
function dueAt({ facts }: Casework, { spent, since }: TicketClock, target: number): string | undefined {
  if (since === undefined) return undefined;
  return facts.hours.after(Math.max(0, target - spent), new Date(since))?.toISOString();
}

function remindToClose(work: Casework, status: TicketStatus): void {
  const { now, ticket } = work.facts;
  work.scheduleReminder(
    'close',
    status === 'solved' ? new Date(now.getTime() + ticket.closeAfter * DAY_MS) : null,
  );
}
