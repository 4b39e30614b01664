import { expect } from 'chai';
import { ticketState } from '../../../desk/tickets/ticket-state.ts';
import type { Identity } from '../../../models/customer/identity.ts';
import type { TicketStatus } from '../../../models/desk/ticket.ts';
import type { Json } from '../../../models/json.ts';

/** A case with a ticket, as far as the state is read of it. */
interface KnownCase {
  readonly status?: TicketStatus;
  readonly customer?: string;
  readonly level?: Identity['level'];
  readonly mergedInto?: string;
}

const ANN: Identity = { level: 'dmarc', customer: 'ann' };
const ANNS: KnownCase = { customer: 'ann', level: 'signed' };
const NOT_FOUND = { outcome: 'refused', value: { reason: 'not-found' } };

/** How the ticket 3729161 stands, for somebody who asks in a conversation. */
async function asked(
  tickets: Readonly<Record<string, KnownCase>>,
  identity: Identity = ANN,
  conversation = 'web:another',
) {
  const ofTicket = async (number: string) => {
    const known = tickets[number];
    if (known === undefined) return undefined;
    const { status = 'open', customer, level = 'none', mergedInto } = known;
    const memory = {
      card: { ticket: { number, status, ...(mergedInto !== undefined && { mergedInto }) } },
      customer: { conversation: `email:${number}`, customer, level },
    };
    return { id: number, memory: memory as unknown as Json };
  };
  return await ticketState('3729161', { identity, conversation }, { ofTicket });
}

describe('how a ticket stands', () => {
  for (const [status, state] of [
    ['new', 'with-us'],
    ['open', 'with-us'],
    ['waiting-for-staff', 'with-us'],
    ['waiting-for-customer', 'with-you'],
    ['solved', 'solved'],
    ['closed', 'solved'],
  ] as const)
    it(`is ${state} while it is ${status}`, async () =>
      expect(await asked({ '3729161': { ...ANNS, status } })).to.deep.equal({
        outcome: 'ok',
        value: { ticket: '3729161', state },
      }));

  it('is that of the ticket into which it was merged', async () => {
    const tickets = {
      '3729161': { ...ANNS, status: 'closed', mergedInto: '4000000' },
      '4000000': { ...ANNS, status: 'closed', mergedInto: '5000000' },
      '5000000': { ...ANNS, status: 'solved' },
    } as const;
    expect((await asked(tickets)).value).to.deep.equal({ ticket: '5000000', state: 'solved' });
  });

  it('is told in the conversation that it is about, whoever is proved there', async () => {
    expect((await asked({ '3729161': {} }, { level: 'none' }, 'email:3729161')).outcome).to.equal('ok');
  });

  it('is told by the number of a ticket that was merged into the present one', async () => {
    const tickets = { '3729161': { mergedInto: '4000000' }, '4000000': { status: 'solved' } } as const;
    const { value } = await asked(tickets, { level: 'none' }, 'email:4000000');
    expect(value).to.deep.equal({ ticket: '4000000', state: 'solved' });
  });

  for (const [what, tickets, identity] of [
    ['a number that no ticket has', {}, ANN],
    ['a ticket of somebody else', { '3729161': { customer: 'bob', level: 'signed' } }, ANN],
    ['a ticket whose customer was never proved', { '3729161': {} }, ANN],
    ['a ticket of somebody who knew an order', { '3729161': { customer: 'ann', level: 'matched' } }, ANN],
    ['somebody who is not proved', { '3729161': ANNS }, { level: 'none' }],
    [
      'somebody who only knows an order',
      { '3729161': ANNS },
      { level: 'matched', customer: 'ann', subject: '1042' },
    ],
    [
      "a ticket that went on in somebody else's",
      { '3729161': { ...ANNS, mergedInto: '4000000' }, '4000000': { customer: 'bob', level: 'signed' } },
      ANN,
    ],
  ] as const)
    it(`is the same refusal for ${what}`, async () =>
      expect(await asked(tickets, identity as Identity)).to.deep.equal(NOT_FOUND));

  it('ends with merges in a circle', async () => {
    const circle = {
      '3729161': { ...ANNS, mergedInto: '4000000' },
      '4000000': { ...ANNS, mergedInto: '3729161' },
    };
    expect((await asked(circle)).outcome).to.equal('ok');
  });
});
