import type { Ticket, TicketStatus } from '../../models/desk/ticket.ts';
import { assigneeOf, type Case } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';
import { settleSla } from './sla-clock.ts';

const DAY_MS = 24 * 3_600_000;

/** The status of a case's ticket, derived from who has the case and who wrote last. */
function ticketStatusOf(value: Case, ticket: Ticket): TicketStatus {
  if (ticket.mergedInto !== undefined || ticket.continuedIn !== undefined) return 'closed';
  if (value.status === 'resolved' || value.status === 'bot' || value.status === 'abandoned') {
    return ticket.status === 'closed' ? 'closed' : 'solved';
  }
  if (assigneeOf(value) === undefined && value.status !== 'provider-app') {
    return value.firstClaimAt === undefined && ticket.reopened === 0 ? 'new' : 'waiting-for-staff';
  }
  if (value.lastAuthor === undefined) return 'open';
  return value.lastAuthor === 'staff' ? 'waiting-for-customer' : 'waiting-for-staff';
}

/** Updates a case's ticket at the end of a step: its status, its SLA clock and due times, and the reminder that closes it. */
export function settleTicket(work: Casework): void {
  const { ticket } = work.case.card;
  if (ticket === undefined) return;
  const wasOver = ticket.status === 'solved' || ticket.status === 'closed';
  const settled = ticketStatusOf(work.case, ticket);
  const isReopened = wasOver && settled !== 'solved' && settled !== 'closed';
  const reopened = ticket.reopened + (isReopened ? 1 : 0);
  const status = isReopened && settled === 'new' ? 'waiting-for-staff' : settled;
  if (status !== ticket.status) scheduleClosing(work, status);
  work.changeCard({ ticket: { ...settleSla(work, ticket, status), status, reopened } });
}

/** Closes a ticket that has stayed solved. */
export function closeTicket(work: Casework): void {
  const { ticket } = work.case.card;
  if (ticket?.status === 'solved') work.changeCard({ ticket: { ...ticket, status: 'closed' } });
}

function scheduleClosing(work: Casework, status: TicketStatus): void {
  const { now, ticket } = work.facts;
  work.scheduleReminder(
    'close',
    status === 'solved' ? new Date(now.getTime() + ticket.closeAfter * DAY_MS) : null,
  );
}
