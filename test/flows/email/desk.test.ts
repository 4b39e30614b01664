import { expect } from 'chai';
import { DESK_ACTIONS } from '../../../channels/slack/desk/desk-actions.ts';
import { WORKSPACE } from '../../support/desk/desk-kit.ts';
import { MailDesk } from '../../support/email/mail-desk.ts';
import { proves } from '../../support/email/mail-kit.ts';
import type { TakenMail } from '../../support/email/mail-server.ts';

const { desk, ann } = WORKSPACE;
const CUSTOMER = { from: 'Ann Baker <ann@example.com>', top: [proves('example.com')] };

/** How one of our mails is answered so that its thread is found. */
function back({ mail }: TakenMail) {
  return { subject: mail.subject, headers: [`In-Reply-To: ${mail.messageId}`] };
}

describe('the staff desk on a conversation by e-mail', () => {
  let shop: MailDesk;

  before(async () => {
    shop = await MailDesk.start();
  });
  after(() => shop.close());

  const cards = (saying: string) =>
    shop.kit.slack.messages(desk).filter(({ visible, deleted }) => !deleted && visible.includes(saying));

  it("shows the case, sends staff's words as a person's mail in the thread, and shows what comes back, absence notes too", async () => {
    const { server, kit } = shop;
    await shop.send({ ...CUSTOMER, subject: 'Help', text: 'Can I talk to a human please?' });
    const queued = await server.to('ann@example.com');
    const card = await kit.card('Ann Baker');
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await shop.inThread(desk, card.ts, 'Ann Agent has claimed this conversation.');
    await kit.slack.say(ann, desk, 'I have looked into it: your parcel is here.', { thread: card.ts });
    const reply = await server.until(() =>
      server.taken.find(({ mail }) => mail.text?.includes('your parcel is here')),
    );
    expect(server.taken, 'no mail about a place in the queue, or about who is there').to.deep.equal([
      queued,
      reply,
    ]);
    expect(reply.mail.text).to.include('Ann Agent');
    const names = reply.mail.headers.map(({ name }) => name);
    expect(names).to.not.include('auto-submitted').and.not.include('x-auto-response-suppress');
    expect(reply.mail.subject).to.equal(queued.mail.subject);
    await shop.send({ ...CUSTOMER, ...back(reply), text: 'Wonderful, thank you for looking!' });
    await shop.inThread(desk, card.ts, 'Wonderful, thank you for looking!');
    await shop.send({
      ...CUSTOMER,
      ...back(reply),
      text: 'I am away until Monday.',
      top: ['Auto-Submitted: auto-replied', proves('example.com')],
    });
    await shop.inThread(desk, card.ts, 'I am away until Monday.');
    await kit.slack.say(ann, desk, 'You are welcome.', { thread: card.ts });
    await server.until(() => server.taken.some(({ mail }) => mail.text?.includes('You are welcome.')));
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.resolve);
    const settled = await server.until(() =>
      server.taken.find(({ mail }) => mail.text?.includes('marked this as settled')),
    );
    expect(settled.mail.text).to.include('from 1 (very bad) to 5');
    const fields = new Map(settled.mail.headers.map(({ name, value }) => [name, value]));
    expect(fields.get('auto-submitted')).to.equal('auto-generated');
    expect([...fields.keys()].filter((name) => name.startsWith('list-'))).to.deep.equal([]);
  });

  it('is alerted, and sees the mail, when a sender exceeds the hourly limit, and no mail is sent for it', async () => {
    const { server, kit } = shop;
    const from = 'Nina Busy <nina@customer.example>';
    await shop.send({ from, subject: 'Questions', text: 'How long may I return things?' });
    let newest = await server.to('nina@customer.example');
    for (let nth = 2; nth <= 20; nth += 1) {
      await shop.send({ from, ...back(newest), text: 'returns?' });
      newest = await server.to('nina@customer.example', nth);
    }
    expect(cards('Nina Busy')).to.have.length(0);
    await shop.send({
      from,
      ...back(newest),
      text: 'My parcel has been lying in the rain since this morning!',
    });
    const card = await kit.card('Nina Busy');
    await shop.inThread(desk, card.ts, 'lying in the rain');
    await shop.send({ from, ...back(newest), text: 'Is anybody there?' });
    await shop.inThread(desk, card.ts, 'Is anybody there?');
    await kit.app.path.idle();
    expect(server.taken.filter(({ to }) => to.includes('nina@customer.example'))).to.have.length(20);
  });

  it('is called once for a machine that declares nothing and begins a thread with every mail', async () => {
    const { server, kit } = shop;
    const text = 'Thank you for your mail. Our team will be with you within two working days.';
    for (let nth = 1; nth <= 8; nth += 1)
      await shop.send({ from: 'Robo <robo@else.example>', subject: `Case ${nth}`, text });
    await kit.card('Robo');
    await kit.app.path.idle();
    expect(cards('Robo')).to.have.length(1);
    expect(server.taken.filter(({ to }) => to.includes('robo@else.example'))).to.have.length(2);
  });

  it('is not called for machines that say what they are, however much they write', async () => {
    for (let nth = 1; nth <= 4; nth += 1) {
      await shop.send({
        from: 'Absent <absent@else.example>',
        subject: 'Automatic reply: Hi',
        text: 'I am out of the office until Monday, and somebody else reads my mails.',
        top: ['Auto-Submitted: auto-replied'],
      });
    }
    await shop.kit.app.path.idle();
    expect(cards('Absent')).to.have.length(0);
  });
});

describe('a ticket by e-mail that is late', () => {
  it('is apologised for, and no answer by e-mail is offered to a customer who writes by e-mail', async () => {
    let later = 0;
    const shop = await MailDesk.start({ now: () => new Date(Date.now() + later) });
    await shop.send({ ...CUSTOMER, subject: 'Help', text: 'Can I talk to a human please?' });
    await shop.kit.card('Ann Baker');
    await shop.kit.app.path.idle();
    later += 9 * 3_600_000;
    await shop.kit.app.path.sweep(0);
    const { mail } = await shop.server.until(() =>
      shop.server.taken.find((taken) => taken.mail.text?.includes('longer than it should')),
    );
    expect(mail.text).to.include('the answer comes to you by e-mail').and.not.include('Would you rather');
    await shop.close();
  });
});
