import { expect } from 'chai';
import { cuesIn, isFunctionWord, outside } from '../../../../language/references/text/cues.ts';
import { tokensOf } from '../../../../language/references/text/units.ts';

describe('the words that refer', () => {
  it('are found in every language', () => {
    expect(cuesIn(tokensOf('both lamps')).both).to.deep.equal([{ at: 0, length: 1 }]);
    expect(cuesIn(tokensOf('ich will beide')).both).to.deep.equal([{ at: 2, length: 1 }]);
    expect(cuesIn(tokensOf('其他的都退')).rest).to.deep.equal([{ at: 0, length: 3 }]);
    expect(cuesIn(tokensOf('ausser der lampe')).except).to.have.length(1);
  });

  it('count as the longest phrase, and not within an idiom', () => {
    const longer = cuesIn(tokensOf('everything else'));
    expect([longer.rest.length, longer.everything.length]).to.deep.equal([1, 0]);
    const idiom = cuesIn(tokensOf('after all'));
    expect([idiom.idioms.length, idiom.all.length]).to.deep.equal([1, 0]);
  });

  it('do not count within names', () => {
    const cues = cuesIn(tokensOf('退台灯'));
    expect(cues.determiners).to.have.length(1);
    expect(outside(cues, new Set([1, 2])).determiners).to.deep.equal([]);
  });

  it('are told from other words', () => {
    expect([isFunctionWord('the'), isFunctionWord('lamp')]).to.deep.equal([true, false]);
  });
});
