import { expect } from 'chai';
import { CASE_ID, CaseKit, CUSTOMER } from '../../support/desk/case-kit.ts';

const WAITING = { type: 'waiting', reason: 'asked', summary: {} } as const;

describe('a case that begins to wait', () => {
  it('shows who waits, what they want, what was tried and their orders with links', () => {
    const kit = new CaseKit({
      person: { name: 'Mia', email: 'mia@example.com' },
      orderLink: (order) => `https://shop.example/${order}`,
    });
    const summary = {
      tasks: [{ dialog: 'cancel-order', state: 'confirm', label: 'Cancel an order', topic: 'order' }],
      subjects: { order: ['1041', '1042'] },
    };
    kit.news({ type: 'waiting', reason: 'cannot-cancel', summary });
    const [{ card, again } = { card: undefined, again: undefined }] = kit.posts('card');
    expect(card).to.deep.equal({
      case: CASE_ID,
      status: 'waiting',
      customer: {
        name: 'Mia',
        channel: 'web',
        level: 'signed',
        locale: 'en',
        id: 'C-1',
        email: 'mia@example.com',
      },
      wish: 'Cancel an order',
      tried: ['Cancel an order (confirm)', 'The order cannot be cancelled by the bot'],
      orders: [
        { number: '1041', url: 'https://shop.example/1041' },
        { number: '1042', url: 'https://shop.example/1042' },
      ],
      waitingSince: kit.facts.now.toISOString(),
    });
    expect(again).to.equal(undefined);
    for (const word of ['mia@example.com', 'c-1', '1042', 'cancel an order']) {
      expect(kit.case.search).to.include(word);
    }
  });

  it('shows what the customer wants besides, which waits for its turn', () => {
    const kit = new CaseKit();
    const task = { dialog: 'cancel-order', state: 'confirm', label: 'Cancel an order', topic: 'order' };
    const summary = { tasks: [task], wishes: ['Where is order 1044?'] };
    kit.news({ type: 'waiting', reason: 'cannot-cancel', summary });
    expect(kit.case.card).to.include({ wish: 'Cancel an order; Where is order 1044?' });
  });

  it('shows until when the customer may be written to, where their channel sets such a time', () => {
    const closesAt = new Date('2026-03-03T09:00:00Z');
    expect(CaseKit.waiting({ messagingWindow: closesAt }).case.card.windowClosesAt).to.equal(
      closesAt.toISOString(),
    );
    expect(CaseKit.waiting({ messagingWindow: null }).case.card.windowClosesAt).to.equal(null);
    expect(CaseKit.waiting().case.card).to.not.have.property('windowClosesAt');
  });

  it('says why a person is called where the bot was in the middle of nothing, and who cannot be named is a visitor', () => {
    const kit = CaseKit.waiting();
    expect(kit.case.card).to.include({ wish: 'Asked for a person' });
    expect(kit.case.card.customer.name).to.equal('Visitor');
  });

  it('shows the messages before it; a suggested reply answers the newest one of the customer', () => {
    const kit = CaseKit.waiting({
      history: [
        { who: 'customer', text: 'where is it?' },
        { who: 'customer', text: 'a person, please' },
        { who: 'bot', text: 'I call somebody' },
      ],
    });
    expect(kit.posts('history').map(({ lines }) => lines.length)).to.deep.equal([3]);
    expect(kit.case.lastCustomerText).to.equal('a person, please');
    expect(CaseKit.waiting().posts('history')).to.deep.equal([]);
  });

  it('tells the customer when the desk opens, or how long it will take where that is known', () => {
    const open = CaseKit.waiting().facts.hours;
    const closed = { ...open, open: false, opens: '2026-03-03T09:00' };
    expect(CaseKit.waiting({ hours: closed, casesAhead: 3 }).caseCommands()).to.deep.equal([
      { type: 'outside-hours', opens: '2026-03-03T09:00', zone: 'Europe/London' },
    ]);
    expect(CaseKit.waiting({ casesAhead: 2 }).caseCommands()).to.deep.equal([
      { type: 'expected-wait', ahead: 2, minutes: null },
    ]);
    expect(CaseKit.waiting({ expectedMinutes: 4 }).caseCommands()).to.deep.equal([
      { type: 'expected-wait', ahead: 0, minutes: 4 },
    ]);
    expect(CaseKit.waiting().caseCommands()).to.deep.equal([]);
  });

  it('mentions staff again, then the wider group, and tells the customer, each after its working minutes', () => {
    const kit = CaseKit.waiting({ ping: ['S-returns'] });
    expect([...kit.reminders]).to.deep.equal([
      ['mention-staff', 3],
      ['mention-wider-group', 8],
      ['notify-delay', 15],
    ]);
    // Where the case is called out was decided by why it waits, which a reminder no longer knows.
    kit.facts = { ...kit.facts, ping: 'staff' };
    expect(kit.due('mention-staff').posts('notice')[0]?.ping).to.deep.equal(['S-returns']);
    expect(kit.due('mention-wider-group').posts('notice')[0]?.ping).to.equal('lead');
    expect(kit.due('notify-delay').caseCommands()).to.deep.equal([{ type: 'delayed' }]);
    expect(kit.posts('notice')[0]?.ping).to.deep.equal(['S-returns']);
  });

  it('widens to the group that the desk names', () => {
    expect(
      CaseKit.waiting({ widenTo: 'S-all' }).due('mention-wider-group').posts('notice')[0]?.ping,
    ).to.deep.equal(['S-all']);
  });

  it('is left alone by reminders that a claim, a resolution or the customer has outrun', () => {
    for (const kit of [
      CaseKit.claimed(),
      CaseKit.claimed().staff({ type: 'resolve' }),
      CaseKit.waiting().news({ type: 'queue-abandoned' }),
    ]) {
      expect([...kit.reminders]).to.deep.equal([]);
      for (const name of ['mention-staff', 'mention-wider-group', 'notify-delay', 'end-snooze'] as const) {
        expect(kit.due(name).effects, `${name} in ${kit.case.status}`).to.deep.equal([]);
      }
    }
  });

  it('sets no reminder where the desk stays closed', () => {
    const hours = { ...CaseKit.waiting().facts.hours, open: false, after: () => null };
    expect([...CaseKit.waiting({ hours }).reminders]).to.deep.equal([]);
  });

  it('is left by a customer who goes back to the bot', () => {
    const kit = CaseKit.waiting().news({ type: 'queue-abandoned' });
    expect(kit.case.status).to.equal('abandoned');
    expect(kit.posts('card')[0]?.card.status).to.equal('abandoned');
  });

  it('begins anew when the customer comes back in the same episode: shown again, with a new wait', () => {
    const kit = CaseKit.claimed().staff({ type: 'back-to-bot' });
    kit.advance(30);
    kit.news(WAITING);
    expect(kit.posts('card')[0]).to.include({ again: true });
    expect(kit.case).to.include({ status: 'waiting', waitingSince: kit.facts.now.toISOString() });
    expect(kit.case).not.to.have.any.keys('claimedBy', 'claimedAt');
    expect(kit.case.card).not.to.have.any.keys('claimedBy', 'resolvedBy');
    expect([...kit.reminders]).to.deep.equal([
      ['mention-staff', 33],
      ['mention-wider-group', 38],
      ['notify-delay', 45],
    ]);
  });

  it('is opened again when the customer calls before its end has reached them', () => {
    const kit = CaseKit.claimed().staff({ type: 'resolve' }).news(WAITING);
    expect(kit.case.status).to.equal('waiting');
    expect(kit.case).not.to.have.property('resolvedAt');
    expect(kit.case.card).not.to.have.property('resolvedBy');
  });

  it('is found by what is proved of its customer later', () => {
    const kit = CaseKit.waiting();
    kit.news({ type: 'customer-message', id: 'm1', text: 'it is me', files: [] });
    kit.facts = { ...kit.facts, person: { name: 'Mia', email: 'mia@example.com' } };
    kit.customer = { ...CUSTOMER, level: 'otp' };
    kit.news({ type: 'customer-message', id: 'm2', text: 'still here', files: [] });
    expect(kit.case.card.customer).to.include({ name: 'Mia', level: 'otp' });
    expect(kit.case.search).to.include('mia@example.com');
  });

  it('sends no courtesy messages where each of them would be a mail', () => {
    const capabilities = { edits: false, maxFile: 1000, pace: 'deferred' } as const;
    const { facts } = new CaseKit();
    for (const hours of [facts.hours, { ...facts.hours, open: false }]) {
      const kit = CaseKit.waiting({ capabilities, hours, casesAhead: 3, expectedMinutes: 10 });
      expect(kit.caseCommands()).to.deep.equal([]);
      expect(kit.claim().caseCommands()).to.deep.equal([]);
      expect(kit.type('It comes today.', 'm1').caseCommands('message')).to.have.length(1);
    }
  });
});
