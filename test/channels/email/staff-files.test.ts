import { expect } from 'chai';
import { createTransport } from 'nodemailer';
import { emailChannel } from '../../../app-email.ts';
import type { EmailChannel } from '../../../channels/email/email-channel.ts';
import { DESK_ACTIONS } from '../../../channels/slack/desk-actions.ts';
import { DeskKit, WORKSPACE } from '../../support/desk-kit.ts';
import { SUPPORT } from '../../support/email/mail-kit.ts';
import { MailServer } from '../../support/email/mail-server.ts';
import { letter } from '../../support/mails.ts';
import { PDF, PNG } from '../../support/sample-files.ts';

const { desk, ann } = WORKSPACE;

describe('the files that staff send from Slack', function () {
  this.timeout(60_000);
  let kit: DeskKit;
  let server: MailServer;
  let channel: EmailChannel | undefined;

  before(async () => {
    server = await MailServer.start();
    kit = await DeskKit.start({
      channels: (parts) => {
        const smtp = { port: 0, host: '127.0.0.1', relays: [] };
        const out = { url: server.url };
        const setup = { address: SUPPORT, name: 'Example Shop', plus: true, smtp, out, dailyLimit: 1000 };
        channel = emailChannel(setup, parts);
        return [channel];
      },
    });
  });
  after(async () => {
    await kit.close();
    await server.close();
  });

  it('leave as attachments of their mail, whole and under their names', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: channel?.smtpPort ?? 0, ignoreTLS: true });
    const envelope = { from: 'finn@customer.example', to: SUPPORT };
    await transport.sendMail({ envelope, raw: letter('finn', { text: 'Can I talk to a human please?' }) });
    transport.close();
    const card = await kit.card('finn');
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await server.until(() => server.taken.some(({ mail }) => mail.text?.includes('Ann Agent')));
    const files = [
      { name: '退货单 März.pdf', content: PDF },
      { name: 'label.png', content: PNG },
    ];
    await kit.slack.say(ann, desk, 'Here is your label.', { thread: card.ts, files });
    const { mail } = await server.until(() =>
      server.taken.find(({ mail: { text } }) => text?.includes('Here is your label.')),
    );
    const sent = mail.attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content,
    }));
    expect(sent).to.deep.equal([
      { filename: '退货单 März.pdf', contentType: 'application/pdf', content: PDF },
      { filename: 'label.png', contentType: 'image/png', content: PNG },
    ]);
    await kit.slack.say(ann, desk, '', { thread: card.ts, files: [{ name: 'alone.png', content: PNG }] });
    const alone = await server.until(() =>
      server.taken.find((taken) => taken.mail.attachments.some(({ filename }) => filename === 'alone.png')),
    );
    expect(alone.mail.inReplyTo).to.equal(mail.inReplyTo);
  });
});
