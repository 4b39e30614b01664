import { expect } from 'chai';
import type { Message } from '../../../models/conversation/message.ts';
import { MailKit, SUPPORT } from '../../support/email/mail-kit.ts';
import type { TakenMail } from '../../support/email/mail-server.ts';

const NINA = 'Nina <nina@customer.example>';
const ASKS = { from: NINA, subject: 'A question', text: 'How long may I return things?' };

/** A report of the customers' server that one of our mails did not arrive. */
function bounce(
  { mail, raw }: TakenMail,
  status: string,
  action = 'failed',
  recipient = 'nina@customer.example',
) {
  const original = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
  return {
    from: 'Mail Delivery System <MAILER-DAEMON@customer.example>',
    subject: 'Undelivered Mail Returned to Sender',
    type: 'multipart/report; report-type=delivery-status',
    text: 'The mail did not arrive.',
    parts: [
      `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.customer.example\r\n\r\nFinal-Recipient: rfc822; ${recipient}\r\nAction: ${action}\r\nStatus: ${status}\r\n`,
      `Content-Type: message/rfc822\r\n\r\n${original}\r\n\r\nwords`,
    ],
    headers: [`X-About: ${mail.messageId}`],
  };
}

describe('the delivery of our mails', () => {
  let kit: MailKit;
  let now = Date.now();

  before(async () => {
    kit = await MailKit.start({ now: () => new Date(now) });
  });
  beforeEach(() => {
    now += 2 * 24 * 3_600_000;
    kit.server.refuses = () => undefined;
    kit.server.taken.splice(0);
  });
  after(() => kit.close());

  /** Our messages of the newest thread of a sender. */
  async function said(address: string): Promise<Message[]> {
    const threads = kit.app.repositories.mailThreads;
    const newest = kit.server.taken.filter(({ to }) => to.includes(address)).at(-1);
    const thread = (await threads.findMail(newest?.mail.messageId ?? ''))?.thread;
    const log = await kit.app.repositories.messages.after(
      `email:${encodeURIComponent(SUPPORT)}:${thread}`,
      0,
      100,
    );
    return log.filter(({ direction }) => direction === 'out');
  }

  it('files a bounce to its mail as failed, sends no more to a dead address, and does again once it writes', async () => {
    await kit.send(ASKS);
    const answer = await kit.server.to('nina@customer.example');
    await kit.send(bounce(answer, '5.1.1'), { from: '' });
    await kit.app.path.idle();
    expect((await said('nina@customer.example')).map(({ delivery }) => delivery?.status)).to.deep.equal(
      Array(2).fill('failed'),
    );
    expect(await kit.app.repositories.mailThreads.isDead('nina@customer.example')).to.equal(true);
    const [thread] = [
      (await kit.app.repositories.mailThreads.findMail(answer.mail.messageId ?? ''))?.thread ?? '',
    ];
    const refused = await kit.channel.send(
      { account: SUPPORT, conversation: thread },
      { type: 'message', id: 'x', text: 'more' },
    );
    expect(refused.status).to.equal('failed');
    await kit.send({ ...ASKS, text: 'Hello again, who pays for it?' });
    await kit.server.to('nina@customer.example', 2);
  });

  it('leaves an address alone whose mailbox is full, or that a forged report names', async () => {
    await kit.send(ASKS);
    const answer = await kit.server.to('nina@customer.example');
    await kit.send(bounce(answer, '5.2.2'), { from: '' });
    await kit.send(bounce(answer, '5.1.1', 'failed', 'boss@shop.example'), { from: '' });
    const forged = { ...answer, raw: Buffer.from('Message-ID: <guessed@onevoice.shop.example>\r\n\r\n') };
    await kit.send(bounce(forged, '5.1.1'), { from: '' });
    await kit.app.path.idle();
    for (const address of ['nina@customer.example', 'boss@shop.example'])
      expect(await kit.app.repositories.mailThreads.isDead(address)).to.equal(false);
  });

  it('takes a report of a delay for none of a failure', async () => {
    await kit.send(ASKS);
    const answer = await kit.server.to('nina@customer.example');
    await kit.send(bounce(answer, '4.4.1', 'delayed'), { from: '' });
    await kit.app.path.idle();
    expect(
      (await said('nina@customer.example')).every(({ delivery }) => delivery?.status === 'sent'),
    ).to.equal(true);
  });

  it('offers a mail again that the server could not take now, as the same mail, and gives up one that it refused', async () => {
    kit.server.refuses = (_to, nth) =>
      nth === offered ? { code: 451, text: '4.7.1 greylisted' } : undefined;
    const offered = kit.server.offered;
    await kit.send(ASKS);
    await kit.server.until(() => kit.server.offered > offered);
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(0);
    now += 3 * 60_000;
    await kit.app.path.sweep(0);
    const { mail } = await kit.server.to('nina@customer.example');
    await kit.app.path.idle();
    expect((await said('nina@customer.example')).map(({ delivery }) => delivery?.providerId)).to.deep.equal(
      Array(2).fill(mail.messageId),
    );
    kit.server.refuses = () => ({ code: 550, text: '5.7.1 not wanted' });
    const before = kit.server.offered;
    await kit.send({ ...ASKS, from: 'Rex <rex@customer.example>' });
    await kit.server.until(() => kit.server.offered > before);
    await kit.app.path.idle();
    const dead = await kit.app.repositories.messages.undelivered(100);
    expect(dead.some(({ delivery }) => delivery?.reason?.includes('5.7.1'))).to.equal(true);
    now += 3_600_000;
    await kit.app.path.sweep(0);
    await kit.app.path.idle();
    expect(kit.server.offered).to.equal(before + 1);
  });

  it('offers a mail again to a mailbox that is full for now, and gives up one whose server calls that final', async () => {
    const said = {
      now: { code: 452, text: '4.2.2 mailbox full' },
      finally: { code: 552, text: '5.2.2 over quota' },
    };
    kit.server.refuses = () => said.now;
    const before = kit.server.offered;
    await kit.send({ ...ASKS, from: 'Fay <fay@customer.example>' });
    await kit.server.until(() => kit.server.offered === before + 1);
    await kit.app.path.idle();
    kit.server.refuses = () => said.finally;
    now += 3 * 60_000;
    await kit.app.path.sweep(0);
    await kit.server.until(() => kit.server.offered === before + 2);
    await kit.app.path.idle();
    const dead = await kit.app.repositories.messages.undelivered(100);
    expect(dead.some(({ delivery }) => delivery?.reason?.includes('5.2.2'))).to.equal(true);
    expect(await kit.app.repositories.mailThreads.isDead('fay@customer.example')).to.equal(false);
    now += 3_600_000;
    await kit.app.path.sweep(0);
    await kit.app.path.idle();
    expect(kit.server.offered).to.equal(before + 2);
  });

  it('sends a mail once that a server took before we could write it down', async () => {
    const to = { account: SUPPORT, conversation: 'thread-of-quinn' };
    const drawn = { token: 'quinn-token', secret: 'quinn-secret', number: '1111111' };
    await kit.app.repositories.mailThreads.findOrCreate(
      {
        _id: to.conversation,
        subject: 'Hi',
        address: 'quinn@customer.example',
        proved: false,
        createdAt: new Date(now),
      },
      () => drawn,
    );
    const activity = { type: 'message', id: 'email:q:1', text: 'one' };
    const first = await kit.channel.send(to, activity);
    const second = await kit.channel.send(to, activity);
    expect(first).to.deep.equal(second);
    expect(kit.server.taken).to.have.length(1);
    const joined = kit.channel.mergeMessages(activity, { type: 'message', id: 'email:q:2', text: 'two' });
    await kit.channel.send(to, joined ?? {});
    expect(kit.server.taken.at(-1)?.mail.text).to.include('one').and.include('two');
  });
});

describe('limits of what is sent by mail', () => {
  const HOUR = 3_600_000;

  it('are a number of mails within any 24 hours: more wait, and go out as earlier ones leave the window', async () => {
    const start = Date.now();
    let now = start;
    const kit = await MailKit.start({ setup: { dailyLimit: 2 }, now: () => new Date(now) });
    const at = async (hours: number, name?: string) => {
      now = start + hours * HOUR;
      if (name !== undefined) await kit.send({ ...ASKS, from: `${name} <${name}@customer.example>` });
      await kit.app.path.sweep(0);
      await kit.app.path.idle();
      return kit.server.taken.map(({ to }) => to[0]?.split('@')[0]).join('');
    };
    expect(await at(0, 'a')).to.equal('a');
    expect(await at(12, 'b')).to.equal('ab');
    expect(await at(13, 'c')).to.equal('ab');
    expect(await at(23.9)).to.equal('ab');
    expect(await at(24.1)).to.equal('abc');
    expect(await at(24.2, 'd')).to.equal('abc');
    expect(await at(35.9)).to.equal('abc');
    expect(await at(36.1)).to.equal('abcd');
    expect(await kit.app.repositories.messages.undelivered(10)).to.deep.equal([]);
    await kit.close();
  });

  it('hold for mails at the same time, and for those that waited for a server', async () => {
    let now = Date.now();
    let isAway = true;
    const kit = await MailKit.start({ setup: { dailyLimit: 2 }, now: () => new Date(now) });
    kit.server.refuses = () => (isAway ? { code: 421, text: '4.3.2 going down' } : undefined);
    for (const name of ['a', 'b', 'c', 'd'])
      await kit.send({ ...ASKS, from: `${name} <${name}@customer.example>` });
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(0);
    isAway = false;
    now += 30 * HOUR;
    await kit.app.path.sweep(0);
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(2);
    now += 25 * HOUR;
    await kit.app.path.sweep(0);
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(4);
    await kit.close();
  });

  it('make mails wait while the server is down, and give them up after five days', async () => {
    let now = Date.now();
    const kit = await MailKit.start({
      setup: { out: { url: 'smtp://127.0.0.1:1' } },
      now: () => new Date(now),
    });
    await kit.send(ASKS);
    await kit.app.path.idle();
    for (let hour = 0; hour < 12; hour += 1) {
      now += HOUR;
      await kit.app.path.sweep(0);
      await kit.app.path.idle();
    }
    expect(await kit.app.repositories.messages.undelivered(10)).to.deep.equal([]);
    expect(await kit.app.repositories.conversations.countUnsettled()).to.equal(1);
    now += 5 * 24 * HOUR;
    await kit.app.path.sweep(0);
    await kit.app.path.idle();
    const [given] = await kit.app.repositories.messages.undelivered(10);
    expect(given?.delivery?.reason).to.include('given up');
    expect(await kit.app.repositories.conversations.countUnsettled()).to.equal(0);
    await kit.close();
  });
});
