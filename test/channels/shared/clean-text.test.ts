import { expect } from 'chai';
import { cleanText, isStorable } from '../../../channels/shared/clean-text.ts';

describe('a text from outside', () => {
  it('keeps its letters, emoji, line breaks and tabs', () => {
    for (const text of ['', 'a\r\n\tb', '👩‍👩‍👧🙂', '发票 é', '\u00a0x\u200b'])
      expect([cleanText(text), isStorable(text)]).to.deep.equal([text, true]);
  });

  it('loses control characters, and has U+FFFD where half of a pair was', () => {
    expect(cleanText('a\u0000b\u001b[31m\u007f\u0085c')).to.equal('ab[31mc');
    expect(cleanText('x\ud83d y \ude00\ud83dz')).to.equal('x\ufffd y \ufffd\ufffdz');
    expect(isStorable(cleanText('\u0000\ud800\udbff'))).to.equal(true);
  });

  it('is no id with U+0000 or half of a pair', () => {
    for (const id of ['a\u0000', '\ud83d', 'x\ude00y', '\ude00\ud83d'])
      expect(isStorable(id)).to.equal(false);
  });
});
