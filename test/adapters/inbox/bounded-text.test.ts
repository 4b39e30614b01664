import { expect } from 'chai';
import { boundedText, MAX_TEXT } from '../../../adapters/inbox/bounded-text.ts';

describe('a bounded text', () => {
  it('is the whole one up to the bound', () => {
    const longest = 'a'.repeat(MAX_TEXT);
    expect(boundedText(longest)).to.equal(longest);
  });

  it('has its beginning and its end above it, and is never longer', () => {
    for (const length of [MAX_TEXT + 1, 3 * MAX_TEXT]) {
      const bounded = boundedText(`${'a'.repeat(length - 10)}[the note]`);
      expect(bounded).to.have.length(MAX_TEXT);
      expect(bounded).to.match(/^a{98995} \[…\] a{990}\[the note\]$/);
    }
  });

  it('holds no half of a character', () => {
    for (const before of ['', 'a']) {
      const bounded = boundedText(before + '😀'.repeat(MAX_TEXT));
      expect([bounded.length, /\p{Surrogate}/u.test(bounded)]).to.deep.equal([MAX_TEXT, false]);
    }
  });
});
