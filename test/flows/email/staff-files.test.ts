import { expect } from 'chai';
import { DESK_ACTIONS } from '../../../channels/slack/desk/desk-actions.ts';
import { WORKSPACE } from '../../support/desk/desk-kit.ts';
import { MailDesk } from '../../support/email/mail-desk.ts';
import { SUPPORT } from '../../support/email/mail-kit.ts';
import { PDF, PNG } from '../../support/sample-files.ts';

const { desk, ann } = WORKSPACE;

describe('the files that staff send from Slack', () => {
  let shop: MailDesk;

  before(async () => {
    shop = await MailDesk.start();
  });
  after(() => shop.close());

  it('leave as attachments of their mail, whole and under their names', async () => {
    const { kit, server } = shop;
    const text = 'Can I talk to a human please?';
    await shop.send({ from: 'finn@customer.example', to: SUPPORT, subject: 'Help', text });
    const card = await kit.card('finn');
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await shop.inThread(desk, card.ts, 'Ann Agent has claimed this conversation.');
    const files = [
      { name: '退货单 März.pdf', content: PDF },
      { name: 'label.png', content: PNG },
    ];
    await kit.slack.say(ann, desk, 'Here is your label.', { thread: card.ts, files });
    const { mail } = await server.until(() =>
      server.taken.find((taken) => taken.mail.text?.includes('Here is your label.')),
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
