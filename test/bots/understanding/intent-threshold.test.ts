import { expect } from 'chai';
import { INTENT_THRESHOLD, isRival, isSure } from '../../../bots/understanding/intent-threshold.ts';

const score = (intent: string, confidence: number) => ({ intent, confidence });

describe('the intent threshold', () => {
  it('is the least confidence that is acted on', () => {
    expect(isSure(score('track-order', INTENT_THRESHOLD))).to.equal(true);
    expect(isSure(score('track-order', INTENT_THRESHOLD - 0.01))).to.equal(false);
  });

  it('lets neither a text out of scope pass nor one without intents', () => {
    expect(isSure(score('out-of-scope', 0.99))).to.equal(false);
    expect(isSure(undefined)).to.equal(false);
  });

  for (const [best, second, rival] of [
    [0.6, 0.5, true],
    [0.6, 0.4, false],
    [0.74, 0.7, true],
    [0.76, 0.7, false],
  ] as const) {
    it(`takes ${second} beside ${best} for ${rival ? 'about as likely' : 'less likely'}`, () => {
      expect(isRival(score('track-order', best), score('cancel-order', second))).to.equal(rival);
    });
  }

  it('has no rival where there is one intent only', () => {
    expect(isRival(score('track-order', 0.6), undefined)).to.equal(false);
  });
});
