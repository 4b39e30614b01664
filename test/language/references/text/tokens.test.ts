import { expect } from 'chai';
import { isMark, writtenTokens } from '../../../../language/references/text/tokens.ts';

describe('the tokens of a text', () => {
  const words = (text: string) => writtenTokens(text).map(({ text: word }) => word);

  it('are words, numbers, Chinese characters and marks', () => {
    expect(words("don't send the 1,5 liter kettle!")).to.deep.equal([
      'dont',
      'send',
      'the',
      '1.5',
      'liter',
      'kettle',
      '!',
    ]);
    expect(words('退t恤,1,299.50元')).to.deep.equal(['退', 't', '恤', ',', '1299.50', '元']);
    expect(words('weiß - groß, e-reader')).to.deep.equal(['weiss', '-', 'gross', ',', 'e', 'reader']);
    expect(words("lamp {'a': 'b'} to {}")).to.deep.equal(['lamp', 'a', 'b', 'to', '{}']);
  });

  it('have their places', () => {
    expect(writtenTokens('a lamp')[1]).to.deep.equal({ text: 'lamp', start: 2, end: 6 });
  });

  it('are marks where they are no words', () => {
    expect([',', '-', '$'].every(isMark)).to.equal(true);
    expect(['a', '1', '退', '{}'].some(isMark)).to.equal(false);
  });
});
