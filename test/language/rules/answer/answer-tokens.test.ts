import { expect } from 'chai';
import { answerTokens, BREAK } from '../../../../language/rules/answer/answer-tokens.ts';

const KNOWN = new Set(['yes', 'of', 'course', 'no', 'thats', 'it', 'ok', 'thanks', 'ya', 'hi']);
const tokens = (text: string) => answerTokens(text, (word) => KNOWN.has(word));

describe('the tokens of an answer', () => {
  it('are parted where a clause ends, and where a blank stands beside Chinese characters', () => {
    expect(tokens('yes, thats it!')).to.deep.equal(['yes', BREAK, 'thats', 'it']);
    expect(tokens('好的 取消吧')).to.deep.equal(['好', '的', BREAK, '取', '消', '吧']);
    expect(tokens('yes取消')).to.deep.equal(['yes', '取', '消']);
  });

  it('are several where known words are written as one', () => {
    expect(tokens('yesofcourse okthanks')).to.deep.equal(['yes', 'of', 'course', 'ok', 'thanks']);
    expect(tokens('nothats it')).to.deep.equal(['no', 'thats', 'it']);
    expect(tokens('nobody yesterday')).to.deep.equal(['nobody', 'yesterday']);
  });

  it('stay as they are in a word that is longer than people write', () => {
    const word = 'yesno'.repeat(2_000);
    expect(tokens(word)).to.deep.equal([word]);
  });
});
