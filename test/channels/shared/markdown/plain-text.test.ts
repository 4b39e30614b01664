import { expect } from 'chai';
import { parseMarkdown } from '../../../../channels/shared/markdown/parse-markdown.ts';
import { plainText } from '../../../../channels/shared/markdown/plain-text.ts';
import { demoArticle, EVERYTHING } from '../../../support/markdown/markdown-samples.ts';

describe('a formatted text as plain text', () => {
  it('has the whole content as lines', () => {
    expect(plainText(parseMarkdown(EVERYTHING))).to.equal(
      [
        'Returns made easy',
        'You have 30 days, unused, no any reason. See our terms (https://shop.example/a_b_c) or https://shop.example/help.',
        '',
        '1. Pack it',
        '   • box',
        '   • label, printed',
        '2. Drop it',
        '   at any shop',
        '',
        '> Free in the EU and the UK',
        '',
        '• Europe – Days: 3–5, Price: €4.90',
        '• China – Days: 7, Price: 2*3*4',
        '',
        'RMA-1 *not bold*',
        '',
        '———',
        '',
        'The label (https://shop.example/label.png) <b>raw</b>',
      ].join('\n'),
    );
  });

  it('shows an article of the demo without the signs of its headings', async () => {
    const article = await demoArticle('invoices', 'en');
    expect(plainText(parseMarkdown(article))).to.equal(
      [
        'Where your invoice is',
        'The invoice comes with the mail that says your order was sent, as a PDF. You also find it with the order in your account for {fact:invoice-years} years.',
        '',
        'Invoices for companies',
        "Enter the company's name and VAT number at checkout. They can't be added once the invoice is written.",
      ].join('\n'),
    );
  });

  it('leaves the words of all articles of the demo as they are', async () => {
    for (const [name, locale] of [
      ['returns', 'en'],
      ['returns', 'zh'],
      ['account', 'zh'],
      ['payment-methods', 'en'],
    ] as const) {
      const article = await demoArticle(name, locale);
      expect(plainText(parseMarkdown(article))).to.equal(article.replace(/^## (.*)\n\n/gm, '$1\n'));
    }
  });
});
