import { z } from 'zod';
import { type SlaTarget, TICKET_PRIORITIES, type TicketPriority } from '../../models/desk/ticket.ts';

/** Default SLA targets: a first response within a working day and a solution within a week; within hours if urgent. */
const TARGETS: Readonly<Record<TicketPriority, SlaTarget>> = {
  low: { answer: 960, solve: 4800 },
  normal: { answer: 480, solve: 2400 },
  high: { answer: 120, solve: 960 },
  urgent: { answer: 30, solve: 240 },
};

const TOPICS = ['order', 'delivery', 'return', 'payment', 'product', 'account', 'other'];

/** Longest topic, in characters: an option of a Slack select takes 75. */
const MAX_TOPIC = 60;

/** Largest target: about a year of working days of eight hours. */
const MAX_MINUTES = 120_000;

const FAULT = `has to be a whole number of working minutes from 1 to ${MAX_MINUTES}`;
const working = z.int(FAULT).min(1, FAULT).max(MAX_MINUTES, FAULT);
const DAYS = 'has to be a whole number of days from 1 to 365';

function target(usual: SlaTarget) {
  return z
    .strictObject({ answer: working.default(usual.answer), solve: working.default(usual.solve) })
    .refine(({ answer, solve }) => answer <= solve, {
      path: ['solve'],
      error: 'must not be earlier than answer',
    })
    .prefault({});
}

/** The priority that a route gives its tickets. */
export const prioritySchema = z.enum(TICKET_PRIORITIES, `has to be one of ${TICKET_PRIORITIES.join(', ')}`);

/** The section of the desk's file about tickets. */
export const ticketsSchema = z
  .strictObject({
    'close-after': z.int(DAYS).min(1, DAYS).max(365, DAYS).default(14),
    topics: z
      .array(
        z
          .string('has to be a text')
          .regex(/\S/, 'must not be empty')
          .max(MAX_TOPIC, `has to have at most ${MAX_TOPIC} characters`),
        'has to be a list in [ ]',
      )
      .min(1, 'has to name at least one')
      .max(100, 'has to name at most 100')
      .default(TOPICS),
    targets: z
      .strictObject({
        low: target(TARGETS.low),
        normal: target(TARGETS.normal),
        high: target(TARGETS.high),
        urgent: target(TARGETS.urgent),
      })
      .prefault({}),
  })
  .prefault({});
