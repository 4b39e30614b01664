import { expect } from 'chai';
import iconv from 'iconv-lite';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from '../../../../channels/email/parse/mail.ts';
import { parseMail } from '../../../../channels/email/parse/parse-mail.ts';
import { emailFixture, flat } from '../../../support/email/mail-figures.ts';
import { mailOf } from '../../../support/email/mails.ts';

interface Person {
  readonly name: string | null;
  readonly address: string;
}

interface Expectation {
  readonly id: string;
  readonly file: string;
  readonly headers_parsed: {
    readonly from?: { readonly Address: { readonly List: readonly Person[] } };
    readonly to?: { readonly Address: { readonly List: readonly Person[] } };
    readonly subject?: { readonly Text: string };
    readonly message_id?: { readonly Text: string };
  };
  readonly text_bodies: readonly string[];
  readonly html_bodies: readonly string[];
  readonly attachments: readonly unknown[];
}

/** What of a mail the expectations can be held against, whichever parser read it. */
interface Read {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: number;
}

/** A replacement character in an expectation is a letter that its parser could not read; a better reading is no fault. */
function matches(wanted: string, got: string): boolean {
  const pattern = flat(wanted)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('\uFFFD', '.');
  return new RegExp(`^${pattern}$`, 'u').test(flat(got));
}

function faults(wanted: Expectation, got: Read): string[] {
  const people = (list: readonly Person[]) =>
    list.map(({ name, address }) => `${name ?? ''} <${address.toLowerCase()}>`).join(', ');
  const { from, to, subject, message_id: id } = wanted.headers_parsed;
  const found: string[] = [];
  if (from !== undefined && !matches(people(from.Address.List), got.from.join(', '))) found.push('from');
  if (to !== undefined && !matches(people(to.Address.List), got.to.join(', '))) found.push('to');
  if (subject !== undefined && !matches(subject.Text, got.subject)) found.push('subject');
  if (id !== undefined && got.messageId !== `<${id.Text}>`) found.push('message id');
  if (wanted.text_bodies.some((body) => !flat(got.text).includes(flat(body)))) found.push('text');
  if (wanted.html_bodies.some((body) => !flat(got.html).includes(flat(body)))) found.push('html');
  if (wanted.attachments.length !== got.attachments) found.push('attachments');
  return found;
}

function ours(mail: ParsedMail): Read {
  const people = (list: ParsedMail['from']) => list.map(({ name, address }) => `${name} <${address}>`);
  return {
    from: people(mail.from),
    to: people(mail.to),
    subject: mail.subject,
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.length,
  };
}

async function bare(raw: Buffer): Promise<Read> {
  const mail = await simpleParser(raw);
  const people = (list: typeof mail.to) =>
    [list ?? []]
      .flat()
      .flatMap(({ value }) => value.map(({ name, address }) => `${name} <${(address ?? '').toLowerCase()}>`));
  return {
    from: people(mail.from),
    to: people(mail.to),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    attachments: mail.attachments.length,
  };
}

describe('reading copied mails that are hard to read', () => {
  it('is on none of them worse than the bare MIME parser, and on some better', async () => {
    const samples: Expectation[] = JSON.parse(emailFixture('mime/cases.sample.json').toString('utf8'));
    let mine = 0;
    let theirs = 0;
    for (const sample of samples) {
      const raw = emailFixture(`mime/${sample.file}`);
      const here = faults(sample, ours(await parseMail(raw)));
      const there = faults(sample, await bare(raw).catch(() => ours(EMPTY)));
      expect(here.length, `${sample.id}: ${here.join()} against ${there.join()}`).to.be.at.most(there.length);
      mine += here.length === 0 ? 1 : 0;
      theirs += there.length === 0 ? 1 : 0;
    }
    console.log(
      `      hard MIME read without fault: ${mine}/${samples.length}; by the bare parser: ${theirs}/${samples.length}`,
    );
    expect(mine).to.be.above(theirs);
  });
});

const EMPTY: ParsedMail = {
  headers: [],
  from: [],
  sender: [],
  replyTo: [],
  to: [],
  cc: [],
  subject: '',
  references: [],
  attachments: [],
  problems: [],
};

const SENTENCES: Readonly<Record<string, string>> = {
  'windows-1252': 'Die Bestellung für Jürgen Müller kostet 39 € – „schön“',
  'iso-8859-15': 'Ça coûte 39 € déjà',
  'windows-1250': 'Zażółć gęślą jaźń',
  'windows-1251': 'Где мой заказ?',
  'koi8-r': 'Где мой заказ?',
  'koi8-u': 'Де моє замовлення?',
  'windows-1253': 'Πού είναι η παραγγελία μου',
  'windows-1254': 'Siparişim nerede, ığşçö',
  'windows-1255': 'איפה ההזמנה שלי',
  'windows-1256': 'أين طلبي',
  'windows-1258': 'Đơn hàng',
  gb2312: '我的订单在哪里？',
  gbk: '我的訂單在哪里？',
  gb18030: '我的订单在哪里？€',
  big5: '我的訂單在哪裡？',
  shift_jis: '注文はどこですか。',
  'euc-jp': '注文はどこですか。',
  'euc-kr': '주문이 어디에 있나요?',
  'utf-16le': 'Where is it?',
  'utf-7': 'Wo ist meine Bestellung für Müller?',
};

function raw(head: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`From: a@b.example\r\n${head}\r\n\r\n`), body]);
}

describe('reading charsets', () => {
  for (const [charset, sentence] of Object.entries(SENTENCES)) {
    it(`reads ${charset} in a body and in a subject`, async () => {
      const bytes = iconv.encode(sentence, charset);
      const mail = await parseMail(
        raw(
          `Subject: =?${charset}?B?${bytes.toString('base64')}?=\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64`,
          Buffer.from(bytes.toString('base64')),
        ),
      );
      expect(mail.text).to.equal(sentence);
      expect(mail.subject).to.equal(sentence);
    });
  }

  it('reads ISO-2022-JP', async () => {
    const body = Buffer.from('1b24422337221b284220', 'hex');
    const mail = await parseMail(raw('Content-Type: text/plain; charset=iso-2022-jp', body));
    expect(mail.text).to.not.include('\u001b').and.not.include('$B');
  });

  const wrong: readonly (readonly [name: string, head: string, sentence: string, charset: string])[] = [
    ['UTF-8 called Latin-1', 'Content-Type: text/plain; charset=iso-8859-1', 'Für Müller: 我的订单', 'utf8'],
    ['UTF-8 called ASCII', 'Content-Type: text/plain; charset=us-ascii', 'Für Müller', 'utf8'],
    ['UTF-8 called by an unknown name', 'Content-Type: text/plain; charset=x-unknown', 'Für Müller', 'utf8'],
    ['UTF-8 without a name', 'Subject: x', 'Für Müller', 'utf8'],
    [
      'GB 18030 called UTF-8',
      'Content-Type: text/plain; charset=utf-8',
      '您好，我的订单在哪里？请尽快告诉我，谢谢。我已经等了两个星期了，还没有收到任何消息。',
      'gb18030',
    ],
    ['GB 18030 called GB 2312', 'Content-Type: text/plain; charset=gb2312', '朱镕基的訂單', 'gb18030'],
    [
      'Shift JIS without a name',
      'Content-Type: text/plain',
      'こんにちは。注文した商品がまだ届いていません。確認をお願いします。',
      'shift_jis',
    ],
    [
      'Latin-1 called UTF-8',
      'Content-Type: text/plain; charset=utf-8',
      'Die Bestellung für Jürgen Müller ist noch nicht da, können Sie bitte prüfen, wo sie ist?',
      'windows-1252',
    ],
  ];
  for (const [name, head, sentence, charset] of wrong) {
    it(`repairs ${name}`, async () => {
      const mail = await parseMail(raw(head, iconv.encode(sentence, charset)));
      expect(mail.text?.trim()).to.equal(sentence);
    });
  }

  it('reads raw 8-bit headers, by the charset of the body where they are no UTF-8', async () => {
    const head = Buffer.concat([
      Buffer.from('Subject: '),
      iconv.encode('我的订单', 'gbk'),
      Buffer.from('\r\nContent-Type: text/plain; charset=gbk\r\n\r\nx'),
    ]);
    expect((await parseMail(head)).subject).to.equal('我的订单');
    expect((await parseMail(Buffer.from('Subject: Für Müller\r\n\r\nx'))).subject).to.equal('Für Müller');
  });

  it('joins encoded words that were cut in the middle of a character', async () => {
    const bytes = Buffer.from('订单');
    const words = [bytes.subarray(0, 4), bytes.subarray(4)].map(
      (part) => `=?UTF-8?B?${part.toString('base64')}?=`,
    );
    expect((await parseMail(Buffer.from(`Subject: ${words.join('\r\n ')}\r\n\r\nx`))).subject).to.equal(
      '订单',
    );
  });

  it('tolerates broken encoded words', async () => {
    const mail = await parseMail(
      Buffer.from('Subject: =?utf-8?Q?F=C3=BCr M=C3=BCller?= =?utf-8?X?a?= =?utf-8?B?\r\n\r\nx'),
    );
    expect(mail.subject).to.match(/^Für Müller/);
  });
});

describe('reading a mail', () => {
  it('keeps headers in order and repeated ones, topmost first', async () => {
    const mail = await mailOf({ text: 'x', top: ['Received: by c', 'Received: by b', 'Received: by a'] });
    expect(mail.headers.filter(({ name }) => name === 'received').map(({ value }) => value)).to.deep.equal([
      'by c',
      'by b',
      'by a',
    ]);
  });

  it('reads ids, addresses and the date', async () => {
    const mail = await mailOf({
      from: '=?utf-8?Q?M=C3=BCller=2C_Ann?= <Ann@Customer.Example>',
      headers: [
        'In-Reply-To: <1@s.example> (your mail)',
        'References: <0@s.example>\r\n\t<1@s.example>',
        'Cc: Team: a@x.example, b@x.example;',
      ],
      text: 'x',
    });
    expect(mail.from).to.deep.equal([{ name: 'Müller, Ann', address: 'ann@customer.example' }]);
    expect(mail.cc.map(({ address }) => address)).to.deep.equal(['a@x.example', 'b@x.example']);
    expect(mail.inReplyTo).to.equal('<1@s.example>');
    expect(mail.references).to.deep.equal(['<0@s.example>', '<1@s.example>']);
    expect(mail.date?.toISOString()).to.equal('2026-03-02T09:00:00.000Z');
  });

  it('leaves an unreadable date out instead of inventing one', async () => {
    expect(await parseMail(Buffer.from('Date: yesterday\r\n\r\nx'))).to.not.have.property('date');
  });

  it('tells what attachments are by their bytes, and what they are for', async () => {
    const mail = await mailOf({
      text: 'x',
      parts: [
        'Content-Type: application/pdf; name="bill.pdf"\r\nContent-Disposition: attachment; filename="bill.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nTVqQAAMAAAAEAAAA',
        'Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgEA',
        'Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR',
        'Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nhello',
      ],
    });
    expect(mail.attachments.map(({ kind, contentType }) => [kind, contentType])).to.deep.equal([
      ['file', 'application/x-msdownload'],
      ['tnef', 'application/ms-tnef'],
      ['calendar', 'text/calendar'],
      ['message', 'message/rfc822'],
    ]);
    expect(mail.text?.trim()).to.equal('x');
  });

  const broken: Readonly<Record<string, Buffer>> = {
    'nothing at all': Buffer.alloc(0),
    'zero bytes': Buffer.alloc(100_000),
    'random bytes': Buffer.from(
      Array.from({ length: 50_000 }, (_, index) => (index * 7919 + (index >> 3)) & 0xff),
    ),
    'no headers': Buffer.from('\r\n\r\nhello'),
    'headers alone': Buffer.from('Subject: x'),
    'an unterminated part': Buffer.from(
      'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nhello',
    ),
    'a boundary that never comes': Buffer.from('Content-Type: multipart/mixed; boundary=a\r\n\r\nhello'),
    'no boundary': Buffer.from('Content-Type: multipart/mixed\r\n\r\nhello'),
    'bad base64': Buffer.from('Content-Transfer-Encoding: base64\r\n\r\n!!!!aGVsbG8=****'),
    'carriage returns alone': Buffer.from('Subject: x\rContent-Type: text/plain\r\rhello'),
    'a hundred thousand parts': Buffer.from(
      `Content-Type: multipart/mixed; boundary=a\n\n${'--a\n\nx\n'.repeat(100_000)}`,
    ),
    'parts nested without end': Buffer.from(
      Array.from(
        { length: 3000 },
        (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
      ).join(''),
    ),
    'a megabyte of headers': Buffer.from(`${'X: y\n'.repeat(200_000)}\nhello`),
    'an endless address': Buffer.from(`To: ${'("<'.repeat(100_000)}\n\nhello`),
    'an endless encoded word': Buffer.from(`Subject: ${'=?utf-8?q?'.repeat(100_000)}\n\nhello`),
  };
  for (const [name, bytes] of Object.entries(broken)) {
    it(`survives ${name}`, async () => {
      const mail = await parseMail(bytes);
      expect(mail.headers).to.be.an('array');
      if (bytes.includes('hello') && !/headers$/.test(name)) expect(mail.text?.trim()).to.equal('hello');
    });
  }

  it('names a structure that it could not parse', async () => {
    const mail = await parseMail(broken['a hundred thousand parts'] ?? Buffer.alloc(0));
    expect(mail.problems).to.deep.equal(['unreadable-structure']);
  });

  it('reads a mail of as many parts in parts as a digest has, and of more no more than its headers', async () => {
    const nested = (depth: number, type = 'Multipart/Mixed') =>
      Buffer.from(
        `Subject: nested\r\n${Array.from(
          { length: depth },
          (_, nth) => `Content-Type: ${type}; boundary=b${nth}\r\n\r\n--b${nth}\r\n`,
        ).join('')}Content-Type: text/plain\r\n\r\nthe words\r\n`,
      );
    const digest = await parseMail(nested(300));
    expect([digest.text?.trim(), digest.problems]).to.deep.equal(['the words', []]);
    const bomb = await parseMail(nested(301));
    expect([bomb.subject, bomb.text, bomb.problems]).to.deep.equal([
      'nested',
      undefined,
      ['unreadable-structure'],
    ]);
  });
});
