import { expect } from 'chai';
import { DESK_ACTIONS } from '../../../channels/slack/desk/desk-actions.ts';
import { WORKSPACE } from '../../support/desk/desk-kit.ts';
import { MailDesk } from '../../support/email/mail-desk.ts';
import { proves, SUPPORT } from '../../support/email/mail-kit.ts';
import type { TakenMail } from '../../support/email/mail-server.ts';
import type { SeenMessage } from '../../support/slack/people/looking.ts';

const { desk, lobby, ann, customer } = WORKSPACE;

const FILE = `
roles: { leads: ${WORKSPACE.leads} }
routes: [{ when: { language: [zh] }, to: desk, priority: urgent }]
signature: { en: 'Kind regards, {staff}, Example Shop', zh: '{staff}，示例商店敬上' }
tickets: { close-after: 14, topics: [delivery, other] }
`;
const DAY_MS = 24 * 3_600_000;

describe('tickets, by e-mail and in Slack', () => {
  let shop: MailDesk;
  let later = 0;

  before(async () => {
    shop = await MailDesk.start({ file: FILE, now: () => new Date(Date.now() + later) });
  });
  after(() => shop.close());

  const addressOf = (from: string) => /<(.*)>/.exec(from)?.[1] ?? from;
  const numberOf = ({ mail }: TakenMail) => /\[#(\d{7})\]/.exec(mail.subject)?.[1] ?? 'no number';

  /** Somebody writes; their receiving server has proved them. */
  async function write(from: string, subject: string, text: string, answering?: TakenMail): Promise<void> {
    await shop.send({
      from,
      to: SUPPORT,
      subject: answering === undefined ? subject : `Re: ${answering.mail.subject}`,
      text,
      top: [proves('example.com')],
      ...(answering && { headers: [`In-Reply-To: ${answering.mail.messageId}`] }),
    });
  }

  /** The first mail to somebody that says something in its subject or its text. */
  const mailTo = (from: string, saying: string) =>
    shop.server.until(() =>
      shop.server.taken.find(
        ({ to, mail }) => to.includes(addressOf(from)) && `${mail.subject}\n${mail.text}`.includes(saying),
      ),
    );

  /** Somebody who asked for a person: the mail that says so, and the card of their case. */
  async function ticketOf(
    from: string,
    subject: string,
  ): Promise<{ mail: TakenMail; card: SeenMessage; number: string }> {
    await write(from, subject, 'Can I talk to a human please?');
    const mail = await mailTo(from, subject);
    const number = numberOf(mail);
    return { mail, number, card: await shop.kit.card(`#${number}`) };
  }

  async function claimed(card: SeenMessage): Promise<void> {
    await shop.kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await cardNow(card, 'Claimed');
  }

  const cardNow = (card: SeenMessage, ...sayings: string[]) =>
    shop.kit.slack.until((slack) =>
      slack
        .messages(desk)
        .find(({ ts, visible }) => ts === card.ts && sayings.every((saying) => visible.includes(saying))),
    );

  const modalOf = (action: string) =>
    shop.kit.slack.until((slack) => slack.views(ann).find(({ callbackId }) => callbackId === action));

  async function openTicket(card: SeenMessage) {
    await shop.kit.slack.choose(ann, desk, card.ts, DESK_ACTIONS.more, DESK_ACTIONS.ticket);
    return await modalOf(DESK_ACTIONS.ticket);
  }

  async function createFrom(channel: string, ts: string) {
    await shop.kit.slack.shortcut(ann, DESK_ACTIONS.createTicket, channel, ts);
    return await modalOf(DESK_ACTIONS.createTicket);
  }

  it('bear the number of the mails, and go from new over both sides to solved and open again', async () => {
    const from = 'Dora Green <dora@example.com>';
    const { mail, card, number } = await ticketOf(from, 'My cup');
    expect(card.visible).to.include('Dora Green').and.to.include('E-mail').and.to.include('My cup');
    await cardNow(card, 'New', 'First answer due', 'Solution due');
    await claimed(card);
    await cardNow(card, 'Open');
    await shop.kit.slack.say(ann, desk, 'Which of the cups?', { thread: card.ts });
    const asked = await shop.server.until(() =>
      shop.server.taken.find((taken) => taken.mail.text?.includes('Which of the cups?')),
    );
    expect(asked.mail.text).to.include('Kind regards, Ann Agent, Example Shop');
    expect(numberOf(asked)).to.equal(number);
    await cardNow(card, 'Waiting for the customer');
    await write(from, '', 'The blue one.', asked);
    await cardNow(card, 'Waiting for us', 'Solution due');
    await shop.kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.resolve);
    await cardNow(card, 'Solved');
    await write(from, '', 'It is broken again, I want to talk to a human!', mail);
    const again = await shop.kit.slack.until((slack) =>
      slack.messages(desk).find(({ ts, visible }) => ts !== card.ts && visible.includes(`#${number}`)),
    );
    expect(again.visible).to.include('opened again').and.to.include('Waiting for us');
    await cardNow(card, 'Closed');
  });

  it('are followed by a new one, with a new number, when they are closed', async () => {
    const from = 'Emil Gray <emil@example.com>';
    const { mail, card, number } = await ticketOf(from, 'Old matter');
    await claimed(card);
    await shop.kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.resolve);
    await cardNow(card, 'Solved');
    await mailTo(from, 'marked this as settled');
    later += 14 * DAY_MS + 60_000;
    await shop.kit.app.path.sweep(0);
    await cardNow(card, 'Closed');
    const before = shop.server.taken.length;
    await write(from, '', 'Hello again, can I talk to a human please?', mail);
    const answer = await shop.server.until(() =>
      shop.server.taken.slice(before).find(({ to }) => to.includes('emil@example.com')),
    );
    expect(numberOf(answer))
      .to.match(/^\d{7}$/)
      .and.not.equal(number);
    const next = await shop.kit.card(`#${numberOf(answer)}`);
    expect(next.visible).to.include('Goes on with').and.to.include(`#${number}`);
    await write(from, '', 'And one more thing, it is red.', answer);
    await shop.inThread(desk, next.ts, 'it is red');
    await write(from, '', 'I found the oldest mail again.', mail);
    await shop.inThread(desk, next.ts, 'I found the oldest mail again.');
  });

  it('are asked for by their number: their customer learns how they stand, and nobody else does', async () => {
    const from = 'Ann Baker <ann@example.com>';
    const { number } = await ticketOf(from, 'My tray');
    await write(from, 'Another matter', `Any news on ticket #${number}?`);
    const told = await mailTo(from, `Request ${number}`);
    expect(told.mail.text).to.include(`Request ${number} is with our team`);
    expect(numberOf(told)).to.not.equal(number);
    const stranger = 'Sam Stranger <sam@else.example>';
    for (const named of [number, '1234567']) {
      await write(stranger, `[#${named}] My tray`, 'Where is it?');
      const answer = await mailTo(stranger, `a request ${named}`);
      expect(answer.mail.text).to.include(`I can't say anything about a request ${named} here`);
    }
  });

  it('are merged: the customer is informed, and replies to either arrive in one thread', async () => {
    const from = 'Fay Black <fay@example.com>';
    const first = await ticketOf(from, 'First matter');
    const second = await ticketOf(from, 'Second matter');
    await claimed(second.card);
    const modal = await openTicket(second.card);
    await shop.kit.slack.submit(ann, modal.id, { into: `#${first.number}` });
    const told = await shop.server.until(() =>
      shop.server.taken.find(({ mail }) => mail.text?.includes(`together with your request ${first.number}`)),
    );
    expect(told.mail.subject).to.include(second.number);
    await cardNow(second.card, 'Closed', 'A part of', `#${first.number}`);
    await cardNow(first.card, 'Contains', `#${second.number}`);
    await shop.inThread(
      desk,
      first.card.ts,
      `Ticket #${second.number} (Second matter) is a part of this one now.`,
    );
    await write(from, '', 'About the second: it is urgent.', told);
    await shop.inThread(desk, first.card.ts, 'it is urgent');
  });

  it('are not merged with those of another customer', async () => {
    const first = await ticketOf('Gil Blue <gil@example.com>', 'A lamp');
    const from = 'Hal White <hal@example.com>';
    const second = await ticketOf(from, 'Another lamp');
    await claimed(second.card);
    const modal = await openTicket(second.card);
    await shop.kit.slack.submit(ann, modal.id, { into: first.number });
    await shop.kit.slack.until((slack) =>
      slack.ephemerals(ann).find(({ visible }) => visible.includes('not proved that ticket')),
    );
    expect((await cardNow(second.card, 'Open')).visible).to.not.include('A part of');
  });

  it('are made of a chat by More: the customer gets the number, and staff find it', async () => {
    const visitor = shop.kit.visitor({ level: 'signed', customer: 'ann' });
    await visitor.say('can I talk to a human?');
    await visitor.hears('queue');
    const card = await shop.kit.card('Website chat');
    expect(card.visible).to.not.include('Ticket:');
    const modal = await openTicket(card);
    await shop.kit.slack.submit(ann, modal.id, {
      subject: 'A cup without a lid',
      priority: 'high',
      topic: 'other',
    });
    const { text = '' } = await visitor.hears('Your request has the number');
    const number = /\d{7}/.exec(text)?.[0] ?? '';
    await cardNow(card, `#${number}`, 'A cup without a lid', 'High', 'other');
    for (const command of [`find ${number}`, 'find lid', 'tickets']) {
      await shop.kit.slack.command(ann, desk, '/onevoice', command);
      const title = command === 'tickets' ? 'Tickets:' : `“${command.slice(5)}”`;
      const answer = await shop.kit.slack.until((slack) =>
        slack.ephemerals(ann).find(({ visible }) => visible.includes(title)),
      );
      expect(answer.visible, command).to.include(`#${number}`);
    }
  });

  it('are split off from a message in a thread, and answered by mail in a thread of their own', async () => {
    const from = 'Ida Brown <ida@example.com>';
    const { card, mail, number } = await ticketOf(from, 'Two matters');
    await write(from, '', 'My lamp flickers, and where is my invoice?', mail);
    const said = await shop.inThread(desk, card.ts, 'where is my invoice?');
    const modal = await createFrom(desk, said.ts);
    await shop.kit.slack.submit(ann, modal.id, { subject: 'Invoice', topic: 'other', priority: 'low' });
    const opened = await shop.server.until(() =>
      shop.server.taken.find((taken) => taken.mail.text?.includes('We have opened request')),
    );
    expect(opened.to).to.deep.equal(['ida@example.com']);
    const own = numberOf(opened);
    expect(own)
      .to.match(/^\d{7}$/)
      .and.not.equal(number);
    expect(opened.mail.subject).to.include('Invoice');
    await shop.inThread(desk, card.ts, `Ann Agent has opened ticket #${own} for: Invoice`);
    const split = await shop.kit.card(`#${own}`);
    await shop.inThread(desk, split.ts, 'where is my invoice?');
    await claimed(split);
    await shop.kit.slack.say(ann, desk, 'Here is your invoice.', { thread: split.ts });
    const reply = await shop.server.until(() =>
      shop.server.taken.find((taken) => taken.mail.text?.includes('Here is your invoice.')),
    );
    expect(numberOf(reply)).to.equal(own);
    await write(from, '', 'Thank you for the invoice!', reply);
    await shop.inThread(desk, split.ts, 'Thank you for the invoice!');
  });

  it('are begun from any message of a colleague, and only by staff', async () => {
    const { ts } = await shop.kit.slack.say(ann, lobby, 'Kim rang: their lamp came broken.');
    const modal = await createFrom(lobby, ts);
    await shop.kit.slack.submit(ann, modal.id, { email: 'kim@example.com', subject: 'Broken lamp' });
    const opened = await shop.server.to('kim@example.com');
    const card = await shop.kit.card(`#${numberOf(opened)}`);
    expect(card.visible).to.include('kim@example.com').and.to.include('Broken lamp');
    await shop.inThread(desk, card.ts, 'Kim rang: their lamp came broken.');
    const { id: sharing } = shop.kit.slack.addUser({ name: 'Sharing', teamId: 'T0ELSE' });
    shop.kit.slack.addGroup({
      id: WORKSPACE.staff,
      handle: 'support',
      users: [ann, WORKSPACE.guest, sharing],
    });
    await shop.kit.slack.deliver({ type: 'subteam_members_changed', subteam_id: WORKSPACE.staff });
    for (const person of [customer, WORKSPACE.guest, sharing]) {
      await shop.kit.slack.shortcut(person, DESK_ACTIONS.createTicket, lobby, ts);
      await shop.kit.slack.until((slack) =>
        slack.ephemerals(person).find(({ visible }) => visible.includes('Only members of the support group')),
      );
      expect(shop.kit.slack.views(person), person).to.have.length(0);
    }
  });

  it("are not started with the shop's own addresses, and staff are informed", async () => {
    const refused = () =>
      shop.kit.slack
        .calls('chat.postMessage')
        .filter(({ args }) => String(args['text']).includes('The ticket was not opened'));
    for (const [index, email] of [SUPPORT, SUPPORT.replace('@', '+anything@')].entries()) {
      const { ts } = await shop.kit.slack.say(ann, lobby, `Somebody rang from ${email}.`);
      const modal = await createFrom(lobby, ts);
      await shop.kit.slack.submit(ann, modal.id, { email, subject: 'A loop' });
      await shop.kit.slack.until(() => refused().length > index);
    }
    expect(refused()).to.have.length(2);
  });
});
