import { expect } from 'chai';
import { ANN, BEN, CaseKit } from '../../support/desk/case-kit.ts';

const MATTER = { number: '4711000', subject: 'Cup', requester: 'Mia', participants: [] };
const CALL = { type: 'waiting', reason: 'asked', summary: {} } as const;

describe('an answer that a case waits for', () => {
  it('times out when it does not come, so that the case can be claimed again', () => {
    const kit = CaseKit.waiting().staff({ type: 'claim' });
    expect(kit.reminders.get('pending-timeout')).to.equal(5);
    expect(kit.staff({ type: 'claim' }, BEN).privateTexts()).to.deep.equal([`${BEN.id}: Ann was first.`]);
    kit.advance(5);
    expect(kit.due('pending-timeout').privateTexts()[0]).to.include('press Claim again');
    expect(
      kit
        .staff({ type: 'claim' }, BEN)
        .commands()
        .map(({ name }) => name),
    ).to.deep.equal(['claim-conversation']);
    expect(kit.taken('ok').case.claimedBy?.id).to.equal(BEN.id);
    expect(kit.reminders.has('pending-timeout')).to.equal(false);
  });

  it('is given up for a merge too, after which the ticket is what it was', () => {
    const named = new CaseKit().knows({ ticketInfo: { ...MATTER, number: '4711999' } }).news(CALL).case;
    const kit = new CaseKit().knows({
      ticketInfo: MATTER,
      namedCase: { ...named, card: { ...named.card, case: 'o/1' } },
    });
    kit.news(CALL).claim().staff({ type: 'merge-ticket', into: '4711999' });
    expect(kit.case.pendingMerge?.into).to.equal('4711999');
    kit.advance(5);
    expect(kit.due('pending-timeout').privateTexts()[0]).to.include('#4711999 has not answered');
    expect(kit.case).to.not.have.any.keys('pendingMerge', 'pendingSince');
    expect(kit.staff({ type: 'resolve' }).caseCommands('resolved')).to.have.length(1);
  });

  it('is not given up by a reminder of an earlier one', () => {
    const kit = CaseKit.waiting().staff({ type: 'claim' }).taken('failed');
    kit.advance(4);
    kit.staff({ type: 'claim' });
    kit.advance(1);
    expect(kit.due('pending-timeout').effects).to.deep.equal([]);
    expect(kit.taken('ok').case.claimedBy?.id).to.equal(ANN.id);
  });
});
