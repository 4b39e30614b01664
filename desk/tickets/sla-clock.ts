import type { SlaClock, Ticket, TicketStatus } from '../../models/desk/ticket.ts';
import { assigneeOf } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';

/** The statuses in which staff have to act. In all others the SLA clock is paused. */
const RUNNING: ReadonlySet<TicketStatus> = new Set(['new', 'open', 'waiting-for-staff']);

/** Whether the SLA clock runs in a status, since staff have to act. */
export function isSlaRunning(status: TicketStatus): boolean {
  return RUNNING.has(status);
}

/** Brings the SLA clock and the due times of a case's ticket in line with the ticket's new status. */
export function settleSla(work: Casework, ticket: Ticket, status: TicketStatus): Ticket {
  const slaClock = runOrPause(work, work.case.slaClock ?? { spentMinutes: 0 }, status);
  work.change({ slaClock });
  return withDueTimes(work, ticket, slaClock);
}

/** Reports to staff that an SLA target was breached; nothing where the target was met meanwhile or is due later. */
export function reportSlaBreach(work: Casework, breached: NonNullable<Ticket['breached']>): void {
  const { ticket } = work.case.card;
  const due = breached === 'first-response' ? ticket?.firstResponseDue : ticket?.resolutionDue;
  if (ticket === undefined || due === undefined || new Date(due) > work.facts.now) return;
  work.changeCard({ ticket: { ...ticket, breached } });
  const assignee = assigneeOf(work.case);
  if (breached === 'first-response' && assignee === undefined && work.facts.capabilities.pace === 'deferred')
    work.sendCommand({ type: 'delayed' });
  work.post({
    type: 'notice',
    text: `Ticket #${ticket.number} is late: ${breached === 'first-response' ? 'it has had no answer' : 'it is not solved'}.`,
    ping: assignee === undefined ? work.case.ping : [assignee.id],
  });
}

/** Runs or pauses the clock, by the status; keeps the instant of the first response. */
function runOrPause(work: Casework, clock: SlaClock, status: TicketStatus): SlaClock {
  const { now, hours } = work.facts;
  const { runningSince, ...paused } = clock;
  const isFirstResponse = status === 'waiting-for-customer' && clock.firstResponseAt === undefined;
  const kept = isFirstResponse ? { ...paused, firstResponseAt: now.toISOString() } : paused;
  if (isSlaRunning(status)) return { ...kept, runningSince: runningSince ?? now.toISOString() };
  return runningSince === undefined
    ? kept
    : { ...kept, spentMinutes: kept.spentMinutes + hours.between(new Date(runningSince), now) };
}

/** The ticket with its due times. Changed due times reschedule their reminders. */
function withDueTimes(work: Casework, ticket: Ticket, clock: SlaClock): Ticket {
  const { firstResponseDue, resolutionDue, breached, ...rest } = ticket;
  const { answer, solve } = work.facts.ticket.targets[ticket.priority];
  const answerAt = clock.firstResponseAt === undefined ? dueAt(work, clock, answer) : undefined;
  const solveAt = dueAt(work, clock, solve);
  if (answerAt !== firstResponseDue)
    work.scheduleReminder('first-response-due', answerAt === undefined ? null : new Date(answerAt));
  if (solveAt !== resolutionDue)
    work.scheduleReminder('resolution-due', solveAt === undefined ? null : new Date(solveAt));
  const breachedAt = breached === 'first-response' ? answerAt : solveAt;
  const isBreached =
    breached !== undefined && breachedAt !== undefined && new Date(breachedAt) <= work.facts.now;
  return {
    ...rest,
    ...(answerAt !== undefined && { firstResponseDue: answerAt }),
    ...(solveAt !== undefined && { resolutionDue: solveAt }),
    ...(isBreached && { breached }),
  };
}

/** When the clock reaches a target (in working minutes); undefined while it is paused, or if the desk stays closed. */
function dueAt(
  { facts }: Casework,
  { spentMinutes, runningSince }: SlaClock,
  target: number,
): string | undefined {
  if (runningSince === undefined) return undefined;
  return facts.hours.after(Math.max(0, target - spentMinutes), new Date(runningSince))?.toISOString();
}
