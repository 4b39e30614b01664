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
  const clock = runOrPause(work, work.case.clock ?? { spent: 0 }, status);
  work.change({ clock });
  return withDueTimes(work, ticket, clock);
}

/** Reports to staff that an SLA target was breached; nothing where the target was met meanwhile or is due later. */
export function reportSlaBreach(work: Casework, late: 'answer' | 'solution'): void {
  const { ticket } = work.case.card;
  const due = late === 'answer' ? ticket?.answerDue : ticket?.solveDue;
  if (ticket === undefined || due === undefined || new Date(due) > work.facts.now) return;
  work.changeCard({ ticket: { ...ticket, late } });
  const assignee = assigneeOf(work.case);
  if (late === 'answer' && assignee === undefined && work.facts.capabilities.pace === 'deferred')
    work.sendCommand({ type: 'delayed' });
  work.post({
    type: 'notice',
    text: `Ticket #${ticket.number} is late: ${late === 'answer' ? 'it has had no answer' : 'it is not solved'}.`,
    ping: assignee === undefined ? work.case.ping : [assignee.id],
  });
}

/** Runs or pauses the clock, by the status; keeps the instant of the first response. */
function runOrPause(work: Casework, clock: SlaClock, status: TicketStatus): SlaClock {
  const { now, hours } = work.facts;
  const { since, ...paused } = clock;
  const isFirstResponse = status === 'waiting-for-customer' && clock.answeredAt === undefined;
  const kept = isFirstResponse ? { ...paused, answeredAt: now.toISOString() } : paused;
  if (isSlaRunning(status)) return { ...kept, since: since ?? now.toISOString() };
  return since === undefined ? kept : { ...kept, spent: kept.spent + hours.between(new Date(since), now) };
}

/** The ticket with its due times. Changed due times reschedule their reminders. */
function withDueTimes(work: Casework, ticket: Ticket, clock: SlaClock): Ticket {
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

/** When the clock reaches a target (in working minutes); undefined while it is paused, or if the desk stays closed. */
function dueAt({ facts }: Casework, { spent, since }: SlaClock, target: number): string | undefined {
  if (since === undefined) return undefined;
  return facts.hours.after(Math.max(0, target - spent), new Date(since))?.toISOString();
}
