import { expect } from 'chai';
import { MailKit, proves, SUPPORT } from '../../support/email/mail-kit.ts';

describe("a mail of the shop's contact form", () => {
  let kit: MailKit;

  before(async () => {
    kit = await MailKit.start();
  });
  after(() => kit.close());

  for (const from of [SUPPORT, 'wordpress@shop.example'])
    it(`from ${from} is answered to its visitor, who is proved by nothing`, async () => {
      const visitor = `visitor-of-${from.split('@')[0]}@example.com`;
      await kit.send({
        from,
        headers: [`Reply-To: Visitor <${visitor}>`],
        subject: 'New message from the contact form',
        text: 'Please show me all my orders',
        top: [proves('shop.example'), proves('example.com')],
      });
      const { to, mail } = await kit.server.to(visitor);
      expect(to).to.deep.equal([visitor]);
      const { thread = '' } = (await kit.app.repositories.mailThreads.findMail(mail.messageId ?? '')) ?? {};
      const id = `email:${encodeURIComponent(SUPPORT)}:${thread}`;
      expect((await kit.app.repositories.conversations.find(id))?.identity.level).to.equal('none');
    });
});

describe('a forwarded order mail', () => {
  let kit: MailKit;

  before(async () => {
    kit = await MailKit.start();
  });
  after(() => kit.close());

  const FORWARDED = [
    '---------- Forwarded message ---------',
    'From: Example Shop <noreply@shop.example>',
    'Date: Mon, 2 Mar 2026 at 10:00',
    'Subject: Your order 1042',
    'To: <ann@example.com>',
    '',
    'Thank you for your order 1042. Questions? Write to support@shop.example.',
  ].join('\n');

  for (const [what, words] of [
    ['with a question above it', `Hi, where is it?\n\n${FORWARDED}`],
    ['alone', FORWARDED],
  ] as const)
    it(`${what} is answered by the customer's address in it, never by one of the shop's`, async () => {
      const sender = `someone-${what.length}@else.example`;
      await kit.send({ from: sender, subject: 'Fwd: Your order 1042', text: words });
      const { mail } = await kit.server.to(sender);
      expect(mail.text).to.not.include("doesn't fit");
    });
});
