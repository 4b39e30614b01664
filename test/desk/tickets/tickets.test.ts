import { expect } from 'chai';
import type { Case } from '../../../desk/cases/case.ts';
import { openedTicketOf } from '../../../desk/cases/summary.ts';
import { startedTicketOf } from '../../../desk/tickets/tickets.ts';
import type { StaffAction } from '../../../models/desk/desk.ts';
import { BEN, CaseKit, CUSTOMER } from '../../support/desk/case-kit.ts';
import { ESCALATION, MAIL_TICKET, mailed, OPEN_TICKET } from '../../support/desk/ticket-kit.ts';

const DAY = 24 * 60;

/** A case as another one sees it. */
function seen(change: Partial<Case> = {}, ticket: Partial<CaseKit['ticket']> = {}): Case {
  const { case: value } = mailed({ ticketInfo: { ...MAIL_TICKET, number: '4711999' } });
  const { card, ...rest } = value;
  return {
    ...rest,
    ...change,
    card: { ...card, case: 'other/1', ticket: { ...must(card.ticket), ...ticket } },
  };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not there.');
  return value;
}

describe('a ticket', () => {
  it('is there from the start where the channel numbers the conversation, with its subject and who is in copy', () => {
    const kit = mailed({ priority: 'high', topic: 'delivery' });
    expect(kit.ticket).to.deep.include({
      number: '4711000',
      subject: 'My parcel',
      requester: 'ann@example.com',
      participants: ['bob@example.com'],
      status: 'new',
      priority: 'high',
      topic: 'delivery',
      reopened: 0,
    });
    expect(kit.posts('card').at(-1)?.card.ticket?.number).to.equal('4711000');
    expect(kit.caseCommands('ticket-created'), 'the mail says its number itself').to.deep.equal([]);
    expect(kit.case.search).to.include('#4711000').and.to.include('my parcel');
  });

  it('is not started for a chat automatically, but by staff, who choose its fields, and its customer is told the number', () => {
    const kit = CaseKit.waiting();
    expect(kit.case.card.ticket).to.equal(undefined);
    kit.staff(OPEN_TICKET);
    expect(kit.ticket).to.include({
      number: '7000001',
      subject: 'A broken cup',
      priority: 'high',
      topic: 'return',
    });
    expect(kit.caseCommands('ticket-created')).to.deep.equal([{ type: 'ticket-created', number: '7000001' }]);
    kit.staff({ ...OPEN_TICKET, subject: 'Two broken cups', priority: 'low' });
    expect(kit.ticket).to.include({ number: '7000001', subject: 'Two broken cups', priority: 'low' });
    expect(kit.caseCommands('ticket-created')).to.deep.equal([]);
  });

  it('stands where the case does: new, open, waiting for one side or the other, solved, closed', () => {
    const kit = mailed();
    const stands = () => kit.ticket.status;
    expect(stands()).to.equal('new');
    kit.claim();
    expect(stands()).to.equal('open');
    kit.news({ type: 'customer-message', id: 'h1', text: 'and hurry', files: [] });
    expect(stands()).to.equal('open');
    kit.type('It comes today.', 'm1');
    expect(stands()).to.equal('waiting-for-customer');
    kit.news({ type: 'customer-message', id: 'h2', text: 'It did not', files: [] });
    expect(stands()).to.equal('waiting-for-staff');
    kit.staff({ type: 'snooze', minutes: 30 });
    expect(stands()).to.equal('waiting-for-staff');
    kit.type('// nobody sees this', 'm2');
    expect(stands()).to.equal('waiting-for-staff');
    kit.staff({ type: 'resolve' });
    expect(stands()).to.equal('solved');
    expect(kit.reminders.get('close')).to.equal(14 * DAY);
    kit.advance(14 * DAY);
    kit.due('close');
    expect(stands()).to.equal('closed');
  });

  for (const [what, end] of [
    ['given back to the bot', (kit: CaseKit) => kit.claim().staff({ type: 'back-to-bot' })],
    ['no longer wanted by its customer', (kit: CaseKit) => kit.news({ type: 'queue-abandoned' })],
  ] as const) {
    it(`is solved when it is ${what}, and opened again when staff are called once more`, () => {
      const kit = mailed();
      end(kit);
      expect(kit.ticket.status).to.equal('solved');
      kit.news(ESCALATION);
      expect(kit.ticket).to.include({ status: 'waiting-for-staff', reopened: 1, number: '4711000' });
      expect(kit.reminders.has('close')).to.equal(false);
    });
  }

  it('does not close when it was opened again meanwhile', () => {
    const kit = mailed().news({ type: 'queue-abandoned' }).news(ESCALATION);
    kit.due('close');
    expect(kit.ticket.status).to.equal('waiting-for-staff');
  });

  it('goes on in a later case of its conversation while it is solved, and the earlier case says where', () => {
    const earlier = mailed().claim().staff(OPEN_TICKET);
    earlier.advance(30);
    earlier.staff({ type: 'resolve' });
    const later = new CaseKit().knows({
      ticketInfo: MAIL_TICKET,
      previousCase: { ...earlier.case, customer: CUSTOMER },
    });
    later.advance(90);
    later.news(ESCALATION);
    expect(later.ticket).to.include({
      number: '4711000',
      subject: 'A broken cup',
      priority: 'high',
      status: 'waiting-for-staff',
      reopened: 1,
    });
    expect(later.case.slaClock?.spentMinutes).to.equal(30);
    expect(later.caseEvents()).to.deep.equal([
      [earlier.case.card.case, { type: 'ticket-continued', in: later.case.card.case }],
    ]);
    earlier.news({ type: 'ticket-continued', in: later.case.card.case });
    expect(earlier.ticket).to.include({ status: 'closed', continuedIn: later.case.card.case });
    expect(earlier.reminders.has('close')).to.equal(false);
  });

  it('is followed by a new one when it is closed, which names it', () => {
    const closed = seen({ status: 'resolved' }, { number: '4711000', status: 'closed' });
    const kit = mailed({ previousCase: closed });
    expect(kit.ticket).to.include({ number: '7000001', followUpOf: '4711000', status: 'new', reopened: 0 });
    expect(kit.caseEvents()).to.deep.equal([]);
  });

  it('is followed by a new one in the same case too, by the number of its mails if they have a new one', () => {
    const kit = mailed().news({ type: 'queue-abandoned' });
    kit.due('close');
    kit.knows({ ticketInfo: { ...MAIL_TICKET, number: '4712222' } }).news(ESCALATION);
    expect(kit.ticket).to.include({ number: '4712222', followUpOf: '4711000', status: 'new' });
  });

  it('is not made of a chat because an earlier chat of the customer was one and is closed', () => {
    const kit = new CaseKit().knows({ previousCase: seen({}, { status: 'closed' }) }).news(ESCALATION);
    expect(kit.case.card.ticket).to.equal(undefined);
  });

  it('is a new one in a chat too, whose customer is told its number, while the case is the one that was closed', () => {
    const kit = CaseKit.waiting().staff(OPEN_TICKET).news({ type: 'queue-abandoned' });
    kit.due('close').knows({ newNumber: '7000002' }).news(ESCALATION);
    expect(kit.ticket).to.include({ number: '7000002', followUpOf: '7000001' });
    expect(kit.caseCommands()).to.deep.equal([{ type: 'ticket-created', number: '7000002' }]);
  });

  it('is opened again by staff who claim it after all', () => {
    const kit = mailed().news({ type: 'queue-abandoned' });
    kit.due('close').claim();
    expect(kit.ticket).to.include({ status: 'open', reopened: 1 });
  });
});

describe('whose turn it is with a ticket', () => {
  it('waits for staff again when they claim a case that was answered before it was given back', () => {
    const kit = mailed().claim().type('Here you are.', 'm1');
    kit.staff({ type: 'back-to-bot' }).news(ESCALATION).claim(BEN);
    expect(kit.ticket.status).to.equal('open');
    expect(kit.reminders.has('resolution-due')).to.equal(true);
  });

  it("is not counted as the customer's answer for an auto-reply, which ends no snooze", () => {
    const kit = mailed().claim().type('Which cup?', 'm1').staff({ type: 'snooze', minutes: 30 });
    kit.news({ type: 'customer-message', id: 'h1', text: '[auto-reply] I am away', files: [], noted: true });
    expect(kit.posts('customer')).to.have.length(1);
    expect([kit.ticket.status, kit.case.status]).to.deep.equal(['waiting-for-customer', 'snoozed']);
    expect(kit.case.lastCustomerText).to.equal('');
  });

  it("is staff's when their answer could not be delivered, and the first answer is owed still", () => {
    const kit = mailed().claim().type('Here you are.', 'm1').mark('m1', 'sent').mark('m1', 'failed');
    expect(kit.ticket.status).to.equal('waiting-for-staff');
    expect(kit.ticket).to.include.all.keys('firstResponseDue', 'resolutionDue');
    expect(kit.reminders.has('first-response-due')).to.equal(true);
    kit.staff({ type: 'retry', ref: 'm1' });
    expect(kit.ticket.status).to.equal('waiting-for-customer');
  });

  it("is the customer's when an earlier answer failed and a later one arrived", () => {
    const kit = mailed().claim().type('Here you are.', 'm1').type('Or here.', 'm2');
    kit.mark('m2', 'sent').mark('m1', 'failed');
    expect(kit.ticket.status).to.equal('waiting-for-customer');
    kit.news({ type: 'customer-message', id: 'h1', text: 'Thanks', files: [] });
    expect(kit.ticket, 'one of them was an answer').to.not.have.property('firstResponseDue');
  });

  it('shows who is in copy by now', () => {
    const kit = mailed().knows({
      ticketInfo: { ...MAIL_TICKET, participants: ['bob@example.com', 'cy@example.com'] },
    });
    kit.news({ type: 'customer-message', id: 'h1', text: 'With Cy', files: [] });
    expect(kit.ticket.participants).to.deep.equal(['bob@example.com', 'cy@example.com']);
  });
});

describe('a ticket that staff begin', () => {
  const ACT: StaffAction = {
    type: 'create-ticket',
    email: 'Ann@Example.com',
    subject: ' A second\nmatter ',
    text: 'The lid is missing too.',
    priority: 'low',
    topic: 'product',
  };

  it('is asked of the mail with all that was said, in the language of its case', () => {
    expect(CaseKit.claimed().staff(ACT).commands()).to.deep.equal([
      {
        name: 'start-ticket',
        email: 'ann@example.com',
        subject: 'A second matter',
        text: 'The lid is missing too.',
        priority: 'low',
        topic: 'product',
        by: 'Ann',
        locale: 'en',
      },
    ]);
  });

  it('is begun after a case is resolved too, by anybody of staff', () => {
    const kit = CaseKit.claimed().staff({ type: 'resolve' });
    expect(kit.staff(ACT, BEN).commands()).to.have.length(1);
  });

  for (const email of [
    '',
    'ann',
    'ann@',
    'a b@example.com',
    'a@b@c',
    'ann@example.com, eve@example.com',
    '<a@b.c>',
  ]) {
    it(`is refused for the address "${email}"`, () => {
      const kit = CaseKit.claimed().staff({ ...ACT, email });
      expect(kit.commands()).to.deep.equal([]);
      expect(kit.privateTexts()[0]).to.include('needs an e-mail address');
    });
  }

  it('escalates the started conversation, and is a case there with its description', () => {
    const value = {
      ...{
        number: '4712345',
        subject: 'A second matter',
        text: 'The lid is missing too.',
        by: 'Ann',
        locale: 'en',
      },
      ...{ priority: 'low', topic: 'product' },
      conversation: { channel: 'email', account: 'a', externalId: 't2' },
    };
    const { ticket, conversation } = must(startedTicketOf(value));
    expect(conversation.externalId).to.equal('t2');
    const opened = { opened: { ...ticket } };
    expect(openedTicketOf(opened)).to.deep.equal(ticket);
    const kit = new CaseKit().knows({
      ticketInfo: { ...MAIL_TICKET, number: '4712345', subject: 'A second matter' },
    });
    kit.news({ type: 'waiting', reason: 'ticket', summary: opened });
    expect(kit.ticket).to.include({
      number: '4712345',
      priority: 'low',
      topic: 'product',
      subject: 'A second matter',
    });
    expect(kit.case.card.wish).to.equal('A second matter');
    expect(kit.posts('notice').map(({ text }) => text)).to.deep.equal(['Ann wrote: The lid is missing too.']);
  });

  it('is not begun where the answer of the mail is none', () => {
    expect(startedTicketOf({})).to.equal(undefined);
  });
});
