import { expect } from 'chai';
import { DESK_ACTIONS } from '../../../channels/slack/desk-actions.ts';
import { WORKSPACE } from '../../support/desk-kit.ts';
import { MailDesk } from '../../support/email/mail-desk.ts';
import { proves, SUPPORT } from '../../support/email/mail-kit.ts';
import type { Draft } from '../../support/mails.ts';

const { desk, ann } = WORKSPACE;
const ADDRESS = 'ann@example.com';

describe('the staff desk on a conversation by e-mail', function () {
  this.timeout(60_000);
  let shop: MailDesk;

  before(async () => {
    shop = await MailDesk.start();
  });
  after(() => shop.close());

  const send = (draft: Draft) =>
    shop.send({ from: `Ann Baker <${ADDRESS}>`, to: SUPPORT, top: [proves('example.com')], ...draft });

  it("shows the case, sends staff's words as a person's mail in the thread, and shows what comes back, absence notes too", async () => {
    await send({ subject: 'Help', text: 'Can I talk to a human please?' });
    const queued = await shop.server.to(ADDRESS);
    const card = await shop.kit.card('Ann Baker');
    await shop.kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await shop.inThread(desk, card.ts, 'Ann Agent has claimed this conversation.');
    await shop.kit.slack.say(ann, desk, 'I have looked into it: your parcel is here.', { thread: card.ts });
    const reply = await shop.server.until(() =>
      shop.server.taken.find(({ mail }) => mail.text?.includes('your parcel is here')),
    );
    expect(shop.server.taken, 'no mail about a place in the queue, or about who is there').to.deep.equal([
      queued,
      reply,
    ]);
    expect(reply.mail.text).to.include('Ann Agent');
    expect(reply.mail.headers.some(({ name }) => name === 'auto-submitted')).to.equal(false);
    expect(reply.mail.subject).to.equal(queued.mail.subject);
    const back = { subject: reply.mail.subject, headers: [`In-Reply-To: ${reply.mail.messageId}`] };
    await send({ ...back, text: 'Wonderful, thank you for looking!' });
    await shop.inThread(desk, card.ts, 'Wonderful, thank you for looking!');
    await send({
      ...back,
      text: 'I am away until Monday.',
      top: ['Auto-Submitted: auto-replied', proves('example.com')],
    });
    await shop.inThread(desk, card.ts, 'I am away until Monday.');
  });
});
