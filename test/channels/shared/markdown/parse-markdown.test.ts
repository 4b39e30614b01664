import { expect } from 'chai';
import type { Block, FormattedText, Line } from '../../../../channels/shared/markdown/formatted-text.ts';
import { markdownTree, parseMarkdown } from '../../../../channels/shared/markdown/parse-markdown.ts';
import { plainText } from '../../../../channels/shared/markdown/plain-text.ts';
import { HOSTILE } from '../../../support/markdown/markdown-samples.ts';

/** A line as short as it can be read: `s(…)` is strong, `e(…)` emphasis, `d(…)` struck, `l(…|address)` a link. */
function short(line: Line): string {
  return line
    .map((inline) => {
      if (inline.kind === 'break') return '⏎';
      if ('text' in inline) return inline.kind === 'code' ? `c(${inline.text})` : inline.text;
      if (inline.kind === 'link') return `l(${short(inline.children)}|${inline.url})`;
      return `${{ strong: 's', emphasis: 'e', strike: 'd' }[inline.kind]}(${short(inline.children)})`;
    })
    .join('');
}

function line(markdown: string): string {
  const [block] = parseMarkdown(markdown);
  return block?.kind === 'paragraph' || block?.kind === 'heading' ? short(block.children) : `${block?.kind}`;
}

function depthOf(blocks: FormattedText): number {
  const inner = (block: Block): FormattedText => {
    if (block.kind === 'list') return block.items.flat();
    return block.kind === 'quote' ? block.children : [];
  };
  return blocks.length === 0 ? 0 : 1 + Math.max(...blocks.map((block) => depthOf(inner(block))));
}

describe('reading Markdown', () => {
  const cases: [markdown: string, read: string][] = [
    ['*a **b** c*', 'e(a s(b) c)'],
    ['**a **b** c**', 's(a b c)'],
    ['`` a`b `` and `*c*`', 'c(a`b) and c(*c*)'],
    ['one\\\ntwo  \nthree\nfour', 'one⏎two⏎three four'],
    ['第一行\n第二行', '第一行第二行'],
    ['2*3*4 and 10*20, snake_case_name, 2 * 3 * 4', '2*3*4 and 10*20, snake_case_name, 2 * 3 * 4'],
    ['\\*not\\* \\[a\\]', '*not* [a]'],
    ['<b onclick="x">bold</b> &amp; &lt;', '<b onclick="x">bold</b> & <'],
    ['# A **bold** heading', 'A bold heading'],
    ['[ ] and [x][y] and [^1]', '[ ] and [x][y] and [^1]'],
    ['~~gone~~ but ~5 days~', 'd(gone) but ~5 days~'],
    ['<div>\n**no**\n</div>', '<div> s(no) </div>'],
  ];
  for (const [markdown, read] of cases)
    it(`takes ${JSON.stringify(markdown)} for ${read}`, () => {
      expect(line(markdown)).to.equal(read);
    });

  describe('beside Chinese, where words have no spaces between them', () => {
    const marked: [markdown: string, read: string][] = [
      ['**中文**，后面', 's(中文)，后面'],
      ['**中文，**后面', 's(中文，)后面'],
      ['他说**“你好”**是问候', '他说s(“你好”)是问候'],
      ['这是*“强调”*的', '这是e(“强调”)的'],
      ['价格~~（旧）~~新', '价格d(（旧）)新'],
      ['**请注意：**7天内', 's(请注意：)7天内'],
      ['请用**"Pay"**付款', '请用s("Pay")付款'],
      ['`代码，**不是**`', 'c(代码，**不是**)'],
      ['3 * 4，*不', '3 * 4，*不'],
    ];
    for (const [markdown, read] of marked)
      it(`takes ${markdown} for ${read}`, () => {
        expect(line(markdown)).to.equal(read);
      });
  });

  describe('of links', () => {
    const links: [markdown: string, read: string][] = [
      ['[terms](https://shop.example/a_b)', 'l(terms|https://shop.example/a_b)'],
      [
        '[write](mailto:help@shop.example) [call](tel:+49123)',
        'l(write|mailto:help@shop.example) l(call|tel:+49123)',
      ],
      ['https://shop.example/x.', 'l(https://shop.example/x|https://shop.example/x).'],
      ['![a lamp](https://shop.example/l.png)', 'l(a lamp|https://shop.example/l.png)'],
      ['![](https://shop.example/l.png)', 'l(https://shop.example/l.png|https://shop.example/l.png)'],
      ['[![a lamp](https://shop.example/l.png)](https://shop.example)', 'l(a lamp|https://shop.example)'],
      ['见https://shop.example/x，谢谢', '见l(https://shop.example/x|https://shop.example/x)，谢谢'],
      ['[x](javascript:alert(1))', 'x'],
      ['[x](data:text/html,y) [y](/path) [z](file:///etc/passwd) [w](//evil.example)', 'x y z w'],
      ['[x](JaVaScRiPt:alert) <javascript:alert>', 'x javascript:alert'],
      ['[https://bank.example](https://evil.example)', 'l(https://evil.example|https://evil.example)'],
      ['[bank.example](https://evil.example/x)', 'l(https://evil.example/x|https://evil.example/x)'],
      ['[shop.example](https://shop.example/)', 'l(shop.example|https://shop.example/)'],
      ['[x](<https://shop.example/a b‮c>)', 'l(x|https://shop.example/a%20b%E2%80%AEc)'],
    ];
    for (const [markdown, read] of links)
      it(`takes ${JSON.stringify(markdown)} for ${read}`, () => {
        expect(line(markdown)).to.equal(read);
      });
  });

  describe('of hostile input', () => {
    for (const hostile of HOSTILE) {
      it(`never gets to the parser, and is shown as it is: ${hostile.slice(0, 8)}… (${hostile.length})`, () => {
        expect(markdownTree(hostile)).to.equal(undefined);
        const [block, ...others] = parseMarkdown(hostile);
        expect(others).to.deep.equal([]);
        expect(block).to.deep.equal({
          kind: 'paragraph',
          children: [{ kind: 'text', text: hostile.trim() }],
        });
      });
    }

    it('is bounded in depth, without losing words', () => {
      const deep = Array.from({ length: 40 }, (_, index) => `${'  '.repeat(index)}- item${index}.`).join(
        '\n',
      );
      const text = parseMarkdown(deep);
      expect(depthOf(text)).to.be.within(8, 10);
      for (let index = 0; index < 40; index += 1) expect(plainText(text)).to.include(`item${index}.`);
    });
  });
});
