import type { StaffAction } from '../../../models/desk/desk.ts';
import type { TicketInfo } from '../../../models/desk/ticket.ts';
import { CaseKit } from './case-kit.ts';

/** The ticket of the tests' e-mail thread. */
export const MAIL_TICKET: TicketInfo = {
  number: '4711000',
  subject: 'My parcel',
  requester: 'ann@example.com',
  participants: ['bob@example.com'],
};
/** The event that escalates the conversation. */
export const ESCALATION = { type: 'waiting', reason: 'asked', summary: {} } as const;
/** The action that opens or changes a ticket. */
export const OPEN_TICKET: Extract<StaffAction, { type: 'ticket' }> = {
  type: 'ticket',
  subject: 'A broken cup',
  priority: 'high',
  topic: 'return',
};

/** A case by e-mail: a ticket from the start. */
export function mailed(facts: Parameters<CaseKit['knows']>[0] = {}): CaseKit {
  return new CaseKit().knows({ ticketInfo: MAIL_TICKET, ...facts }).news(ESCALATION);
}
