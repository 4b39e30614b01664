import type { Result } from '../../models/conversation/command.ts';
import type { DeskCaseRepository } from '../../models/desk/desk-case-repository.ts';
import type { TicketStatus } from '../../models/desk/ticket.ts';
import type { TicketAsker, TicketState } from '../../models/desk/ticket-operations.ts';
import type { Case } from '../cases/case.ts';
import { provedCustomer } from './ticket-owner.ts';

const STATES: Readonly<Record<TicketStatus, TicketState>> = {
  new: 'with-us',
  open: 'with-us',
  'waiting-for-staff': 'with-us',
  'waiting-for-customer': 'with-you',
  solved: 'solved',
  closed: 'solved',
};

/** Most merges that are followed from ticket to ticket; bounds a chain, and ends a circle. */
const MAX_MERGES = 5;

const NOT_FOUND: Result = { outcome: 'refused', value: { reason: 'not-found' } };

/**
 * The result of the operation `ticket-status`: how the ticket of a number stands, after merges, which staff make for one person only. Only the customer
 * of that ticket gets it, as the same proved customer or in the very conversation that it is about.
 */
export async function ticketState(
  number: string,
  asker: TicketAsker,
  cases: Pick<DeskCaseRepository, 'ofTicket'>,
): Promise<Result> {
  let found = await caseOf(number, cases);
  for (let merges = 0; merges < MAX_MERGES; merges += 1) {
    const into = found?.card.ticket?.mergedInto;
    if (into === undefined) break;
    found = await caseOf(into, cases);
  }
  const ticket = found?.card.ticket;
  if (found === undefined || ticket === undefined || !isOf(asker, found)) return NOT_FOUND;
  return { outcome: 'ok', value: { ticket: ticket.number, state: STATES[ticket.status] } };
}

async function caseOf(
  number: string,
  cases: Pick<DeskCaseRepository, 'ofTicket'>,
): Promise<Case | undefined> {
  return (await cases.ofTicket(number))?.memory as Case | undefined;
}

function isOf({ identity, conversation }: TicketAsker, of: Case): boolean {
  if (of.customer.conversation === conversation) return true;
  const customer = provedCustomer({ customer: identity.customer, level: identity.level });
  return customer !== undefined && customer === provedCustomer(of.customer);
}
