import type { DeskCaseRepository } from '../../models/desk/desk-case-repository.ts';
import { drawTicketNumber } from '../../models/desk/ticket.ts';

/** A number that no ticket of the desk has yet. */
export async function freshNumber(
  cases: Pick<DeskCaseRepository, 'ofTicket'>,
  random: (bytes: number) => Buffer,
): Promise<string> {
  for (;;) {
    const number = drawTicketNumber(random, 'other');
    if ((await cases.ofTicket(number)) === undefined) return number;
  }
}
