import { expect } from 'chai';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../../channels/shared/markdown/escape-markdown.ts';
import { bareWords, showsAddress } from '../../../../channels/shared/markdown/links.ts';
import { parseMarkdown } from '../../../../channels/shared/markdown/parse-markdown.ts';
import { plainText } from '../../../../channels/shared/markdown/plain-text.ts';
import { textOfSigns } from '../../../support/markdown/markdown-texts.ts';

const words = (text: string) => text.replace(/[\s\u2060]+/g, ' ').trim();

describe('a plain text as Markdown', () => {
  it('keeps any text’s words, with no mark, list, quote or code and no link but a bare URL', () => {
    fc.assert(
      fc.property(textOfSigns(), (text) => {
        const parsed = parseMarkdown(escapeMarkdown(text));
        expect(words(plainText(parsed))).to.equal(words(text));
        for (const block of parsed) {
          expect(block.kind).to.equal('paragraph');
          if (block.kind !== 'paragraph') continue;
          for (const inline of block.children) {
            if (inline.kind === 'link')
              expect(showsAddress(bareWords(inline.children), inline.url)).to.equal(true);
            else expect(inline.kind).to.be.oneOf(['text', 'break']);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its lines', () => {
    const text = '1. *one*\n    two\n- three\n\n# four';
    expect(plainText(parseMarkdown(escapeMarkdown(text)))).to.equal('1. *one*\ntwo\n- three\n\n# four');
  });
});
