import { expect } from 'chai';
import { SLACK_PACE } from '../../../channels/slack/connection/send-budget.ts';
import { DeskClock } from '../../support/desk/desk-clock.ts';
import { DeskKit, type Visitor, WORKSPACE } from '../../support/desk/desk-kit.ts';
import type { SeenMessage } from '../../support/slack/people/looking.ts';

const { desk } = WORKSPACE;
const EMAIL = 'desk@shop.example';

describe('a case while Slack is ill', () => {
  const clock = new DeskClock();
  let kit: DeskKit;
  before(async () => {
    kit = await DeskKit.start({ now: clock.now, slack: { now: clock.now }, email: EMAIL });
  });
  after(() => kit.close());
  beforeEach(() => clock.pass(kit, 4));

  const mails = async () =>
    (await kit.app.repositories.mails.findNewest(100)).filter(({ to }) => to === EMAIL);
  /** The thread of the case in which somebody says something, as far as it is there. */
  const threadOf = (words: string): readonly SeenMessage[] => {
    const cards = kit.slack
      .messages(desk)
      .filter(({ replies }) => replies.some(({ visible }) => visible.includes(words)));
    expect(cards.length, `threads with ${words}`).to.be.at.most(1);
    return cards[0] === undefined ? [] : kit.slack.thread(desk, cards[0].ts);
  };
  /** Where each of the words stands in the whole thread, in the order of reading. */
  const positions = (thread: readonly SeenMessage[], words: readonly string[]) => {
    const text = thread.map(({ visible }) => visible).join('\n');
    return words.map((word) => text.indexOf(word));
  };
  const wordsOf = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${name}-${index + 1}.`);
  const expectAllInOrder = (name: string, count: number) => {
    const words = wordsOf(name, count);
    const thread = threadOf(words[0] ?? '');
    const found = positions(thread, words);
    expect(found, JSON.stringify(thread.map(({ visible }) => visible))).to.not.include(-1);
    expect(found).to.deep.equal([...found].sort((one, other) => one - other));
  };
  const askForPerson = async (visitor: Visitor) => {
    await visitor.say('can I talk to a human?');
    await clock.pass(kit, 1);
  };
  const talk = async (visitor: Visitor, name: string, count: number) => {
    for (const word of wordsOf(name, count)) await visitor.say(word);
  };

  for (const kind of ['down', '500', '429'] as const) {
    it(`appears whole and in order after Slack answered with "${kind}" for ten minutes`, async () => {
      const end = kit.slack.fault({ kind });
      const visitor = kit.visitor();
      await askForPerson(visitor);
      await talk(visitor, `during${kind}`, 4);
      await clock.pass(kit, 600, 5);
      end();
      await clock.pass(kit, 40);
      expectAllInOrder(`during${kind}`, 4);
      expect(await kit.app.repositories.messages.undelivered(100)).to.deep.equal([]);
    });
  }

  it('goes out by mail, once, when Slack is not reached for longer than a customer may wait unseen', async () => {
    const end = kit.slack.fault({ kind: 'down' });
    const before = (await mails()).length;
    await askForPerson(kit.visitor({ level: 'signed', customer: 'ann' }));
    await clock.pass(kit, 60);
    expect(await mails()).to.have.length(before);
    await clock.pass(kit, 240, 5);
    end();
    const sent = (await mails()).slice(0, (await mails()).length - before);
    expect(sent.map(({ subject }) => subject)).to.deep.equal(['Waiting: Ann Baker']);
    await clock.pass(kit, 20);
  });

  const breaks: [what: string, code: string, breaking: () => void, mend: () => void][] = [
    ['its channel is archived', 'is_archived', () => kit.slack.archive(desk), () => kit.slack.restore(desk)],
    [
      'the app is not in its channel',
      'not_in_channel',
      () => kit.slack.kick(desk),
      () => kit.slack.restore(desk),
    ],
    ['the token is revoked', 'token_revoked', () => void kit.slack.revoke(), () => kit.slack.reinstall()],
  ];
  for (const [what, code, breaking, mend] of breaks) {
    it(`goes out by mail, once, with what to do, when ${what}; and appears in order when that is mended`, async () => {
      const before = new Set((await mails()).map(({ _id }) => _id));
      breaking();
      const visitor = kit.visitor({ level: 'signed', customer: 'ann' });
      await askForPerson(visitor);
      await talk(visitor, code, 3);
      await clock.pass(kit, 300, 5);
      const sent = (await mails()).filter(({ _id }) => !before.has(_id));
      expect(sent.filter(({ subject }) => subject === 'Waiting: Ann Baker')).to.have.length(1);
      const alerts = sent.filter(({ subject }) => subject === `Slack: ${code}`);
      expect(alerts).to.have.length(1);
      expect(alerts[0]?.text).to.match(/install the app again|Restore it|Invite it/);
      mend();
      await clock.pass(kit, 90);
      expectAllInOrder(code, 3);
    });
  }

  it('reaches nobody twice for being read late: a lost answer repeats one message, and no more', async () => {
    const visitor = kit.visitor();
    await askForPerson(visitor);
    await clock.pass(kit, 4);
    kit.slack.fault({ kind: 'cut', method: /chat\.postMessage/, times: 1 });
    await talk(visitor, 'cut', 1);
    await clock.pass(kit, 20);
    const shown = threadOf('cut-1.').filter(({ visible }) => visible.includes('cut-1.'));
    // Slack keeps no key of a message: between carrying it out and saying so it is sent once more.
    expect(shown).to.have.length(2);
  });

  it('shows an edit that came before its message as the message stands, once', async () => {
    const visitor = kit.visitor();
    await askForPerson(visitor);
    await clock.pass(kit, 4);
    const id = await visitor.say('first wording.');
    await clock.pass(kit, 3);
    const edit = { type: 'messageUpdate', id, text: 'second wording.' };
    await visitor.post(`${id}:edit`, edit);
    await visitor.post(`${id}:edit`, edit);
    await clock.pass(kit, 5);
    const shown = threadOf('second wording.').filter(({ visible }) => visible.includes('wording.'));
    expect(shown.map(({ edits }) => edits)).to.deep.equal([1]);
  });
});

describe('a customer who writes faster than Slack takes it', () => {
  let kit: DeskKit;
  before(async () => {
    const rateLimit = { postPerSecond: 1, burst: SLACK_PACE.burst + 1 };
    kit = await DeskKit.start({ pace: SLACK_PACE, slack: { rateLimit } });
  });
  after(() => kit.close());

  it('is read in few messages, whole and in order, and Slack never has to refuse', async () => {
    const visitor = kit.visitor();
    await visitor.say('can I talk to a human?');
    const card = await kit.card('Waiting');
    const words = Array.from({ length: 30 }, (_, index) => `line-${index + 1}.`);
    await Promise.all(words.map((word) => visitor.say(word)));
    const thread = () => kit.slack.thread(desk, card.ts);
    const text = await kit.slack.until(() => {
      const shown = thread()
        .map(({ visible }) => visible)
        .join('\n');
      return words.every((word) => shown.includes(word)) ? shown : undefined;
    });
    const found = words.map((word) => text.indexOf(word));
    expect(found).to.deep.equal([...found].sort((one, other) => one - other));
    expect(thread().length).to.be.at.most(15);
    expect(kit.slack.calls('chat.postMessage').filter(({ status }) => status === 429)).to.deep.equal([]);
  });
});
