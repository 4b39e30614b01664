import { expect } from 'chai';
import { splitText } from '../../../channels/shared/split-text.ts';

describe('splitting a text', () => {
  it('keeps what fits in one part', () => {
    expect(splitText('short', 10)).to.deep.equal(['short']);
    expect(splitText('', 10)).to.deep.equal([]);
  });

  it('prefers paragraphs, then lines, then sentences, then words', () => {
    expect(splitText('one two.\n\nthree four', 14)).to.deep.equal(['one two.', 'three four']);
    expect(splitText('one two\nthree four', 14)).to.deep.equal(['one two', 'three four']);
    expect(splitText('One two. Three four', 14)).to.deep.equal(['One two.', 'Three four']);
    expect(splitText('我的订单在哪里？请告诉我好吗', 10)).to.deep.equal(['我的订单在哪里？', '请告诉我好吗']);
    expect(splitText('one two three four', 14)).to.deep.equal(['one two three', 'four']);
  });

  it('moves a link whole into the next part', () => {
    const link = 'https://shop.example/returns?order=1042';
    expect(splitText(`Please look at this page: ${link} thanks`, 45)).to.deep.equal([
      'Please look at this page:',
      `${link}`,
      'thanks',
    ]);
  });

  it('never cuts a character, however it is made', () => {
    for (const character of ['🙂', '👩‍👩‍👧', '🇨🇳', 'é']) {
      for (let max = 12; max < 24; max += 1) {
        const parts = splitText(character.repeat(30), max);
        expect(parts.join('')).to.equal(character.repeat(30));
        for (const part of parts) {
          expect(part.length).to.be.at.most(max);
          expect(part.replaceAll(character, ''), `${character} at ${max}`).to.equal('');
        }
      }
    }
  });

  it('loses nothing but the space at the cuts, whatever the text', () => {
    const words =
      'Orders leave our warehouse in a day or two；订单通常在两天内发货。 https://a.example/b?c=d 🙂\n\n';
    const text = words.repeat(40);
    for (let max = 40; max < 400; max += 37) {
      const parts = splitText(text, max);
      expect(parts.every((part) => part.length <= max && part !== '')).to.equal(true);
      expect(parts.join('').replace(/\s/g, '')).to.equal(text.replace(/\s/g, ''));
    }
  });
});
