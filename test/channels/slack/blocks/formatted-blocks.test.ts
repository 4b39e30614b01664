import { expect } from 'chai';
import fc from 'fast-check';
import { parseMarkdown } from '../../../../channels/shared/markdown/parse-markdown.ts';
import { formattedBlocks } from '../../../../channels/slack/blocks/formatted-blocks.ts';
import { renderAnswer } from '../../../../channels/slack/customers/render-answer.ts';
import { toPlain } from '../../../../channels/slack/read/plain/to-plain.ts';
import { demoArticle, EVERYTHING } from '../../../support/markdown/markdown-samples.ts';
import { textOfSigns } from '../../../support/markdown/markdown-texts.ts';
import { elementsOf, hasMarkup, slackFaults } from '../../../support/slack-kit/slack-block-limits.ts';

const NOBODY = { users: new Map(), channels: new Map(), groups: new Map() };
const shown = (markdown: string) => {
  const blocks = formattedBlocks(parseMarkdown(markdown));
  return blocks.map((block) => toPlain({ text: '', blocks: [block] }, NOBODY)).join('\n\n');
};
const section = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) });

describe('a formatted text in Slack', () => {
  it('has styles, and links with words', () => {
    const markdown = 'so **bold *both* `code`** [our *terms*](https://shop.example/t) <https://shop.example>';
    expect(formattedBlocks(parseMarkdown(markdown))).to.deep.equal([
      section(
        text('so '),
        text('bold ', { bold: true }),
        text('both', { bold: true, italic: true }),
        text(' ', { bold: true }),
        text('code', { bold: true, code: true }),
        text(' '),
        { type: 'link', url: 'https://shop.example/t', text: 'our terms' },
        text(' '),
        { type: 'link', url: 'https://shop.example' },
      ),
    ]);
  });

  it('writes an address that is none of the web behind its words', () => {
    expect(formattedBlocks(parseMarkdown('[call](tel:+49123) help@shop.example'))).to.deep.equal([
      section(text('call (+49123) help@shop.example')),
    ]);
  });

  it('has lists in lists by their indent, and numbers that go on below one', () => {
    const [block] = formattedBlocks(parseMarkdown('1. a\n2. b\n   - c\n   - d\n3. e'));
    const item = (words: string) => ({ type: 'rich_text_section', elements: [text(words)] });
    expect(block).to.deep.equal({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_list', style: 'ordered', elements: [item('a'), item('b')] },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [item('c'), item('d')] },
        { type: 'rich_text_list', style: 'ordered', offset: 2, elements: [item('e')] },
      ],
    });
  });

  it('shows everything that an answer can have', () => {
    expect(formattedBlocks(parseMarkdown(EVERYTHING)).map(({ type }) => type)).to.deep.equal([
      'rich_text',
      'rich_text',
      'rich_text',
      'rich_text',
      'rich_text',
      'rich_text',
      'divider',
      'rich_text',
    ]);
    expect(shown(EVERYTHING))
      .to.include('• China – Days: 7, Price: 2*3*4')
      .and.include('> Free in the EU and the UK');
    expect(elementsOf(formattedBlocks(parseMarkdown(EVERYTHING)), 'rich_text_preformatted')).to.have.length(
      1,
    );
  });

  it('shows an article of the demo with bold headings', async () => {
    const blocks = formattedBlocks(parseMarkdown(await demoArticle('invoices', 'en')));
    expect(blocks).to.have.length(4);
    expect(blocks[0]).to.deep.equal(section(text('Where your invoice is', { bold: true })));
  });

  it('never mentions anybody and is never markup, whatever the text, within all limits', () => {
    fc.assert(
      fc.property(textOfSigns(), (markdown) => {
        const messages = renderAnswer({ type: 'message', text: `x ${markdown}`, textFormat: 'markdown' });
        const blocks = messages.flatMap((message) => message.blocks);
        for (const kind of ['user', 'usergroup', 'broadcast', 'channel', 'date', 'emoji'])
          expect(elementsOf(blocks, kind)).to.deep.equal([]);
        expect(hasMarkup(blocks)).to.equal(false);
        for (const message of messages) {
          expect(slackFaults(message)).to.deep.equal([]);
          expect(message.text).to.not.match(/[<>]|&(?!amp;|lt;|gt;)/);
        }
        for (const { url } of elementsOf(blocks, 'link')) expect(url).to.match(/^https?:\/\//i);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps within the size of a message whatever is repeated', () => {
    for (const piece of [
      '- a\n',
      '1. a\n',
      '*a* ',
      'a  \n',
      '> a\n\n',
      '[a](http://a.b) ',
      '- a\n  - b\n',
      '`a`\n\n',
    ]) {
      const text = piece.repeat(3_000 / piece.length);
      const messages = renderAnswer({ type: 'message', text, textFormat: 'markdown' });
      expect(
        messages.flatMap((message) => slackFaults(message)),
        piece,
      ).to.deep.equal([]);
    }
    const table = `|a|${'b'.repeat(1_000)}|\n|-|-|\n${'|a|b|\n'.repeat(300)}`;
    const messages = renderAnswer({ type: 'message', text: table, textFormat: 'markdown' });
    expect(messages.flatMap((message) => slackFaults(message))).to.deep.equal([]);
  });

  it('says in a notification what the blocks say, with the address behind a link’s words', () => {
    const [message] = renderAnswer({
      type: 'message',
      text: '**Hello**\n\n- [terms](https://shop.example/t)\n- `x`\n\n> y',
      textFormat: 'markdown',
    });
    expect(message?.text).to.equal('Hello\n• terms (https://shop.example/t)\n• x\n\ny');
  });
});
