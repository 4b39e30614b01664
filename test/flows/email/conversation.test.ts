import { expect } from 'chai';
import { NOTED } from '../../../models/desk/desk.ts';
import { MailKit, proves, SUPPORT } from '../../support/email/mail-kit.ts';
import type { TakenMail } from '../../support/email/mail-server.ts';
import { storedStatus } from '../../support/order-status.ts';

const ANN = 'Ann Miller <ann@example.com>';
const PROVED = [proves('example.com')];

/** An answer to a mail, as a mail program makes it. */
function answering({ mail }: TakenMail, text: string) {
  const quoted = (mail.text ?? '')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  return {
    subject: mail.subject,
    text: `${text}\n\nOn Monday, 2 March 2026 at 10:00, Example Shop wrote:\n${quoted}`,
    headers: [`In-Reply-To: ${mail.messageId}`, `References: ${mail.references.join(' ')} ${mail.messageId}`],
  };
}

describe('a conversation by e-mail', () => {
  let kit: MailKit;

  before(async () => {
    kit = await MailKit.start();
  });
  beforeEach(() => void kit.server.taken.splice(0));
  after(() => kit.close());

  /** A product of its own for what changes an order. */
  const own = async () => {
    const shared = kit;
    kit = await MailKit.start();
    return async () => {
      await kit.close();
      kit = shared;
    };
  };

  const statusOf = (order: string) => storedStatus(kit.app.shop.orders, order);
  const logOf = async (thread: string) =>
    (await kit.app.repositories.messages.after(`email:${encodeURIComponent(SUPPORT)}:${thread}`, 0, 100)).map(
      ({ activity }) =>
        JSON.parse(activity) as { name?: string; text?: string; attachments?: { name: string }[] },
    );
  const threadOf = async ({ mail }: TakenMail) =>
    (await kit.app.repositories.mailThreads.findMail(mail.messageId ?? ''))?.thread ?? '';

  it('cancels an order for a sender whose mails are proved, after an explicit yes, with one mail a turn', async () => {
    const close = await own();
    const first = await kit.send({
      from: ANN,
      subject: 'My order',
      text: 'Hello,\n\nplease cancel order 1044.\n\nThanks\nAnn',
      top: PROVED,
    });
    const question = await kit.server.to('ann@example.com');
    expect(question.mail.text).to.include('€39.00').and.include('automatic assistant');
    expect(question.mail.inReplyTo).to.equal(first);
    expect(question.mail.subject).to.match(/^Re: \[#\d{7}\] My order$/);
    expect(question.mail.headers.find(({ name }) => name === 'auto-submitted')?.value).to.equal(
      'auto-replied',
    );
    expect(question.mail.headers.filter(({ name }) => name.startsWith('list-'))).to.deep.equal([]);
    expect(question.mail.from[0]).to.deep.equal({ name: 'Example Shop', address: SUPPORT });
    await kit.send({
      from: ANN,
      top: PROVED,
      ...answering(question, 'Hi,\n\nyes please\n\nBest regards\nAnn'),
    });
    const done = await kit.server.to('ann@example.com', 2);
    expect(done.mail.text).to.match(/cancelled/i);
    expect(await statusOf('1044')).to.equal('cancelled');
    expect(await threadOf(done)).to.equal(await threadOf(question));
    expect(done.mail.references).to.include.members([first, question.mail.messageId]);
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(2);
    await close();
  });

  it('shows an order as a table, in text and in HTML', async () => {
    await kit.send({ from: ANN, subject: 'Order 1042', text: 'Where is my order?', top: PROVED });
    const { mail } = await kit.server.to('ann@example.com');
    expect(mail.text).to.include('[x] Packed').and.include('€212.00');
    expect(mail.html).to.include('<table').and.include('Packed');
  });

  it('tells a sender who is not proved nothing of an order, but how to prove themselves', async () => {
    for (const top of [
      [],
      [proves('else.example')],
      ['Authentication-Results: evil.example; dmarc=pass header.from=example.com'],
    ]) {
      const count = kit.server.taken.length;
      await kit.send({ from: ANN, subject: 'Order', text: `Where is order 1042? ${count}`, top });
      const { mail } = await kit.server.to('ann@example.com', count + 1);
      expect(mail.text).to.not.include('Royal Mail');
      expect(mail.text).to.match(/e-mail or postcode|email|address/i);
    }
  });

  it('does not believe what a server that is no relay of ours wrote about a sender', async () => {
    const other = await MailKit.start({
      setup: { smtp: { port: 0, host: '127.0.0.1', relays: ['10.1.2.3'] } },
    });
    try {
      await other.send({ from: ANN, subject: 'Order', text: 'Where is order 1042?', top: PROVED });
      expect((await other.server.to('ann@example.com')).mail.text).to.not.include('Royal Mail');
    } finally {
      await other.close();
    }
  });

  it('replies to the From address, whatever Reply-To says, and to no address in copy', async () => {
    await kit.send({
      from: ANN,
      subject: 'Order 1042',
      text: 'Where is it?',
      top: PROVED,
      headers: ['Reply-To: thief@evil.example', 'Cc: friend@else.example'],
    });
    const { to, mail } = await kit.server.to('ann@example.com');
    expect(to).to.deep.equal(['ann@example.com']);
    expect([...mail.to, ...mail.cc].map(({ address }) => address)).to.deep.equal(['ann@example.com']);
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(1);
  });

  it('gives another sender who replies to a thread a thread of their own, without the proof of the first', async () => {
    await kit.send({ from: ANN, subject: 'Order 1042', text: 'Where is it?', top: PROVED });
    const answer = await kit.server.to('ann@example.com');
    const mallory = { from: 'Mallory <mallory@else.example>', top: [proves('else.example')] };
    await kit.send({ ...mallory, ...answering(answer, 'and where is order 1043?') });
    const other = await kit.server.to('mallory@else.example');
    expect(await threadOf(other)).to.not.equal(await threadOf(answer));
    expect(other.mail.text).to.not.match(/out for delivery|Royal Mail/i);
    await kit.app.path.idle();
    expect(kit.server.taken.filter(({ to }) => to.includes('ann@example.com'))).to.have.length(1);
  });

  it("does nothing in a proved person's thread for a mail that only bears their name", async () => {
    const close = await own();
    await kit.send({ from: ANN, subject: 'Cancel', text: 'please cancel order 1044', top: PROVED });
    const question = await kit.server.to('ann@example.com');
    await kit.send({ from: ANN, ...answering(question, 'yes, cancel it') });
    const answer = await kit.server.to('ann@example.com', 2);
    expect(await threadOf(answer)).to.not.equal(await threadOf(question));
    expect(await statusOf('1044')).to.equal('paid');
    await close();
  });

  it('lets the token of our address, and the number of a participant, lead to the thread, and the number of a stranger nowhere', async () => {
    const nina = 'Nina <nina@customer.example>';
    await kit.send({ from: nina, subject: 'A question', text: 'How long may I return things?' });
    const first = await kit.server.to('nina@customer.example');
    const thread = await threadOf(first);
    const token = first.mail.replyTo[0]?.address ?? '';
    expect(token).to.match(/^support\+[0-9a-f]{32}@shop\.example$/);
    await kit.send({ from: nina, subject: 'something else', text: 'And who pays for it?' }, { to: token });
    expect(await threadOf(await kit.server.to('nina@customer.example', 2))).to.equal(thread);
    const numbered = {
      subject: `New: ${/\[#\d+\]/.exec(first.mail.subject)?.[0]}`,
      text: 'What about a gift?',
    };
    await kit.send({ from: nina, ...numbered });
    expect(await threadOf(await kit.server.to('nina@customer.example', 3))).to.equal(thread);
    await kit.send({ from: 'Stan <stan@else.example>', ...numbered });
    expect(await threadOf(await kit.server.to('stan@else.example'))).to.not.equal(thread);
  });

  it('identifies a person by a code, after which a ticket number alone leads into no thread of theirs', async () => {
    const close = await own();
    const pat = 'Ann Miller <ann@example.com>';
    await kit.send({ from: pat, subject: 'Cancel', text: 'Please cancel order 1044' });
    const asked = await kit.server.to('ann@example.com');
    await kit.send({ from: pat, ...answering(asked, 'ann@example.com') });
    const code = await kit.server.until(() =>
      kit.server.taken.map(({ mail }) => /Your code is (\d{6})/.exec(mail.text ?? '')?.[1]).find(Boolean),
    );
    const wait = await kit.server.until(() =>
      kit.server.taken.find(({ mail }) => mail.text?.includes('type the 6-digit')),
    );
    await kit.send({ from: pat, ...answering(wait, code) });
    const question = await kit.server.until(() =>
      kit.server.taken.find(({ mail }) => mail.text?.includes('Shall I cancel it?')),
    );
    await kit.send({ from: pat, subject: question.mail.subject, text: 'yes, cancel it' });
    await kit.server.until(() => kit.server.taken.length > 4);
    expect(await statusOf('1044')).to.equal('paid');
    await kit.send({ from: pat, ...answering(question, 'yes, cancel it') });
    await kit.server.until(() =>
      kit.server.taken.find(({ mail }) => /is cancelled|was cancelled/i.test(mail.text ?? '')),
    );
    expect(await statusOf('1044')).to.equal('cancelled');
    await close();
  });

  it('takes a mail once, however often it comes, and two mails with one Message-ID as two', async () => {
    const draft = {
      from: 'Nina <nina@customer.example>',
      subject: 'Hello',
      text: 'How long may I return things?',
    };
    const id = '<twice@mail.customer.example>';
    await kit.send({ ...draft, id });
    await kit.send({ ...draft, id, top: ['Received: by another way'] });
    await kit.send({ ...draft, id, text: 'Who pays for sending it back?' });
    await kit.server.to('nina@customer.example', 2);
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(2);
  });

  it('answers a mail that was offered while the product stopped, however much later it is offered again', async () => {
    const draft = {
      from: 'Nina <nina@customer.example>',
      subject: 'Hello',
      text: 'How long may I return things?',
      id: '<patient@mail.customer.example>',
    };
    const stopping = await MailKit.start();
    await stopping.app.path.stop(1000);
    expect(await stopping.send(draft).catch(({ responseCode }) => responseCode)).to.equal(451);
    await stopping.halt();
    await stopping.server.close();
    const later = await MailKit.start({
      folder: stopping.folder,
      now: () => new Date(Date.now() + 3 * 24 * 3_600_000),
    });
    await later.send(draft);
    await later.server.to('nina@customer.example');
    await later.close();
  });

  it('sends no reply to an address that needs quoting, since servers read it differently', async () => {
    await kit.send(
      {
        from: '"nina@customer.example, x"@else.example',
        subject: 'Hi',
        text: 'How long may I return things?',
      },
      { from: 'x@else.example' },
    );
    await kit.app.path.idle();
    expect(kit.server.taken).to.deep.equal([]);
  });

  it('sends no reply to a part of an address that has an unseen character in it', async () => {
    for (const char of ['\u00A0', '\u3000', '\u200B', '\u00AD', '\u202E', ' ', '\t'])
      await kit.send(
        {
          from: `Bob <bob@customer${char}.example>`,
          subject: 'Hi',
          text: 'How long may I return things?',
        },
        { from: 'bob@customer.example' },
      );
    await kit.send(
      {
        from: SUPPORT,
        headers: ['Reply-To: bob@customer\u00A0.example'],
        subject: 'Contact form',
        text: 'How long may I return things?',
      },
      { from: 'bob@customer.example' },
    );
    await kit.app.path.idle();
    expect(kit.server.taken).to.deep.equal([]);
  });

  it('keeps a mail whole, and its files', async () => {
    const file = (name: string, bytes: Buffer) =>
      `Content-Type: application/pdf; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}`;
    await kit.send({
      from: 'Nina <nina@customer.example>',
      subject: 'Invoice',
      text: 'What is this invoice?',
      parts: [
        file('invoice.pdf', Buffer.from('%PDF-1.4 small')),
        file('scan.pdf', Buffer.alloc(11_000_000, 'x')),
      ],
    });
    const answer = await kit.server.to('nina@customer.example');
    const [heard] = await logOf(await threadOf(answer));
    expect(heard?.attachments?.map(({ name }) => name)).to.deep.equal(['invoice.pdf']);
    expect(heard?.text).to.include('What is this invoice?').and.include('[Not kept: scan.pdf (10.5 MB)]');
    const { raw } = (heard as unknown as { channelData: { mail: { raw: string } } }).channelData.mail;
    const kept = await kit.app.repositories.files.find(raw, new Date());
    expect(kept?.name).to.match(/^nina@customer\.example .+\.eml$/);
    expect(kept?.bytes.toString('latin1')).to.include('Subject: Invoice');
  });

  it('answers in Chinese who writes Chinese', async () => {
    await kit.send({
      from: 'Li Na <lina@example.com>',
      subject: '订单',
      text: '您好，\n\n我的订单1051到哪了？\n\n谢谢',
      top: PROVED,
    });
    const { mail } = await kit.server.to('lina@example.com');
    expect(mail.text).to.include('1051').and.include('自动助手');
  });

  it('notes what machines write, and answers none of it', async () => {
    const machine = 'Nina <nina@customer.example>';
    await kit.send({ from: machine, subject: 'A question', text: 'How long may I return things?' });
    const answer = await kit.server.to('nina@customer.example');
    await kit.send({
      from: machine,
      ...answering(answer, 'I am out of the office until Monday.'),
      subject: 'Automatic reply: your mail',
      top: ['Auto-Submitted: auto-replied'],
    });
    await kit.send({
      from: 'News <news@else.example>',
      subject: 'Offers',
      text: 'Buy now',
      headers: ['List-Id: <news.else.example>', 'Precedence: bulk'],
    });
    await kit.send(
      { from: machine, subject: 'Null sender', text: 'Something that a server says' },
      { from: '' },
    );
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(1);
    const noted = (await logOf(await threadOf(answer))).filter(({ name }) => name === NOTED);
    expect(noted.map(({ text }) => text?.split('\n')[0])).to.deep.equal([
      '[auto-reply] Automatic reply: your mail',
    ]);
  });
});
