import { expect } from 'chai';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { composeMail, mergeAnswers } from '../../../../channels/email/outgoing/compose-mail.ts';
import { formattedHtml } from '../../../../channels/email/outgoing/formatted-html.ts';
import { mailHtml, mailText } from '../../../../channels/email/outgoing/mail-template.ts';
import { parseMarkdown } from '../../../../channels/shared/markdown/parse-markdown.ts';
import { demoArticle, EVERYTHING } from '../../../support/markdown/markdown-samples.ts';
import { textOfSigns } from '../../../support/markdown/markdown-texts.ts';

const COMPOSING = { shop: 'Shop', missing: [], link: () => undefined, signature: () => '' };
const html = (markdown: string) => formattedHtml(parseMarkdown(markdown)).replace(/ style="[^"]*"/g, '');

describe('a formatted text in a mail', () => {
  it('is HTML for everything that an answer can have', () => {
    expect(html(EVERYTHING)).to.equal(
      [
        '<p><strong>Returns made easy</strong></p>',
        '<p>You have <strong>30 days</strong>, <em>unused</em>, <s>no</s> any reason. ',
        'See <a href="https://shop.example/a_b_c">our <em>terms</em></a> or ',
        '<a href="https://shop.example/help">https://shop.example/help</a>.</p>',
        '<ol start="1"><li>Pack it<ul><li>box</li><li><code>label</code>, printed</li></ul></li>',
        '<li>Drop it<br>at any shop</li></ol>',
        '<blockquote><p>Free in the <strong>EU</strong> and the UK</p></blockquote>',
        '<table><tr><th scope="col">Place</th><th scope="col">Days</th><th scope="col">Price</th></tr>',
        '<tr><td>Europe</td><td>3–5</td><td>€4.90</td></tr>',
        '<tr><td><em>China</em></td><td>7</td><td>2*3*4</td></tr></table>',
        '<pre>RMA-1 *not bold*</pre><hr>',
        '<p><a href="https://shop.example/label.png">The label</a> &lt;b&gt;raw&lt;/b&gt;</p>',
      ].join(''),
    );
  });

  it('has only tags of its own and safe addresses, and loads nothing, whatever the text', () => {
    const tags = new Set('p strong em s a ol ul li br blockquote table tr th td pre hr code'.split(' '));
    fc.assert(
      fc.property(textOfSigns(), (markdown) => {
        const parser = new Parser({
          onopentag: (name, attributes) => {
            expect(tags.has(name), name).to.equal(true);
            for (const [attribute, value] of Object.entries(attributes)) {
              expect(attribute).to.be.oneOf(['style', 'href', 'start', 'scope']);
              if (attribute === 'href') expect(value).to.match(/^(?:https?:|mailto:|tel:)/i);
              if (attribute === 'style') expect(value).to.not.include('url');
            }
          },
        });
        parser.end(formattedHtml(parseMarkdown(markdown)));
      }),
      { numRuns: 500 },
    );
  });

  it('shows an article of the demo in both parts of the mail', async () => {
    const text = await demoArticle('invoices', 'en');
    const parts = composeMail({ type: 'message', text, textFormat: 'markdown' }, COMPOSING);
    expect(mailText(parts)).to.match(
      /^Where your invoice is\nThe invoice comes .*\n\nInvoices for companies\nEnter/,
    );
    expect(mailHtml(parts)).to.include(
      '<strong>Where your invoice is</strong></p><p style="margin:0 0 16px">The invoice',
    );
  });

  it('leaves a plain text as it is, with all its signs', () => {
    const parts = composeMail({ type: 'message', text: '**a**\n- b\n\n# c' }, COMPOSING);
    expect(mailText(parts)).to.match(/^\*\*a\*\*\n- b\n\n# c\n/);
    expect(mailHtml(parts)).to.include('**a**<br>- b</p>');
  });

  it('joins a plain text and a formatted one as one mail, in which the plain one stays plain', () => {
    const plain = { type: 'message', text: '*Hello*\n1. x', id: 'a' };
    const formatted = { type: 'message', text: '**bold**', textFormat: 'markdown', id: 'b' };
    const mail = mergeAnswers(plain, formatted);
    expect(mail?.textFormat).to.equal('markdown');
    expect(html(mail?.text ?? '')).to.equal('<p>*Hello*<br>1. x</p><p><strong>bold</strong></p>');
    const other = mergeAnswers(formatted, plain);
    expect(html(other?.text ?? '')).to.equal('<p><strong>bold</strong></p><p>*Hello*<br>1. x</p>');
    expect(mergeAnswers(plain, plain)).to.not.have.property('textFormat');
  });
});
