import { expect } from 'chai';
import type { Case } from '../../../desk/cases/case.ts';
import type { CaseEvent, CustomerView, StaffAction } from '../../../models/desk/desk.ts';
import type { TicketInfo } from '../../../models/desk/ticket.ts';
import { pick, seededRandom } from '../../../models/seeded-random.ts';
import { ANN, BEN, CaseKit, CUSTOMER, LEA } from '../../support/desk/case-kit.ts';

const CALL = { type: 'waiting', reason: 'asked', summary: {} } as const;

/** Somebody who writes mails, proved to be a customer of the shop or not. */
function mailing(customer?: string, level: CustomerView['level'] = 'dmarc'): CustomerView {
  const { customer: _, ...somebody } = CUSTOMER;
  return {
    ...somebody,
    channel: 'email',
    conversation: 'email:shop:other',
    level: customer === undefined ? 'none' : level,
    ...(customer !== undefined && { customer }),
  };
}

function matterOf(number: string, requester = 'ann@example.com'): TicketInfo {
  return { number, subject: `Matter ${number}`, requester, participants: [] };
}

/** A ticket's case. */
function ticketCase(number: string, customer: CustomerView = CUSTOMER, requester?: string): CaseKit {
  const kit = new CaseKit().knows({ ticketInfo: matterOf(number, requester) });
  kit.customer = customer;
  return kit.news(CALL);
}

/** Another ticket's case, as it is read. */
function other(change: Partial<Case> = {}, customer?: CustomerView, requester?: string): Case {
  const { case: value } = ticketCase('4711999', customer, requester);
  return { ...value, ...change, card: { ...value.card, case: 'other/1' } };
}

const MERGE: StaffAction = { type: 'merge-ticket', into: '4711999' };
const TAKEN = {
  type: 'merge-accepted',
  into: '4711999',
  conversation: 'email:shop:other',
  channel: 'email',
} as const;
const OFFER = {
  type: 'merge-offered',
  offeringCase: 'x/1',
  into: '4711000',
  from: CUSTOMER,
  number: '4711555',
  subject: 'Cup',
  lastCustomerText: 'Blue',
  needsAnswer: true,
} as const;

describe('merging a ticket into another one', () => {
  const offering = () => {
    const kit = ticketCase('4711000').knows({ namedCase: other() }).claim();
    return kit.news({ type: 'customer-message', id: 'h1', text: 'Where is it?', files: [] }).staff(MERGE);
  };

  it('offers it to the other case, and does nothing before that has answered', () => {
    const kit = offering();
    expect(kit.caseEvents()).to.deep.equal([
      [
        'other/1',
        {
          type: 'merge-offered',
          offeringCase: kit.case.card.case,
          into: '4711999',
          from: kit.case.customer,
          number: '4711000',
          subject: 'Matter 4711000',
          lastCustomerText: 'Where is it?',
          needsAnswer: true,
        },
      ],
    ]);
    expect([kit.caseCommands(), kit.commands(), kit.ticket.status]).to.deep.equal([[], [], 'open']);
    for (const type of ['resolve', 'back-to-bot', 'claim'] as const) {
      expect(kit.staff({ type }, LEA).privateTexts()[0], type).to.include(
        'being made a part of ticket #4711999',
      );
      expect(kit.caseCommands()).to.deep.equal([]);
    }
  });

  it('ends it without a rating once it was taken in, and tells the customer where they are answered', () => {
    const kit = offering().news(TAKEN);
    expect(kit.caseCommands()).to.deep.equal([
      { type: 'ticket-merged', number: '4711999', channel: 'email' },
    ]);
    expect(kit.commands()).to.deep.equal([
      { name: 'merge-threads', from: CUSTOMER.conversation, into: 'email:shop:other' },
    ]);
    expect(kit.ticket).to.include({ status: 'closed', mergedInto: '4711999' });
    expect(kit.case.status).to.equal('resolved');
    expect(kit.case).to.not.have.property('pendingMerge');
    expect([...kit.reminders.keys()]).to.deep.equal([]);
    expect(kit.news(TAKEN).effects, 'told twice').to.deep.equal([]);
  });

  it('leaves it as it was if it was declined, and tells who wished for it', () => {
    const kit = offering().news({ type: 'merge-declined', into: '4711999' });
    expect(kit.privateTexts()).to.deep.equal([
      'U-ann: Ticket #4711999 is over by now, or is just being made a part of another one: nothing was merged.',
    ]);
    expect(kit.ticket.status).to.equal('open');
    expect(kit.staff({ type: 'resolve' }).case.status).to.equal('resolved');
  });

  it('points staff to what the customer wrote meanwhile, and before they knew', () => {
    const kit = offering().news({ type: 'customer-message', id: 'h2', text: 'Hurry', files: [] });
    const missed = (of: CaseKit) =>
      of.posts('notice').filter(({ text }) => text.includes('answer it in ticket'));
    expect(missed(kit)).to.deep.equal([]);
    expect(missed(kit.news(TAKEN)).map(({ ping }) => ping)).to.deep.equal([[ANN.id]]);
    expect(missed(kit.news({ type: 'customer-message', id: 'h3', text: 'Now!', files: [] }))).to.have.length(
      1,
    );
    expect(missed(offering().news(TAKEN)), 'nothing was missed').to.deep.equal([]);
  });

  it('shows the other case what came into it, which is then waited for, and found by both numbers', () => {
    const kit = ticketCase('4711000').claim().type('Which cup?', 'm1').news(OFFER);
    expect(kit.caseEvents()).to.deep.equal([
      [
        'x/1',
        { type: 'merge-accepted', into: '4711000', conversation: CUSTOMER.conversation, channel: 'web' },
      ],
    ]);
    expect(kit.posts('notice').map(({ text, ping }) => [text, ping])).to.deep.equal([
      [
        'Ticket #4711555 (Cup) is a part of this one now. What the customer wrote there last: “Blue”',
        [ANN.id],
      ],
    ]);
    expect(kit.ticket).to.deep.include({ merged: ['4711555'], status: 'waiting-for-staff' });
    expect(kit.case.search).to.include('4711555');
  });

  it('asks nothing of staff where all was answered', () => {
    const kit = ticketCase('4711000')
      .claim()
      .type('Which cup?', 'm1')
      .news({ ...OFFER, needsAnswer: false });
    expect(kit.ticket.status).to.equal('waiting-for-customer');
  });

  for (const [what, make] of [
    ['over by then', () => ticketCase('4711000').claim().staff({ type: 'resolve' })],
    ['no longer wanted by then', () => ticketCase('4711000').news({ type: 'queue-abandoned' })],
    ['another ticket by then', () => ticketCase('4711333')],
    ['being merged itself', () => ticketCase('4711000').knows({ namedCase: other() }).claim().staff(MERGE)],
  ] as const) {
    it(`is declined by a ticket that is ${what}`, () => {
      const kit = make();
      const before = kit.case;
      kit.news(OFFER);
      expect(kit.caseEvents()).to.deep.equal([['x/1', { type: 'merge-declined', into: '4711000' }]]);
      expect(kit.case).to.deep.equal(before);
    });
  }

  /** The other ticket, of somebody who writes from `requester`, proved to be `customer` or not at all. */
  const of = (requester: string, customer?: string, level?: CustomerView['level']) =>
    other({}, mailing(customer, level), requester);
  const NOT_PROVED = 'It is not proved that ticket #4711999 is of the same person.';
  for (const [what, named, own, words] of [
    ['an unknown number', undefined, mailing('C-1'), 'There is no ticket #4711999.'],
    ['a ticket that is over', other({ status: 'resolved' }), mailing('C-1'), 'Ticket #4711999 is over'],
    ['another customer', of('ann@example.com', 'C-9'), mailing('C-1'), NOT_PROVED],
    ['nobody into somebody', of('ann@example.com', 'C-1'), mailing(), NOT_PROVED],
    ['somebody into nobody', of('ann@example.com'), mailing('C-1'), NOT_PROVED],
    ['another address, where nobody is proved', of('eve@example.com'), mailing(), NOT_PROVED],
    [
      'somebody who only knows an order of the customer',
      of('eve@example.com', 'C-1', 'matched'),
      mailing('C-1'),
      NOT_PROVED,
    ],
    [
      'two who only know an order of the customer',
      of('eve@example.com', 'C-1', 'matched'),
      mailing('C-1', 'matched'),
      NOT_PROVED,
    ],
  ] as const) {
    it(`is refused for ${what}`, () => {
      const kit = ticketCase('4711000', own).knows(named === undefined ? {} : { namedCase: named });
      kit.claim().staff(MERGE);
      expect(kit.privateTexts()[0]).to.include(words);
      expect([kit.caseCommands(), kit.caseEvents(), kit.commands()]).to.deep.equal([[], [], []]);
      expect(kit.case.pendingMerge).to.equal(undefined);
    });
  }

  it('is done for mails of one address where neither customer is proved', () => {
    const kit = ticketCase('4711000', mailing()).knows({ namedCase: of('ann@example.com') });
    expect(kit.claim().staff(MERGE).case.pendingMerge?.into).to.equal('4711999');
  });

  it('is for the assignee, and for tickets only, and not into itself', () => {
    const claimed = ticketCase('4711000').knows({ namedCase: other() }).claim();
    expect(claimed.staff(MERGE, BEN).privateTexts()[0]).to.include('Ann has this conversation.');
    expect(claimed.staff(MERGE, LEA).case.pendingMerge?.by.name).to.equal('Lea');
    const chat = CaseKit.claimed().knows({ namedCase: other() }).staff(MERGE);
    expect(chat.privateTexts()[0]).to.include('open one first');
    const own = ticketCase('4711000')
      .knows({ namedCase: ticketCase('4711000').case })
      .claim();
    expect(own.staff({ ...MERGE, into: '4711000' }).privateTexts()[0]).to.include('itself');
  });
});

const WALKS = 400;
const STEPS = 40;
/** Which ticket is merged into which. */
const PAIRS = [
  [0, 1],
  [1, 0],
  [1, 2],
  [2, 0],
  [0, 2],
  [2, 1],
] as const;
const NUMBERS = ['4711001', '4711002', '4711003'] as const;

/** Three tickets of one person, whose cases only send each other events that come later, in order. */
class Three {
  readonly kits = NUMBERS.map((number) => ticketCase(number).claim());
  readonly #queues: CaseEvent[][] = NUMBERS.map(() => []);

  /** Reads the other ticket, as a merge does before it is decided: by then it may have become something else. */
  look(from: number, into: number): void {
    const [kit, target] = [this.kits[from], this.kits[into]];
    if (kit === undefined || target === undefined) return;
    const { case: value } = target;
    kit.knows({ namedCase: { ...value, card: { ...value.card, case: String(into) } } });
  }

  merge(from: number): void {
    const kit = this.kits[from];
    const into = kit?.facts.ticket.namedCase?.card.ticket?.number;
    if (kit !== undefined && into !== undefined) this.staff(from, { type: 'merge-ticket', into });
  }

  staff(of: number, act: StaffAction): void {
    const kit = this.kits[of];
    if (kit !== undefined) this.#carry(kit.staff(act, LEA), of);
  }

  moves(of: number): boolean {
    const next = this.#queues[of]?.shift();
    const kit = this.kits[of];
    if (next === undefined || kit === undefined) return false;
    this.#carry(kit.news(next), of);
    return true;
  }

  settle(): void {
    while (this.moves(0) || this.moves(1) || this.moves(2));
  }

  #carry(kit: CaseKit, from: number): void {
    for (const effect of kit.effects) {
      if (effect.type !== 'case-event') continue;
      const { event } = effect;
      // All kits have one case id: an answer to an offer goes to the ticket that made it.
      const sent = event.type === 'merge-offered' ? { ...event, offeringCase: String(from) } : event;
      this.#queues[Number(effect.case)]?.push(sent);
    }
  }
}

describe('tickets that are merged with each other', () => {
  it(`end in a case that is still answered, in ${WALKS} interleavings of chains and circles`, () => {
    const merges = new Set<number>();
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const random = seededRandom(seed);
      const three = new Three();
      for (let n = 0; n < STEPS; n += 1) {
        const [from, into] = pick<readonly [number, number]>(random, PAIRS);
        pick(random, [
          () => three.look(from, into),
          () => three.merge(from),
          () => three.moves(from),
          () => three.moves(from),
          () => (random() < 0.03 ? three.staff(from, { type: 'resolve' }) : three.moves(into)),
        ])();
      }
      three.settle();
      const tickets = three.kits.map(({ ticket }) => ticket);
      merges.add(tickets.filter(({ mergedInto }) => mergedInto !== undefined).length);
      for (const [index, { mergedInto, number }] of tickets.entries()) {
        expect(three.kits[index]?.case.pendingMerge, `seed ${seed}`).to.equal(undefined);
        const target = tickets.find((ticket) => ticket.number === mergedInto);
        expect(mergedInto === undefined || target?.merged?.includes(number), `seed ${seed}`).to.equal(true);
        let last = tickets[index];
        for (let n = 0; n < NUMBERS.length && last?.mergedInto !== undefined; n += 1) {
          last = tickets.find((ticket) => ticket.number === last?.mergedInto);
        }
        expect(last?.mergedInto, `seed ${seed}: a circle`).to.equal(undefined);
      }
      for (const { ticket } of three.kits) {
        for (const part of ticket.merged ?? []) {
          const merged = tickets.find(({ number }) => number === part);
          expect(merged?.mergedInto, `seed ${seed}: both sides agree`).to.equal(ticket.number);
        }
      }
    }
    expect([...merges], 'merges were done').to.include.members([1, 2]);
  });
});
