import { expect } from 'chai';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { htmlText } from '../../../../channels/email/content/html-text.ts';
import { cutQuotedReply } from '../../../../channels/email/content/quoted-reply.ts';
import { emailCapabilities } from '../../../../channels/email/email-channel.ts';
import { composeMail, mergeAnswers } from '../../../../channels/email/outgoing/compose-mail.ts';
import {
  type MailPart,
  type MailParts,
  mailHtml,
  mailText,
} from '../../../../channels/email/outgoing/mail-template.ts';
import { type ReplyEnvelope, replyMail } from '../../../../channels/email/outgoing/reply-mail.ts';
import { headerValue, type ParsedMail } from '../../../../channels/email/parse/mail.ts';
import { parseMail } from '../../../../channels/email/parse/parse-mail.ts';
import { renderWithin } from '../../../../channels/shared/render-within.ts';
import { CARD } from '../../../../models/shop/card.ts';

const PARTS: readonly MailPart[] = [
  { kind: 'paragraph', text: 'Hello Ann,\nyour order is on its way.' },
  {
    kind: 'timeline',
    title: 'Order 1042',
    steps: [
      { label: 'Paid', when: '1 March', done: true },
      { label: 'Delivered', done: false },
    ],
  },
  {
    kind: 'products',
    rows: [
      {
        name: 'Lamp <b>&"',
        text: 'Oak, dimmable',
        price: '€39.00',
        url: 'https://shop.example/lamp?a=1&b=2',
      },
    ],
  },
  { kind: 'list', items: ['one', 'two'] },
  { kind: 'button', label: 'Track it', url: 'https://shop.example/track/1042' },
  { kind: 'button', label: 'Bad', url: 'javascript:alert(1)' },
];
const MAIL: MailParts = {
  locale: 'en',
  shop: 'Example Shop',
  parts: PARTS,
  footer: 'An assistant wrote this mail.',
};
const ENVELOPE: ReplyEnvelope = {
  author: 'bot',
  from: { name: 'Example Shop', address: 'help@shop.example' },
  to: 'ann@customer.example',
  replyTo: 'help+tok1@shop.example',
  subject: 'AW: Where is it?',
  number: '1042',
  key: 'conversation:7:3',
  domain: 'mail.shop.example',
  inReplyTo: '<25@customer.example>',
  references: Array.from({ length: 30 }, (_, index) => `<${index}@customer.example>`),
};

async function sent(envelope: ReplyEnvelope = ENVELOPE, parts: MailParts = MAIL): Promise<ParsedMail> {
  const options: SendMailOptions = replyMail(parts, envelope);
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail(options);
  return parseMail(Buffer.isBuffer(message) ? message : Buffer.alloc(0));
}

describe('the cards of an answer', () => {
  it('are tables: what is offered in one, with its link in the text as well', () => {
    const product = (title: string) => ({
      contentType: CARD,
      content: { type: 'product', title, text: 'Oak', price: '€39.00', url: 'https://shop.example/lamp' },
    });
    const activity = { type: 'message', text: 'Two lamps:', attachments: [product('One'), product('Two')] };
    const parts = composeMail(activity, {
      shop: 'Example Shop',
      missing: [],
      link: () => undefined,
      signature: (staff) => staff,
    });
    expect(mailHtml(parts).match(/<table/g)).to.have.length(1);
    expect(mailText(parts)).to.include('- Two, Price: €39.00\n  Oak\n  https://shop.example/lamp');
  });
});

describe('a selection of several in a mail', () => {
  const selection = {
    options: ['Lamp <b>', 'Mug', 'Tent'],
    submit: 'Return these',
    none: 'None of these',
  };
  const activity = { type: 'message', text: 'Which items?', locale: 'de', channelData: { selection } };
  const parts = composeMail(activity, {
    shop: 'Example Shop',
    missing: [],
    link: () => 'https://chat.shop.example/email/choose/1',
    signature: (staff) => staff,
  });
  const line = 'Antworten Sie mit den Nummern, z. B. 1, 3, oder mit „alle“ oder „None of these“.';

  it('is an ordered list with the line that says how to answer, and without a link an option', () => {
    expect(mailHtml(parts)).to.match(/<ol [^>]*><li>Lamp &lt;b&gt;<\/li><li>Mug<\/li><li>Tent<\/li><\/ol>/);
    expect(mailHtml(parts)).to.contain(line).and.not.contain('/email/choose/');
  });

  it('has the same numbers in the plain text', () => {
    expect(mailText(parts)).to.contain(`Which items?\n\n1. Lamp <b>\n2. Mug\n3. Tent\n\n${line}\n`);
  });

  it('stays a selection until the mail is composed, also merged with the message before it', () => {
    const rendered = renderWithin(emailCapabilities(true), activity);
    expect(rendered).to.deep.equal([activity]);
    const merged = mergeAnswers({ type: 'message', text: 'I found your order.' }, activity);
    expect(merged?.text).to.equal('I found your order.\n\nWhich items?');
    expect(merged?.channelData?.selection).to.deep.equal(selection);
  });
});

describe('a reply by mail', () => {
  it('carries its thread and declares itself automatic', async () => {
    const mail = await sent();
    expect(mail.subject).to.equal('Re: [#1042] Where is it?');
    expect(mail.inReplyTo).to.equal('<25@customer.example>');
    expect(mail.references).to.have.length(20);
    expect(mail.references.at(-1)).to.equal('<29@customer.example>');
    expect(mail.messageId).to.match(/^<[\w-]{32}@mail\.shop\.example>$/);
    expect(headerValue(mail.headers, 'auto-submitted')).to.equal('auto-replied');
    expect(headerValue(mail.headers, 'x-auto-response-suppress')).to.equal('All');
    expect(mail.replyTo[0]?.address).to.equal('help+tok1@shop.example');
  });

  it('has the same Message-ID for the same key, and another for another', () => {
    const id = (key: string) => replyMail(MAIL, { ...ENVELOPE, key }).messageId;
    expect(id('a')).to.equal(id('a'));
    expect(id('a')).to.not.equal(id('b'));
  });

  it('declares a notice as auto-generated and a mail of staff as not automatic', async () => {
    const notice = await sent({ ...ENVELOPE, author: 'notice' });
    expect(headerValue(notice.headers, 'auto-submitted')).to.equal('auto-generated');
    const staff = await sent({ ...ENVELOPE, author: 'staff' });
    expect(headerValue(staff.headers, 'auto-submitted')).to.equal(undefined);
    expect(headerValue(staff.headers, 'x-auto-response-suppress')).to.equal(undefined);
  });

  it('lets no header, recipient or id be slipped in', async () => {
    const mail = await sent({
      ...ENVELOPE,
      subject: 'Hi\r\nBcc: eve@evil.example\r\n\r\nbody',
      to: 'ann@customer.example\r\nBcc: eve@evil.example',
      from: { name: 'Shop"\r\nBcc: eve@evil.example', address: 'help@shop.example' },
      inReplyTo: '<1@x>\r\nBcc: eve@evil.example',
      references: ['<1@x>\r\nBcc: eve@evil.example', '<ok@x.example>'],
    });
    expect(headerValue(mail.headers, 'bcc')).to.equal(undefined);
    expect(mail.references).to.deep.equal(['<ok@x.example>']);
    expect(mail.to.map(({ address }) => address)).to.deep.equal(['ann@customer.example']);
    expect(mail.subject).to.equal('Re: [#1042] Hi Bcc: eve@evil.example body');
  });

  it('has the same content in text and HTML, escaped, without pictures and scripts', async () => {
    const mail = await sent();
    for (const words of [
      'your order is on its way.',
      'Paid',
      '1 March',
      'Delivered',
      'Lamp <b>&"',
      'Oak, dimmable',
      '€39.00',
      'two',
      'Track it',
      'An assistant wrote this mail.',
    ]) {
      expect(mail.text, words).to.include(words);
      expect(htmlText(mail.html ?? ''), words).to.include(words);
    }
    expect(mail.text).to.include('https://shop.example/track/1042').and.not.include('javascript:');
    expect(mail.html)
      .to.include('Lamp &lt;b&gt;&amp;&quot;')
      .and.include('color-scheme')
      .and.not.match(/<img|<script|javascript:/);
  });

  it('is written in Chinese for Chinese readers', async () => {
    const mail = await sent(ENVELOPE, {
      ...MAIL,
      locale: 'zh',
      parts: [{ kind: 'products', title: '您的订单', rows: [{ name: '台灯', price: '¥39' }] }],
    });
    expect(mail.html).to.include('lang="zh-CN"').and.include('商品').and.include('价格');
    expect(mail.text).to.include('价格: ¥39');
  });

  it('is written in Traditional Chinese for its readers, with the names of products as they are', async () => {
    const activity = {
      locale: 'zh-Hant',
      text: '訂單',
      attachments: [
        { contentType: CARD, content: { type: 'product', title: '台灯（经典）', text: '', price: '¥39' } },
      ],
    };
    const mail = await sent(
      ENVELOPE,
      composeMail(activity, {
        shop: 'Example Shop',
        missing: [],
        link: () => undefined,
        signature: (staff) => staff,
      }),
    );
    expect(mail.html).to.include('lang="zh-Hant"').and.include('價格').and.include('台灯（经典）');
    expect(mail.text).to.include('本郵件由我們的自動助手撰寫');
  });

  it('is written in German for German readers', async () => {
    const mail = await sent(ENVELOPE, {
      ...MAIL,
      locale: 'de',
      parts: [
        { kind: 'products', title: 'Ihre Bestellung', rows: [{ name: 'Leselampe', price: '39,00 €' }] },
      ],
    });
    expect(mail.html).to.include('lang="de-DE"').and.include('Artikel').and.include('Preis');
    expect(mail.text).to.include('Preis: 39,00 €');
  });

  it('is parsed by our own parser into the same content', async () => {
    expect(cutQuotedReply(await sent()).visible)
      .to.include('your order is on its way.')
      .and.not.include('An assistant wrote');
  });
});
