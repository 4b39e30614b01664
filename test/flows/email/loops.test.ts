import { expect } from 'chai';
import { MailKit, SUPPORT } from '../../support/email/mail-kit.ts';

/** Two shops run this system, and each one's mails come to the other as a customer's. */
async function shops(
  tamper: (raw: string) => string,
): Promise<{ one: MailKit; other: MailKit; relay(): Promise<number> }> {
  const one = await MailKit.start();
  const other = await MailKit.start({ setup: { address: 'help@other.example', name: 'Other Shop' } });
  /** Hands over what either shop has sent since the last time, and gives how much that was. */
  const relay = async (): Promise<number> => {
    await Promise.all([one.app.path.idle(), other.app.path.idle()]);
    const moved = [...one.server.taken.splice(0), ...other.server.taken.splice(0)];
    for (const { to, from, raw } of moved) {
      const target = to[0]?.endsWith('@other.example') ? other : one;
      await target.sendRaw(Buffer.from(tamper(raw.toString('latin1')), 'latin1'), { from, to: to[0] ?? '' });
    }
    return moved.length;
  };
  return { one, other, relay };
}

describe('two of these systems that mail each other', () => {
  /** Lets them talk until nothing is said any more, and gives how many mails that took. */
  async function talk(tamper: (raw: string) => string): Promise<number> {
    const { one, other, relay } = await shops(tamper);
    try {
      await one.send({
        from: 'Other Shop <help@other.example>',
        subject: 'Hello',
        text: 'How long may I return things?',
      });
      let total = 0;
      for (let moved = await relay(); moved > 0; moved = await relay()) {
        total += moved;
        expect(total, 'mails of a conversation between machines').to.be.below(100);
      }
      return total;
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  }

  it('stop at the first reply, which declares itself automatic', async () => {
    expect(await talk((raw) => raw)).to.equal(1);
  });

  it('stop even when gateways remove every declaration', async () => {
    const total = await talk((raw) =>
      raw
        .replace(/^(?:Auto-Submitted|X-Auto-Response-Suppress|Reply-To):.*\r\n/gim, '')
        .replace(/@onevoice\.[\w.]+>/g, '@gateway.example>'),
    );
    process.stdout.write(`      (${total} mails until both were silent)\n`);
    expect(total).to.be.within(2, 45);
  });
});

describe('a sender who repeats a text', () => {
  it('is answered twice, and after that only noted; short answers do not count', async () => {
    const kit = await MailKit.start();
    const text = 'Thank you for your mail. Our team will be with you within two working days. Case 1';
    for (let nth = 1; nth <= 5; nth += 1)
      await kit.send({ from: 'Robo <robo@else.example>', subject: `Case ${nth}`, text: `${text}${nth}` });
    for (let nth = 1; nth <= 5; nth += 1)
      await kit.send({ from: 'Nina <nina@customer.example>', subject: `Q${nth}`, text: 'returns?' });
    await kit.server.to('nina@customer.example', 5);
    await kit.app.path.idle();
    expect(kit.server.taken.filter(({ to }) => to.includes('robo@else.example'))).to.have.length(2);
    await kit.close();
  });

  it('is noted when the subject shows that two ticket systems talk', async () => {
    const kit = await MailKit.start();
    await kit.send({
      from: 'Desk <desk@else.example>',
      subject: 'Re: [#12345] Re: [Ticket 999] Re: [#12345] Hi',
      text: 'Hello',
    });
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(0);
    await kit.close();
  });
});

describe('the SMTP receiver', () => {
  let kit: MailKit;

  before(async () => {
    kit = await MailKit.start();
  });
  after(() => kit.close());

  const mail = { from: 'Nina <nina@customer.example>', subject: 'Hi', text: 'How long may I return things?' };
  const refusalOf = async (sending: Promise<unknown>): Promise<number | undefined> =>
    await sending.then(
      () => undefined,
      (error: { responseCode?: number }) => error.responseCode,
    );

  it('takes mails for our address and its tokens alone', async () => {
    for (const to of [
      'boss@shop.example',
      'support@else.example',
      'support+@shop.example',
      'xsupport@shop.example',
    ])
      expect(await refusalOf(kit.send(mail, { to })), to).to.equal(550);
    expect(await refusalOf(kit.send(mail, { to: 'Support@Shop.Example' }))).to.equal(undefined);
  });

  it('refuses a mail with a file of 30 MB, with the reason for its sender', async () => {
    const raw = Buffer.concat([
      Buffer.from(`From: nina@customer.example\r\nTo: ${SUPPORT}\r\nSubject: Big\r\n\r\n`),
      Buffer.alloc(30 * 1024 * 1024, 'x'.repeat(70).concat('\r\n')),
    ]);
    const envelope = { from: 'nina@customer.example', to: SUPPORT };
    expect(await refusalOf(kit.sendRaw(raw, envelope))).to.equal(552);
  });

  it('says "not now" while the product does not accept, so that the sending server keeps the mail', async () => {
    await kit.app.path.stop(1000);
    expect(await refusalOf(kit.send({ ...mail, text: 'Who pays?' }))).to.equal(451);
  });
});
