import { z } from 'zod';
import type { Identity } from '../customer/identity.ts';
import { query, reasons } from '../shop/operation.ts';

/** How a ticket of the staff desk stands, as the customer sees it. */
export const TICKET_STATES = ['with-us', 'with-you', 'solved'] as const;

/** One of {@link TICKET_STATES}: our team works on it, the customer's answer is awaited, or it is settled. */
export type TicketState = (typeof TICKET_STATES)[number];

/** Who asks how a ticket stands: the proved identity, and the conversation in which it is asked. */
export interface TicketAsker {
  readonly identity: Identity;
  readonly conversation: string;
}

/**
 * How a ticket stands. The staff desk answers it and no shop does. `ticket` of the result is the number under which it goes on, after a merge. A ticket
 * of somebody else is `not-found` like one that does not exist.
 */
export const ticketStatus = query({
  name: 'ticket-status',
  args: z.object({ ticket: z.string().min(1) }),
  ok: z.object({ ticket: z.string(), state: z.enum(TICKET_STATES) }),
  refused: reasons('not-found'),
});
