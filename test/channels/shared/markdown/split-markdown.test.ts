import { expect } from 'chai';
import { parseMarkdown } from '../../../../channels/shared/markdown/parse-markdown.ts';
import { plainText } from '../../../../channels/shared/markdown/plain-text.ts';
import { splitMarkdown } from '../../../../channels/shared/markdown/split-markdown.ts';
import { EVERYTHING, HOSTILE } from '../../../support/markdown/markdown-samples.ts';

const within = (max: number) => (part: string) => part.length <= max;
const words = (parts: readonly string[]) =>
  parts
    .map((part) => plainText(parseMarkdown(part)))
    .join(' ')
    .replace(/\s+/g, ' ');

describe('splitting Markdown', () => {
  it('keeps what fits in one part, as it is', () => {
    expect(splitMarkdown(EVERYTHING, within(10_000))).to.deep.equal([EVERYTHING]);
    expect(splitMarkdown(' \n', within(10))).to.deep.equal([]);
  });

  it('cuts between blocks, as late as it can', () => {
    expect(splitMarkdown('**a**\n\nb\n\n> c\n> d\n\ne', within(8))).to.deep.equal([
      '**a**\n\nb',
      '> c\n> d',
      'e',
    ]);
  });

  it('cuts a long list between its items, whose numbers go on', () => {
    const list = Array.from({ length: 6 }, (_, index) => `${index + 1}. **item** ${index + 1}`).join('\n');
    const parts = splitMarkdown(list, within(40));
    expect(parts).to.deep.equal([
      '1. **item** 1\n2. **item** 2',
      '3. **item** 3\n4. **item** 4',
      '5. **item** 5\n6. **item** 6',
    ]);
    expect(plainText(parseMarkdown(parts[1] ?? ''))).to.equal('3. item 3\n4. item 4');
  });

  it('cuts a paragraph that is too long by its words, without marks', () => {
    const parts = splitMarkdown(`**${'bold words '.repeat(20)}end** 2\\*3`, within(80));
    expect(parts.every(within(80))).to.equal(true);
    expect(parts.join(' ')).to.not.include('**');
    expect(words(parts)).to.equal(`${'bold words '.repeat(20)}end 2*3`);
  });

  it('loses no words at any length, and leaves no half of a mark', () => {
    const whole = words([EVERYTHING]);
    for (let max = 60; max < 600; max += 30) {
      const parts = splitMarkdown(EVERYTHING, within(max));
      expect(parts.every(within(max)), `${max}`).to.equal(true);
      expect(words(parts).replace(/[•>\s]|\d\. /g, ''), `${max}`).to.equal(
        whole.replace(/[•>\s]|\d\. /g, ''),
      );
    }
  });

  it('cuts what is not read as Markdown so that no part of it is', () => {
    for (const hostile of HOSTILE) {
      const parts = splitMarkdown(hostile, within(3_000));
      expect(parts.every(within(3_000))).to.equal(true);
      expect(words(parts).replace(/\s/g, '')).to.equal(hostile.replace(/\s/g, ''));
    }
  });
});
