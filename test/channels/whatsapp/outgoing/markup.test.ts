import { expect } from 'chai';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../../channels/shared/markdown/escape-markdown.ts';
import { whatsappMarkup } from '../../../../channels/whatsapp/outgoing/markup.ts';
import {
  CLOUD_CAPABILITIES,
  MAX_BODY,
  renderMessages,
} from '../../../../channels/whatsapp/outgoing/render.ts';
import { demoArticle, EVERYTHING } from '../../../support/markdown/markdown-samples.ts';
import { textOfSigns } from '../../../support/markdown/markdown-texts.ts';

const INVISIBLE = /[\u200b\u2060]/g;

/**
 * What WhatsApp would read as a mark: a sign that follows no letter and touches what it opens, up to the same sign that touches what it
 * closes and precedes no letter, on one line; backticks in pairs; a quote's or a bullet's sign at the beginning of a line.
 */
function marksIn(text: string): string[] {
  const letter = '(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}])[\\p{L}\\p{N}]';
  const space = '[\\s\\u200b]';
  const pairs = ['*', '_', '~'].flatMap((sign) => {
    const mark = `\\${sign}`.replace('\\_', '_').replace('\\~', '~');
    const pair = `(?<!${letter})${mark}(?!${space})[^\\n]*?(?<!${space})${mark}(?!${letter})`;
    return text.match(new RegExp(pair, 'gu')) ?? [];
  });
  return [
    ...pairs,
    ...(text.match(/`[^\u200b\n][^`\n]*`|```/g) ?? []),
    ...(text.match(/^(?:> ?|[-*] )/gm) ?? []),
  ];
}

describe("WhatsApp's markup", () => {
  const cases: [markdown: string, whatsapp: string][] = [
    ['no markup: 3*4*5, a_b_c, 2 * 3', 'no markup: 3*4*5, a_b_c, 2 * 3'],
    ['**bold** and __bold__', '*bold* and *bold*'],
    ['*italic* and _italic_', '_italic_ and _italic_'],
    ['***both***', '_*both*_'],
    ['~~gone~~', '~gone~'],
    ['# Your **order**', '*Your order*'],
    ['* one\n* two', '- one\n- two'],
    ['[terms](https://shop.example/a_b_c)', 'terms (https://shop.example/a_b_c)'],
    ['`a*b*c` and ```x **y**```', '`a*b*c` and `x **y**`'],
    ['您的**订单**已发货', '您的*订单*已发货'],
    ['**请注意：**请在7天内', '*请注意：*请在7天内'],
    ['**请注意：**7天内', '请注意：7天内'],
    ['foo**bar**baz', 'foobarbaz'],
    ['**one\\\ntwo**', '*one*\n*two*'],
    ['\\*not\\* 5\\*', '*\u200bnot\u200b* 5\u200b*\u200b'],
    ['`` a`b ``', 'a`\u200bb'],
    ['\\> 5 items', '\u200b> 5 items'],
  ];
  for (const [markdown, whatsapp] of cases)
    it(`writes ${JSON.stringify(markdown)} as ${JSON.stringify(whatsapp)}`, () => {
      expect(whatsappMarkup(markdown)).to.equal(whatsapp);
    });

  it('writes everything that an answer can have', () => {
    expect(whatsappMarkup(EVERYTHING)).to.equal(
      [
        '*Returns made easy*',
        'You have *30 days*, _unused_, ~no~ any reason. See our _terms_ (https://shop.example/a_b_c) or https://shop.example/help.',
        '',
        '1. Pack it',
        '   - box',
        '   - `label`, printed',
        '2. Drop it',
        '   at any shop',
        '',
        '> Free in the *EU* and the UK',
        '',
        '- *Europe* – Days: 3–5, Price: €4.90',
        '- *_China_* – Days: 7, Price: 2*3*4',
        '',
        '```',
        'RMA-1 *not bold*',
        '```',
        '',
        '———',
        '',
        'The label (https://shop.example/label.png) <b>raw</b>',
      ].join('\n'),
    );
  });

  it('shows an article of the demo with bold headings', async () => {
    expect(whatsappMarkup(await demoArticle('returns', 'zh'))).to.equal(
      [
        '*退货期限*',
        '收到商品后 {fact:return-window-days} 天内，未使用且包装完好的商品都可以退货，无需说明理由。',
        '',
        '*如何寄回商品和退货运费*',
        '请在这里要求人工服务，我们会把退货面单发给您。用原包装装好商品，交给承运商的任一网点即可。欧盟境内面单免费；其他地区从退款中扣除 €{fact:return-label-fee-eur}。',
        '',
        '*哪些商品不能退*',
        '已开封的茶叶、咖啡和蜡烛以及定制商品不能退货，有质量问题的除外。',
      ].join('\n'),
    );
  });

  it('knows a mark when it sees one', () => {
    for (const marked of ['*a*', 'so *a b*.', '_a_', '~a~', '`a`', '```', '> a', '- a', '订*单*'])
      expect(marksIn(marked), marked).to.not.deep.equal([]);
    for (const none of ['2*3*4', 'a_b_c', '2 * 3 * 4', '*a', '5* or 6'])
      expect(marksIn(none), none).to.deep.equal([]);
  });

  it('never reads a mark in a plain text, and keeps its words, whatever the text', () => {
    fc.assert(
      fc.property(textOfSigns(), (text) => {
        const shown = whatsappMarkup(escapeMarkdown(text));
        const links = /https?:\/\/\S+|\S+@\S+/g;
        expect(marksIn(shown.replace(links, 'link')), JSON.stringify(shown)).to.deep.equal([]);
        const words = (said: string) => said.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
        expect(words(shown)).to.equal(words(text));
      }),
      { numRuns: 500 },
    );
  });

  it('cuts a long answer between its blocks, and above buttons within their limit', () => {
    const text = Array.from({ length: 60 }, (_, index) => `**Point ${index}**: ${'words '.repeat(20)}`).join(
      '\n\n',
    );
    const actions = [{ type: 'imBack', title: 'Yes', value: 'Yes' }];
    const answer = { type: 'message', text, textFormat: 'markdown' };
    const parts = renderMessages(CLOUD_CAPABILITIES, { ...answer, suggestedActions: { to: [], actions } });
    expect(parts.length).to.be.greaterThan(7);
    for (const { text: part = '', textFormat } of parts) {
      expect(part.length).to.be.within(1, MAX_BODY);
      expect((part.match(/\*/g) ?? []).length % 2).to.equal(0);
      expect(part).to.match(/^\*Point \d+\*: words/);
      expect(textFormat).to.equal('plain');
    }
    expect(parts.map(({ suggestedActions }) => suggestedActions !== undefined).indexOf(true)).to.equal(
      parts.length - 1,
    );
    expect(renderMessages(CLOUD_CAPABILITIES, answer).length).to.be.below(parts.length);
  });
});
