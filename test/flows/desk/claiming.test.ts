import { expect } from 'chai';
import { assigneeOf } from '../../../desk/cases/case.ts';
import { ANN, BEN, CaseKit, LEA } from '../../support/desk/case-kit.ts';

describe('claiming a case', () => {
  it('takes the conversation from the bot first, in the episode that the case is about', () => {
    const kit = CaseKit.waiting().staff({ type: 'claim' });
    expect(kit.commands()).to.deep.equal([
      { name: 'claim-conversation', conversation: 'web:shop:c1', episode: '1', claim: ANN.id, number: '1' },
    ]);
    expect(kit.case.status).to.equal('waiting');
    kit.advance(2);
    kit.taken('ok');
    expect(kit.caseCommands()).to.deep.equal([{ type: 'claimed', staff: 'Ann' }]);
    expect(kit.case).to.deep.include({
      status: 'claimed',
      claimedBy: { id: ANN.id, name: 'Ann' },
      firstClaimAt: kit.facts.now.toISOString(),
      firstWaitSince: kit.case.waitingSince,
    });
    expect(kit.case).not.to.have.property('pendingClaim');
    expect(kit.posts('card')[0]?.card.claimedBy).to.deep.equal({ id: ANN.id, name: 'Ann' });
    expect([...kit.reminders]).to.deep.equal([]);
  });

  it('has a number among the claims of its case', () => {
    const kit = CaseKit.claimed(ANN).staff({ type: 'back-to-bot' }).staff({ type: 'claim' }, BEN);
    expect(kit.commands()).to.deep.include({
      ...{ name: 'claim-conversation', conversation: 'web:shop:c1', episode: '1' },
      ...{ claim: BEN.id, number: '2' },
    });
  });

  it('is won by exactly one of two who press at once, and the other one gets the name', () => {
    const kit = CaseKit.waiting().staff({ type: 'claim' }, ANN).staff({ type: 'claim' }, BEN);
    expect(kit.commands()).to.deep.equal([]);
    expect(kit.privateTexts()).to.deep.equal([`${BEN.id}: Ann was first.`]);
    kit.taken('ok');
    expect(assigneeOf(kit.case)?.name).to.equal('Ann');
    expect(kit.staff({ type: 'claim' }, BEN).privateTexts()).to.deep.equal([
      `${BEN.id}: Ann has this conversation.`,
    ]);
    expect(kit.staff({ type: 'claim' }, ANN).privateTexts()).to.deep.equal([
      `${ANN.id}: You have this conversation already.`,
    ]);
  });

  it('is rejected when the episode has ended, and nobody waits in it any more', () => {
    const kit = CaseKit.waiting().staff({ type: 'claim' }).taken('refused');
    expect(kit.privateTexts()[0]).to.include('has ended');
    expect(kit.caseCommands()).to.deep.equal([]);
    expect(kit.case)
      .to.include({ status: 'abandoned' })
      .and.not.to.have.any.keys('pendingClaim', 'claimedBy');
    expect([...kit.reminders]).to.deep.equal([]);
  });

  it('can be tried again when the conversation could not be taken over just now', () => {
    for (const outcome of ['failed', 'timed-out'] as const) {
      const kit = CaseKit.waiting().staff({ type: 'claim' }).taken(outcome);
      expect(kit.privateTexts()[0]).to.include('press Claim again');
      expect(kit.case.status).to.equal('waiting');
      expect(kit.claim(BEN).case.status).to.equal('claimed');
    }
  });

  it('ignores a result without a pending claim', () => {
    expect(CaseKit.waiting().taken('ok').effects).to.deep.equal([]);
  });

  it('outlives a customer who leaves or calls again meanwhile: the conversation is a person’s by then', () => {
    const left = CaseKit.waiting().staff({ type: 'claim' }).news({ type: 'queue-abandoned' }).taken('ok');
    expect(left.case.status).to.equal('claimed');
    expect(left.news({ type: 'queue-abandoned' }).case.status, 'news that comes late').to.equal('claimed');
    const waiting = { type: 'waiting', reason: 'asked', summary: {} } as const;
    const again = CaseKit.waiting()
      .news({ type: 'queue-abandoned' })
      .staff({ type: 'claim' })
      .news(waiting)
      .taken('ok');
    expect(again.case.status).to.equal('claimed');
    expect(again.news(waiting).case.status, 'news that comes late').to.equal('claimed');
    expect(again.caseCommands()).to.deep.equal([]);
    expect([...again.reminders]).to.deep.equal([]);
  });

  it('keeps others from ending or putting off what is just being claimed', () => {
    for (const act of [
      { type: 'resolve' },
      { type: 'back-to-bot' },
      { type: 'snooze', minutes: 30 },
      { type: 'assign', to: BEN.id, name: 'Ben' },
    ] as const) {
      const kit = CaseKit.waiting().staff({ type: 'claim' }).staff(act, LEA);
      expect(kit.privateTexts(), act.type).to.deep.equal([`${LEA.id}: Ann is just claiming it.`]);
      expect(kit.caseCommands()).to.deep.equal([]);
    }
  });

  it('lets a lead take a case over, at once, since a person has the conversation already', () => {
    const kit = CaseKit.claimed(ANN).staff({ type: 'claim' }, LEA);
    expect(kit.commands()).to.deep.equal([]);
    expect(kit.caseCommands()).to.deep.equal([{ type: 'claimed', staff: 'Lea' }]);
    expect(kit.type('Hello', 'm1', ANN).caseCommands()).to.deep.equal([]);
    expect(kit.type('Hello', 'm2', LEA).caseCommands('message')[0]).to.include({
      staff: 'Lea',
      text: 'Hello',
    });
  });

  it('counts a wait only where the customer waited, and only the first', () => {
    const left = CaseKit.waiting().news({ type: 'queue-abandoned' }).claim();
    expect(left.case).to.have.property('firstClaimAt');
    expect(left.case).not.to.have.property('firstWaitSince');
    const twice = CaseKit.claimed();
    const { firstClaimAt, firstWaitSince } = twice.case;
    twice.staff({ type: 'back-to-bot' });
    twice.advance(60);
    twice.news({ type: 'waiting', reason: 'asked', summary: {} }).claim(BEN);
    expect(twice.case).to.include({ firstClaimAt, firstWaitSince });
  });
});

describe('assigning a case', () => {
  it('gives it to a member of staff, who is called', () => {
    const kit = CaseKit.waiting().staff({ type: 'assign', to: BEN.id, name: 'Ben' }, ANN);
    expect(kit.posts('notice')[0]).to.deep.include({ text: 'Ann has given this to Ben.', ping: [BEN.id] });
    expect(assigneeOf(kit.taken('ok').case)?.id).to.equal(BEN.id);
  });

  it('assigns a claimed case, by its assignee or by a lead', () => {
    const kit = CaseKit.claimed(ANN).staff({ type: 'assign', to: BEN.id, name: 'Ben' }, ANN);
    expect(assigneeOf(kit.case)?.id).to.equal(BEN.id);
    expect(kit.staff({ type: 'assign', to: ANN.id, name: 'Ann' }, ANN).privateTexts()).to.deep.equal([
      `${ANN.id}: Ben has this conversation.`,
    ]);
    expect(assigneeOf(kit.staff({ type: 'assign', to: ANN.id, name: 'Ann' }, LEA).case)?.id).to.equal(ANN.id);
  });

  it('refuses a person who is not staff, and sends the customer nothing where nothing changes', () => {
    const kit = CaseKit.claimed(ANN).staff({ type: 'assign', to: 'U-guest', name: '' });
    expect(kit.privateTexts()[0]).to.include('Only members of the support group');
    expect(kit.staff({ type: 'assign', to: ANN.id, name: 'Ann' }).caseCommands()).to.deep.equal([]);
    expect(kit.case.claimedBy?.id).to.equal(ANN.id);
  });
});
