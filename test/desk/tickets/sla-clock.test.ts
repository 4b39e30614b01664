import { expect } from 'chai';
import { ANN, CaseKit } from '../../support/desk/case-kit.ts';
import { ESCALATION, MAIL_TICKET, mailed, OPEN_TICKET } from '../../support/desk/ticket-kit.ts';

const DAY = 24 * 60;

describe('the SLA clock of a ticket', () => {
  const at = (kit: CaseKit, minutes: number) =>
    new Date(kit.facts.now.getTime() + minutes * 60_000).toISOString();

  it('has a due time of the first response and of the solution, by priority', () => {
    const kit = mailed();
    expect(kit.ticket).to.include({ firstResponseDue: at(kit, 60), resolutionDue: at(kit, 600) });
    expect([kit.reminders.get('first-response-due'), kit.reminders.get('resolution-due')]).to.deep.equal([
      60, 600,
    ]);
    kit.advance(10);
    kit.staff({ ...OPEN_TICKET, priority: 'urgent' });
    expect(kit.ticket).to.include({ firstResponseDue: at(kit, 0), resolutionDue: at(kit, 90) });
    expect([kit.reminders.get('first-response-due'), kit.reminders.get('resolution-due')]).to.deep.equal([
      10, 100,
    ]);
  });

  it('is paused while the answer of the customer is awaited, and goes on with what is left', () => {
    const kit = mailed().claim();
    kit.advance(20);
    kit.type('Which cup?', 'm1');
    expect(kit.ticket).to.not.have.any.keys('firstResponseDue', 'resolutionDue');
    expect([...kit.reminders.keys()]).to.not.include.members(['first-response-due', 'resolution-due']);
    kit.advance(3 * DAY);
    kit.news({ type: 'customer-message', id: 'h1', text: 'The blue one', files: [] });
    expect(kit.ticket.resolutionDue).to.equal(at(kit, 580));
    expect(kit.ticket, 'the first answer is there').to.not.have.property('firstResponseDue');
  });

  it('reports a breach once, to the assignee or else to the group, and shows it until the target is met', () => {
    const kit = mailed();
    kit.advance(60);
    kit.due('first-response-due');
    expect(kit.posts('notice').map(({ text, ping }) => [text, ping])).to.deep.equal([
      ['Ticket #4711000 is late: it has had no answer.', 'staff'],
    ]);
    expect(kit.ticket.breached).to.equal('first-response');
    kit.claim();
    expect(kit.ticket.breached).to.equal('first-response');
    kit.advance(600);
    kit.due('resolution-due');
    expect(kit.posts('notice').map(({ ping }) => ping)).to.deep.equal([[ANN.id]]);
    kit.staff({ type: 'resolve' });
    expect(kit.ticket).to.not.have.any.keys('breached', 'firstResponseDue', 'resolutionDue');
  });

  it('is not late any more when it was made less urgent and there is time', () => {
    const kit = mailed().staff({ ...OPEN_TICKET, priority: 'urgent' });
    kit.advance(10);
    expect(kit.due('first-response-due').ticket.breached).to.equal('first-response');
    expect(kit.staff({ ...OPEN_TICKET, priority: 'low' }).ticket).to.not.have.property('breached');
  });

  it('is told to customers who write e-mails, instead of the minutes that a chat waits', () => {
    const kit = new CaseKit({ capabilities: { edits: false, maxFile: 1000, pace: 'deferred' } });
    kit.knows({ ticketInfo: MAIL_TICKET }).news(ESCALATION);
    expect(kit.reminders.has('notify-delay')).to.equal(false);
    kit.advance(60);
    expect(kit.due('first-response-due').caseCommands()).to.deep.equal([{ type: 'delayed' }]);
    expect(kit.claim().due('first-response-due').caseCommands(), 'somebody has it').to.deep.equal([]);
  });

  it('is not reported when the target was met, or is due later by now', () => {
    const kit = mailed();
    kit.advance(30);
    kit.due('first-response-due');
    expect(kit.posts('notice')).to.deep.equal([]);
    kit.claim().type('Here you are.', 'm1');
    kit.advance(600);
    kit.due('first-response-due').due('resolution-due');
    expect(kit.posts('notice')).to.deep.equal([]);
  });

  it('has no due times while the next opening is unknown', () => {
    const kit = new CaseKit();
    kit.facts = { ...kit.facts, hours: { ...kit.facts.hours, after: () => null } };
    kit.knows({ ticketInfo: MAIL_TICKET }).news(ESCALATION);
    expect(kit.ticket).to.not.have.any.keys('firstResponseDue', 'resolutionDue');
  });
});
