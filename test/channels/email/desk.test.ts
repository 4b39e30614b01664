import { expect } from 'chai';
import { createTransport } from 'nodemailer';
import { emailChannel } from '../../../app-email.ts';
import type { EmailChannel } from '../../../channels/email/email-channel.ts';
import { DESK_ACTIONS } from '../../../channels/slack/desk-actions.ts';
import { DeskKit, WORKSPACE } from '../../support/desk-kit.ts';
import { AUTHSERV, proves, SUPPORT } from '../../support/email/mail-kit.ts';
import { MailServer } from '../../support/email/mail-server.ts';
import { type Draft, mime } from '../../support/mails.ts';

const { desk, ann } = WORKSPACE;
const CUSTOMER = 'Ann Baker <ann@example.com>';

describe('the staff desk on a conversation by e-mail', function () {
  this.timeout(60_000);
  let kit: DeskKit;
  let server: MailServer;
  let channel: EmailChannel | undefined;
  let sent = 0;

  before(async () => {
    server = await MailServer.start();
    kit = await DeskKit.start({
      channels: (parts) => {
        channel = emailChannel(
          {
            address: SUPPORT,
            name: 'Example Shop',
            plus: true,
            authservId: AUTHSERV,
            smtp: { port: 0, host: '127.0.0.1', relays: ['127.0.0.1'] },
            out: { url: server.url },
            dailyLimit: 1000,
          },
          parts,
        );
        return [channel];
      },
    });
  });
  after(async () => {
    await kit.close();
    await server.close();
  });

  async function send(draft: Draft): Promise<void> {
    sent += 1;
    const raw = mime({ from: CUSTOMER, top: [proves('example.com')], ...draft }).toString('latin1');
    const transport = createTransport({ host: '127.0.0.1', port: channel?.smtpPort ?? 0, ignoreTLS: true });
    await transport.sendMail({
      envelope: { from: 'ann@example.com', to: SUPPORT },
      raw: raw.replace('CA123@', `desk${sent}@`),
    });
    transport.close();
  }

  it("shows the case, sends staff's words as a person's mail in the thread, and shows what comes back, absence notes too", async () => {
    await send({ subject: 'Help', text: 'Can I talk to a human please?' });
    const queued = await server.to('ann@example.com');
    const card = await kit.card('Ann Baker');
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await server.until(() => server.taken.some(({ mail }) => mail.text?.includes('Ann Agent')));
    await kit.slack.say(ann, desk, 'I have looked into it: your parcel is here.', { thread: card.ts });
    const reply = await server.until(() =>
      server.taken.find(({ mail }) => mail.text?.includes('your parcel is here')),
    );
    expect(reply.mail.text).to.include('Ann Agent');
    expect(reply.mail.headers.some(({ name }) => name === 'auto-submitted')).to.equal(false);
    expect(reply.mail.subject).to.equal(queued.mail.subject);
    const back = { subject: reply.mail.subject, headers: [`In-Reply-To: ${reply.mail.messageId}`] };
    await send({ ...back, text: 'Wonderful, thank you for looking!' });
    await inThread(card.ts, 'Wonderful, thank you for looking!');
    await send({
      ...back,
      text: 'I am away until Monday.',
      top: ['Auto-Submitted: auto-replied', proves('example.com')],
    });
    await inThread(card.ts, 'I am away until Monday.');
  });

  const inThread = (ts: string, saying: string) =>
    kit.slack.until((slack) => slack.thread(desk, ts).find(({ visible }) => visible.includes(saying)));
});
