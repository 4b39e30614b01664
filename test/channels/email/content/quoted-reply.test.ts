import { expect } from 'chai';
import { htmlText } from '../../../../channels/email/content/html-text.ts';
import { cutQuotedReply } from '../../../../channels/email/content/quoted-reply.ts';
import { parseMail } from '../../../../channels/email/parse/parse-mail.ts';
import { emailFixture, flat, timed } from '../../../support/email/mail-figures.ts';
import { ATTRIBUTIONS, replySamples } from '../../../support/email/mail-replies.ts';
import { mailOf } from '../../../support/email/mails.ts';

interface Sample {
  readonly id: string;
  readonly kind: 'plain' | 'html' | 'eml' | 'signature';
  readonly input?: string;
  readonly input_file?: string;
  readonly expected_visible?: string;
  readonly expected_body?: string;
}

async function mailFor(sample: Sample): Promise<{ text?: string; html?: string }> {
  const raw = sample.input ?? emailFixture(`reply/${sample.input_file}`).toString('utf8');
  if (sample.kind === 'eml') return parseMail(Buffer.from(raw));
  return sample.kind === 'html' ? { html: raw } : { text: raw };
}

describe('cutting the quoted reply of copied samples', () => {
  it('is exact for most of each of four sets, and for at least 70 % on average over the sets', async () => {
    const samples: Sample[] = emailFixture('reply/cases.sample.jsonl')
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const sets = new Map<string, { exact: number; all: number }>();
    let slowest = 0;
    for (const sample of samples) {
      const mail = await mailFor(sample);
      const { result, ms } = timed(() => cutQuotedReply(mail));
      const wanted = sample.expected_visible ?? sample.expected_body ?? '';
      const exact = flat(result.visible) === flat(sample.kind === 'html' ? htmlText(wanted) : wanted);
      const name = sample.id.split('/')[0] ?? '';
      const figures = sets.get(name) ?? { exact: 0, all: 0 };
      sets.set(name, { exact: figures.exact + (exact ? 1 : 0), all: figures.all + 1 });
      slowest = Math.max(slowest, ms);
    }
    const rates = [...sets].map(([name, { exact, all }]) => ({ name, exact, all, rate: exact / all }));
    const macro = rates.reduce((sum, { rate }) => sum + rate, 0) / rates.length;
    console.log(
      `      visible reply, exact: ${rates.map(({ name, exact, all }) => `${name} ${exact}/${all}`).join(', ')}; macro ${macro.toFixed(3)}; slowest ${slowest.toFixed(0)} ms`,
    );
    expect(rates).to.have.length(4);
    expect(macro).to.be.at.least(0.7);
  });
});

describe('cutting the quoted reply of the big mail programs', () => {
  for (const { name, draft, visible } of replySamples()) {
    it(`is what was written: ${name}`, async () => {
      const reply = cutQuotedReply(await mailOf(draft));
      expect(flat(reply.visible)).to.equal(flat(visible));
      expect(reply.elided).to.not.equal('');
    });
  }
});

describe('cutting the quoted reply below "X wrote"', () => {
  for (const [language, attribution] of ATTRIBUTIONS) {
    it(`ends there: ${language}`, () => {
      const quoted = cutQuotedReply({
        text: `My answer.\nSecond line.\n\n${attribution}\n\n> Hello\n> there\n`,
      });
      expect(quoted.visible).to.equal('My answer.\nSecond line.');
    });

    it(`ends there without quote marks: ${language}`, () => {
      const bare = cutQuotedReply({ text: `My answer.\n\n${attribution}\n\nHello\nthere\n` });
      expect(bare.visible).to.equal('My answer.');
    });
  }
});

describe('cutting the quoted reply', () => {
  const kept: readonly (readonly [name: string, text: string])[] = [
    ['a sentence that begins with On', 'On Monday I ordered 3 lamps.\nOn Tuesday one came.'],
    ['a colon at the end of a line', 'I need two things:\n1. a refund\n2. an invoice'],
    ['a list of dashes', 'Please send:\n\n- lamp\n- chair'],
    [
      'an address block of the customer',
      'My new address:\nName: Ann Example\nStreet: High Street 1\nCity: London',
    ],
    ['to and from in a sentence', 'From: London\nI want it sent from London to Paris.'],
    ['a sentence with "sent from my"', 'The parcel was sent from my office.\nIt never arrived.'],
    ['a line of dashes', 'Order 1042\n----------\nTwo lamps, one broken.'],
    ['a sentence with "I wrote to you"', 'On 3 March I wrote to you about these items:\nLamp\nChair'],
    ['a German sentence with "schrieb ich"', 'Am 3. März schrieb ich Ihnen wegen dieser Sachen:\nLampe'],
    ['where from, where to and when', 'From: London\nTo: Paris\nDate: 3 May\nIs that possible?'],
    ['a Chinese sentence with a date and 写道', '我在3月2日的邮件里写道：\n请取消订单。'],
    ['thanks with a name', 'Where is my order?\n\nThanks,\nAnn'],
    ['a question with 写道 in it', '她在信里写道订单取消了，可以帮我查一下吗？'],
    ['a lone greater-than sign', 'The value is\n> 50 euros\nas far as I know.'],
    ['the word forwarded', 'I forwarded the message to my bank.\nThey said no.'],
  ];
  for (const [name, text] of kept) {
    it(`keeps ${name}`, () => {
      expect(cutQuotedReply({ text }).visible).to.equal(text);
    });
  }

  it('keeps answers written between quotes and takes the quotes out', () => {
    const text =
      'On 3 Mar 2026, at 10:15, Shop <help@shop.example> wrote:\n> Which colour?\n\nThe red one.\n\n> Which size?\n\nLarge.\n';
    expect(cutQuotedReply({ text }).visible).to.equal('The red one.\n\nLarge.');
  });

  it('keeps a forwarded mail with the words above it', () => {
    const text =
      'See below.\n\n---------- Forwarded message ----------\nFrom: A <a@b.example>\nDate: today\nSubject: x\nTo: me\n\nHello';
    expect(cutQuotedReply({ text }).visible).to.equal(text);
  });

  it('shows the forwarded mail where nothing was written above it', () => {
    const html =
      '<div class="gmail_quote">---------- Forwarded message ---------<br>From: A &lt;a@b.example&gt;<br>Date: today<br>Subject: x<br>To: me<br><br><div>My parcel is lost.</div></div>';
    expect(cutQuotedReply({ html }).visible).to.equal('My parcel is lost.');
  });

  it('takes off signatures, phone lines and legal text, and gives them as elided', () => {
    const text =
      'Cancel it, please.\n\nSent from my Galaxy\n\n-- \nAnn Example\nHead of Lamps\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, delete it.';
    const reply = cutQuotedReply({ text });
    expect(reply.visible).to.equal('Cancel it, please.');
    expect(reply.elided).to.include('Head of Lamps').and.include('Galaxy');
  });

  it('is the whole where stripping would leave nothing', () => {
    const text = '> please cancel\n> order 1042';
    expect(cutQuotedReply({ text }).visible).to.equal(text);
    expect(cutQuotedReply({ text: '--\nAnn' }).visible).to.equal('--\nAnn');
  });

  it('is empty only for an empty mail', () => {
    expect(cutQuotedReply({})).to.deep.equal({ visible: '', elided: '' });
    expect(cutQuotedReply({ text: ' \n ', html: '<p>Hi</p>' }).visible).to.equal('Hi');
  });
});

describe('cutting the quoted reply of hostile input', () => {
  const inputs: Readonly<Record<string, { text?: string; html?: string }>> = {
    'a megabyte of quote marks': { text: '>\n'.repeat(500_000) },
    'half a million empty lines': { text: `a${'\n'.repeat(500_000)}b` },
    'one line of five megabytes': { text: 'a '.repeat(2_500_000) },
    'a line of five million quote marks': { text: '>'.repeat(5_000_000) },
    'beginnings of attributions': { text: 'On 3 May 2026 a <\n'.repeat(500_000) },
    'beginnings of header blocks': { text: 'From: x\n'.repeat(500_000) },
    'attributions and quotes in turn': { text: 'On 3 May 2026, A <a@b.c> wrote:\n> a\n'.repeat(500_000) },
    'signature marks': { text: `x\n${'-- \n'.repeat(500_000)}` },
    'elements nested without end': { html: '<div>'.repeat(500_000) },
    'tags that never close': { html: '<'.repeat(1_000_000) },
    'attributes without end': { html: `<div style="${'display '.repeat(500_000)}">x` },
    'ten megabytes of markup': { html: '<p>hello <b>x</b></p>'.repeat(500_000) },
  };
  // Long enough that work which grows with the square of the length does not end within the time of a test.
  for (const [name, mail] of Object.entries(inputs)) {
    it(`is found in time that grows with its length: ${name}`, () => {
      const { visible, elided } = cutQuotedReply(mail);
      expect(visible.length + elided.length).to.be.at.most((mail.text ?? mail.html ?? '').length + 1);
    });
  }
});
