import { expect } from 'chai';
import type { CaseEvent } from '../../../models/desk/desk.ts';
import { ANN, BEN, CASE_ID, CaseKit, CUSTOMER, LEA } from '../../support/desk/case-kit.ts';

const heard: CaseEvent = { type: 'customer-message', id: 'm1', text: 'hello?', files: [] };
const snooze = (minutes: number) => ({ type: 'snooze', minutes }) as const;

describe('putting a case off', () => {
  it('lets it rest until its time, and mentions the assignee then', () => {
    const kit = CaseKit.claimed().staff(snooze(120));
    expect(kit.case.card).to.include({ status: 'snoozed', snoozedUntil: '2026-03-02T11:00:00.000Z' });
    expect([...kit.reminders]).to.deep.equal([['end-snooze', 120]]);
    kit.advance(120);
    kit.due('end-snooze');
    expect(kit.case.status).to.equal('claimed');
    expect(kit.case.card).not.to.have.property('snoozedUntil');
    expect(kit.posts('notice')[0]?.ping).to.deep.equal([ANN.id]);
  });

  it('ends with a word of the customer, or a change of one', () => {
    for (const news of [heard, { type: 'customer-message-edited', id: 'm1', text: 'hello??' } as const]) {
      const kit = CaseKit.claimed().staff(snooze(120)).news(news);
      expect(kit.case.status).to.equal('claimed');
      expect([...kit.reminders]).to.deep.equal([]);
    }
  });

  it('mentions staff again for a case without an assignee', () => {
    const kit = CaseKit.waiting().staff(snooze(60));
    kit.advance(60);
    kit.due('end-snooze');
    expect(kit.case.status).to.equal('waiting');
    expect([...kit.reminders]).to.deep.equal([
      ['mention-staff', 63],
      ['mention-wider-group', 68],
      ['notify-delay', 75],
    ]);
    expect(kit.posts('notice')[0]?.ping).to.equal('staff');
  });

  it('can be repeated, and keeps the assignee; an earlier reminder under way is ignored', () => {
    const kit = CaseKit.claimed().staff(snooze(30)).staff(snooze(300));
    kit.advance(30);
    expect(kit.due('end-snooze').case.status).to.equal('snoozed');
    kit.advance(300);
    expect(kit.due('end-snooze').case.status).to.equal('claimed');
    expect(kit.staff(snooze(30), BEN).privateTexts()[0]).to.include('Ann has this conversation');
  });

  it('ends with a claim by a lead, a resolution, or the customer’s leaving', () => {
    for (const kit of [
      CaseKit.claimed().staff(snooze(30)).claim(LEA),
      CaseKit.claimed().staff(snooze(30)).staff({ type: 'resolve' }),
      CaseKit.waiting().staff(snooze(30)).news({ type: 'queue-abandoned' }),
    ]) {
      expect(kit.case.card, kit.case.status).not.to.have.property('snoozedUntil');
      expect([...kit.reminders]).to.deep.equal([]);
    }
  });

  it('is refused for a case in which nobody waits', () => {
    expect(
      CaseKit.waiting().news({ type: 'queue-abandoned' }).staff(snooze(30)).privateTexts()[0],
    ).to.include('Nobody waits');
  });
});

describe('the end of a case', () => {
  it('comes once', () => {
    const kit = CaseKit.claimed().staff({ type: 'resolve' });
    expect(kit.caseCommands()).to.deep.equal([{ type: 'resolved', case: CASE_ID }]);
    expect(kit.case).to.include({ status: 'resolved', resolvedAt: kit.facts.now.toISOString() });
    expect(kit.posts('card')[0]?.card.resolvedBy).to.deep.equal({ id: ANN.id, name: 'Ann' });
    for (const act of [
      { type: 'resolve' },
      { type: 'back-to-bot' },
      { type: 'claim' },
      { type: 'suggest' },
      snooze(30),
      { type: 'assign', to: BEN.id, name: 'Ben' },
      { type: 'send', ref: 'd', text: 'x' },
    ] as const) {
      kit.staff(act);
      expect([kit.caseCommands(), kit.privateTexts().length], act.type).to.deep.equal([[], 1]);
    }
    expect(kit.news({ type: 'queue-abandoned' }).effects).to.deep.equal([]);
    expect(kit.type('Bye', 'm1').caseCommands()).to.deep.equal([]);
    expect(kit.staff({ type: 'note', text: 'was fine' }).posts('note')).to.have.length(1);
  });

  it('is decided by the assignee or a lead, and by any member of staff without an assignee', () => {
    expect(CaseKit.claimed().staff({ type: 'resolve' }, BEN).caseCommands()).to.deep.equal([]);
    expect(CaseKit.claimed().staff({ type: 'resolve' }, LEA).caseCommands()).to.have.length(1);
    expect(CaseKit.waiting().staff({ type: 'resolve' }, BEN).caseCommands()).to.have.length(1);
  });

  it('stores one CSAT score, and still shows a late delivery status', () => {
    const kit = CaseKit.claimed().type('Hello', 'm1').staff({ type: 'resolve' });
    kit.news({ type: 'csat-given', score: 5 });
    expect(kit.posts('card')[0]?.card.csat).to.equal(5);
    expect(kit.news({ type: 'csat-given', score: 1 }).effects).to.deep.equal([]);
    expect(kit.case.csat).to.equal(5);
    expect(kit.mark('m1', 'sent').posts('delivery-status')).to.have.length(1);
  });
});

describe('giving a conversation back to the bot', () => {
  it('tells the bot who answered how often, and is done once', () => {
    const kit = CaseKit.claimed().type('Hello', 'm1').mark('m1', 'sent').staff({ type: 'back-to-bot' });
    expect(kit.caseCommands()).to.deep.equal([
      { type: 'back-to-bot', staff: 'Ann', summary: 'Ann answered 1 message.' },
    ]);
    expect(kit.case.status).to.equal('bot');
    expect(kit.staff({ type: 'back-to-bot' }).privateTexts()[0]).to.include('The bot has it already');
    expect(kit.type('One more', 'm2').caseCommands()).to.deep.equal([]);
  });
});

describe('what only leads may do', () => {
  it('is refused to all others', () => {
    for (const act of [
      { type: 'block', blocked: true },
      { type: 'merge', into: 'C-2' },
      { type: 'unmerge' },
    ] as const) {
      const kit = CaseKit.claimed().staff(act);
      expect([kit.caseCommands(), kit.commands(), kit.privateTexts()]).to.deep.equal([
        [],
        [],
        [`${ANN.id}: Only a lead may do that.`],
      ]);
    }
  });

  it('blocks a customer and lets them in again, after the end too', () => {
    const kit = CaseKit.waiting().staff({ type: 'block', blocked: true }, LEA);
    expect(kit.caseCommands()).to.deep.equal([{ type: 'block', blocked: true }]);
    kit.news({ type: 'waiting', reason: 'asked', summary: {} });
    expect(kit.case.card.customer.blocked).to.equal(true);
    kit.staff({ type: 'resolve' }, LEA).staff({ type: 'block', blocked: false }, LEA);
    expect(kit.caseCommands()).to.deep.equal([{ type: 'block', blocked: false }]);
    expect(kit.case.card.customer.blocked).to.equal(false);
  });

  it('merges the profile of a proved customer with another, and takes that back', () => {
    const kit = CaseKit.waiting().staff({ type: 'merge', into: 'C-2' }, LEA);
    expect(kit.commands()).to.deep.equal([
      { name: 'merge-profiles', customer: 'C-1', into: 'C-2', by: LEA.id },
    ]);
    expect(kit.merged(false).case.card).not.to.have.property('mergedInto');
    expect(kit.staff({ type: 'unmerge' }, LEA).privateTexts()[0]).to.include('no merge');
    expect(kit.merged(true, { into: 'C-2' }).posts('card')[0]?.card.mergedInto).to.equal('C-2');
    kit.staff({ type: 'unmerge' }, LEA);
    expect(kit.commands()).to.deep.equal([{ name: 'unmerge-profiles', customer: 'C-1', into: 'C-2' }]);
    expect(kit.unmerged(false).case.card.mergedInto).to.equal('C-2');
    expect(kit.unmerged(true).case.card).not.to.have.property('mergedInto');
  });

  it('finds no profile of a customer who is not proved', () => {
    const kit = CaseKit.waiting();
    const { customer: _, ...anonymous } = CUSTOMER;
    kit.customer = { ...anonymous, level: 'none' };
    kit.news(heard).staff({ type: 'merge', into: 'C-2' }, LEA);
    expect([kit.commands(), kit.privateTexts()[0]?.includes('Only somebody who is proved')]).to.deep.equal([
      [],
      true,
    ]);
  });
});
