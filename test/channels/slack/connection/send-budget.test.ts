import { expect } from 'chai';
import { SendBudget } from '../../../../channels/slack/connection/send-budget.ts';
import { ManualClock } from '../../../support/path/path-kit.ts';

describe('the send budget of a channel in Slack', () => {
  let clock: ManualClock;
  let budget: SendBudget;

  beforeEach(() => {
    clock = new ManualClock();
    budget = new SendBudget(clock.now, { intervalMs: 1_000, burst: 2 });
  });

  it('lets a short burst through after a pause, and then one message an interval', () => {
    expect(['a', 'b', 'c'].map((holder) => budget.take('C1', holder))).to.deep.equal([0, 0, 1_000]);
    clock.advance(1_000);
    expect(budget.take('C1', 'c')).to.equal(0);
    clock.advance(60_000);
    expect(['a', 'b'].map((holder) => budget.take('C1', holder))).to.deep.equal([0, 0]);
  });

  it('keeps the turn of who came first, whoever comes back first', () => {
    for (const holder of ['a', 'b']) budget.take('C1', holder);
    expect([budget.take('C1', 'first'), budget.take('C1', 'second')]).to.deep.equal([1_000, 2_000]);
    clock.advance(1_000);
    expect([budget.take('C1', 'second'), budget.take('C1', 'first')]).to.deep.equal([1_000, 0]);
  });

  it('gives a holder that comes back too early no second turn', () => {
    for (const holder of ['a', 'b']) budget.take('C1', holder);
    expect([1, 2, 3].map(() => budget.take('C1', 'c'))).to.deep.equal([1_000, 1_000, 1_000]);
    expect(budget.take('C1', 'd')).to.equal(2_000);
  });

  it('counts each channel by itself', () => {
    for (const holder of ['a', 'b', 'c']) budget.take('C1', holder);
    expect(budget.take('C2', 'c')).to.equal(0);
  });
});
