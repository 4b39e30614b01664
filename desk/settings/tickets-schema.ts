import { z } from 'zod';
import { TICKET_PRIORITIES, type TicketPriority } from '../../models/desk/ticket.ts';

/** In how many working minutes staff owe the first answer and the solution. */
export type TicketTarget = { readonly answer: number; readonly solve: number };

/** Usual targets: an answer within the working day, a solution within the week; what is urgent within hours. */
const TARGETS: Readonly<Record<TicketPriority, TicketTarget>> = {
  low: { answer: 960, solve: 4800 },
  normal: { answer: 480, solve: 2400 },
  high: { answer: 120, solve: 960 },
  urgent: { answer: 30, solve: 240 },
};

const TOPICS = ['order', 'delivery', 'return', 'payment', 'product', 'account', 'other'];

/** Longest topic, in characters: Slack's options take 75. */
const MAX_TOPIC = 60;

/** A year of working days of eight hours. */
const MAX_MINUTES = 120_000;

const FAULT = `has to be a whole number of working minutes from 1 to ${MAX_MINUTES}`;
const working = z.int(FAULT).min(1, FAULT).max(MAX_MINUTES, FAULT);
const DAYS = 'has to be a whole number of days from 1 to 365';

function target(usual: TicketTarget) {
  return z
    .strictObject({ answer: working.default(usual.answer), solve: working.default(usual.solve) })
    .refine(({ answer, solve }) => answer <= solve, {
      path: ['solve'],
      error: 'must not be earlier than answer',
    })
    .prefault({});
}

/** How urgent what comes by a route is. */
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
