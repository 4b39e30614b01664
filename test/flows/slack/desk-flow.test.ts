import { expect } from 'chai';
import { DESK_ACTIONS } from '../../../channels/slack/desk/desk-actions.ts';
import { INPUT } from '../../../channels/slack/desk/views/modal-parts.ts';
import { DeskKit, type Visitor, WORKSPACE } from '../../support/desk/desk-kit.ts';
import type { SeenMessage } from '../../support/slack/people/looking.ts';

const { desk, ann, ben, lea, guest, stranger } = WORKSPACE;

const FILE = `
roles: { leads: ${WORKSPACE.leads} }
routes:
  - when: { language: [zh] }
    to: ${WORKSPACE.vip}
saved-replies:
  on-its-way: { en: 'Hello {name}, your parcel is on its way.' }
order-link: https://shop.example/admin/orders/{order}
`;

describe('the staff desk in Slack', () => {
  let kit: DeskKit;

  before(async () => {
    kit = await DeskKit.start({ file: FILE });
  });
  after(() => kit.close());

  /** A customer of the shop who waits for a person, and the card of their case. */
  async function waiting(
    customer: string,
    first = 'where is order 1042?',
  ): Promise<{ visitor: Visitor; card: SeenMessage }> {
    const visitor = kit.visitor({ level: 'signed', customer });
    await visitor.say(first);
    await visitor.say('can I talk to a human?');
    await visitor.hears('queue');
    const card = await kit.slack.until((slack) =>
      slack.messages(desk).find(({ elements }) => elements.some(({ value }) => value?.includes(visitor.id))),
    );
    // The thread is there when its first reply is.
    await inThread(card, 'What was said before');
    return { visitor, card };
  }

  async function claimed(customer: string): Promise<{ visitor: Visitor; card: SeenMessage }> {
    const { visitor, card } = await waiting(customer);
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await visitor.hears('Ann Agent');
    return { visitor, card };
  }

  const thread = (card: SeenMessage) => kit.slack.thread(desk, card.ts);
  const texts = (card: SeenMessage) => thread(card).map(({ visible }) => visible);
  const inThread = (card: SeenMessage, saying: string) =>
    kit.slack.until(() => thread(card).find(({ visible }) => visible.includes(saying)));
  const cardNow = (card: SeenMessage, saying: string) =>
    kit.slack.until(() =>
      kit.slack.messages(desk).find(({ ts, visible }) => ts === card.ts && visible.includes(saying)),
    );
  const reacted = (ts: string, name: string) =>
    kit.slack.until(() =>
      kit.slack
        .messages(desk)
        .flatMap(({ replies }) => replies)
        .find((reply) => reply.ts === ts && reply.reactions[name]),
    );

  it('shows who waits, since when, what they want, what was tried, the order with its link, and what was said', async () => {
    const { card } = await waiting('ann');
    for (const part of [
      'Ann Baker',
      'Website chat',
      'Waiting',
      'where is order 1042?',
      'signed in at the shop',
      '1042',
    ]) {
      expect(card.visible, card.visible).to.include(part);
    }
    expect(JSON.stringify(card.blocks)).to.include('https://shop.example/admin/orders/1042');
    expect(card.elements.map(({ label }) => label)).to.include.members([
      'Claim',
      'Suggest reply',
      'Note',
      'Resolve',
      'Back to bot',
    ]);
    const history = await inThread(card, 'What was said before');
    expect(history.visible).to.include('where is order 1042?').and.to.include('on its way');
  });

  it('relays both ways after a claim, each message with its delivery status, and updates the one card', async () => {
    const { visitor, card } = await claimed('ann');
    await cardNow(card, 'Claimed');
    const { ts } = await kit.slack.say(ann, desk, 'Hello, *I* am looking :smile:', { thread: card.ts });
    const heard = await visitor.hears('looking');
    expect(heard.from).to.include({ id: 'staff', name: 'Ann Agent' });
    expect(heard.text).to.match(/^Hello, \*?I\*? am looking 😄$/u);
    await reacted(ts, 'heavy_check_mark');
    await visitor.say('Thank you <!channel> <@U0BEN> *not bold*');
    const relayed = await inThread(card, 'Thank you');
    expect(relayed.visible).to.include('<!channel> <@U0BEN> *not bold*');
    expect(JSON.stringify(relayed.blocks)).to.not.match(/"type":"(user|broadcast|usergroup|mrkdwn)"/);
    expect(relayed.text).to.not.include('<!channel>');
    const posted = kit.slack
      .calls('chat.postMessage')
      .filter(({ args }) => args['channel'] === desk && args['thread_ts'] === undefined);
    expect(posted.filter(({ answer }) => answer?.['ts'] === card.ts)).to.have.length(1);
  });

  it('gives a conversation to one of two who press Claim, and tells the other who has it', async () => {
    const { visitor, card } = await waiting('ben');
    await Promise.all([
      kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim),
      kit.slack.press(ben, desk, card.ts, DESK_ACTIONS.claim),
    ]);
    const joined = await visitor.hears(({ text }) => /(Ann|Ben) Agent/.test(text ?? ''));
    const winner = /(Ann|Ben) Agent/.exec(joined.text ?? '')?.[0] ?? '';
    const loser = winner === 'Ann Agent' ? ben : ann;
    await kit.slack.until((slack) =>
      slack
        .ephemerals(loser)
        .find(({ threadTs, visible }) => threadTs === card.ts && visible.includes(winner)),
    );
    await kit.app.path.idle();
    expect((await visitor.seen()).filter(({ text }) => /(Ann|Ben) Agent/.test(text ?? ''))).to.have.length(1);
  });

  it('keeps inside what is written before a claim, by another than the assignee, behind //, as a note, or like a note', async () => {
    const { visitor, card } = await waiting('ann');
    await kit.slack.say(ann, desk, 'secret one: who takes this angry person?', { thread: card.ts });
    await kit.slack.until((slack) =>
      slack
        .ephemerals(ann)
        .find(({ visible, threadTs }) => threadTs === card.ts && visible.includes('Press Claim')),
    );
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await visitor.hears('Ann Agent');
    await kit.slack.say(ben, desk, 'secret two', { thread: card.ts });
    const { ts: noteTs } = await kit.slack.say(ann, desk, '// secret three', { thread: card.ts });
    await kit.slack.edit(ann, desk, noteTs, 'secret three, edited');
    await kit.slack.say(ann, desk, 'note: secret four', { thread: card.ts });
    await kit.slack.say(ann, desk, '<@U0BEN> secret five?', { thread: card.ts });
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.note);
    const modal = await kit.slack.until((slack) => slack.views(ann).at(-1));
    await kit.slack.submit(ann, modal.id, { [INPUT]: 'secret six' });
    await inThread(card, 'secret six');
    const held = await kit.slack.until(() =>
      thread(card).find(({ visible, elements }) => visible.includes('secret four') && elements.length > 0),
    );
    expect(held.elements.map(({ actionId }) => actionId)).to.include(DESK_ACTIONS.send);
    await kit.slack.say(ann, desk, 'This one is for you.', { thread: card.ts });
    await visitor.hears('This one is for you.');
    await kit.app.path.idle();
    const seen = (await visitor.seen()).map(({ text }) => text).join('\n');
    expect(seen).to.not.include('secret');
  });

  it('takes edits and deletions to the customer and back', async () => {
    const { visitor, card } = await claimed('ann');
    const { ts } = await kit.slack.say(ann, desk, 'It arives Friday', { thread: card.ts });
    const first = await visitor.hears('It arives Friday');
    await kit.slack.edit(ann, desk, ts, 'It arrives on Friday');
    const update = await visitor.hears(
      ({ type, text }) => type === 'messageUpdate' && text === 'It arrives on Friday',
    );
    expect(update.id).to.equal(first.id);
    await kit.slack.edit(ann, desk, ts, '// it arrives on Friday');
    const deletion = await visitor.hears(({ type }) => type === 'messageDelete');
    expect(deletion.id).to.equal(first.id);
    const id = await visitor.say('My card is 4242');
    await inThread(card, 'My card is 4242');
    await visitor.post(`${id}-gone`, { type: 'messageDelete', id });
    await kit.slack.until(
      () =>
        thread(card).every(({ visible }) => !visible.includes('4242')) &&
        texts(card).some((text) => text.includes('deleted')),
    );
  });

  it('resolves, asks for a rating once, shows it, and opens a new case for the next concern', async () => {
    const { visitor, card } = await claimed('ann');
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.resolve);
    await visitor.hears(({ suggestedActions }) => (suggestedActions?.actions.length ?? 0) >= 5);
    await cardNow(card, 'Resolved');
    await visitor.say('5');
    await inThread(card, '5 of 5');
    await visitor.say('4');
    await visitor.say('a human please');
    const again = await kit.slack.until((slack) =>
      slack
        .messages(desk)
        .find(
          ({ ts, elements }) => ts !== card.ts && elements.some(({ value }) => value?.includes(visitor.id)),
        ),
    );
    expect(again.visible).to.include('Waiting');
    expect(texts(card).filter((text) => text.includes('rated this conversation'))).to.have.length(1);
  });

  it('gives the conversation back to the bot, which goes on', async () => {
    const { visitor, card } = await claimed('ann');
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.backToBot);
    await visitor.hears('automatic assistant again');
    await cardNow(card, 'Back with the bot');
    const { ts } = await kit.slack.say(ann, desk, 'too late', { thread: card.ts });
    expect(ts).to.be.a('string');
    await visitor.say('where is order 1042?');
    await visitor.hears(({ text }) => /1042[\s\S]*on its way/.test(text ?? ''));
    expect((await visitor.seen()).map(({ text }) => text)).to.not.include('too late');
  });

  it('suggests what the knowledge answers, with its source, and sends, changes or discards it', async () => {
    const { visitor, card } = await claimed('ann');
    await visitor.say('how long do I have to return something?');
    await inThread(card, 'how long do I have');
    const suggest = async (known: readonly string[]) => {
      await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.suggest);
      return await kit.slack.until(() =>
        thread(card).find(
          ({ ts, elements }) =>
            !known.includes(ts) && elements.some(({ actionId }) => actionId === DESK_ACTIONS.send),
        ),
      );
    };
    const first = await suggest([]);
    expect(first.visible)
      .to.include('30 days')
      .and.to.match(/return/i);
    await kit.slack.press(ann, desk, first.ts, DESK_ACTIONS.send);
    await visitor.hears('30 days');
    await reacted(first.ts, 'heavy_check_mark');
    const second = await suggest([first.ts]);
    await kit.slack.press(ann, desk, second.ts, DESK_ACTIONS.edit);
    const modal = await kit.slack.until((slack) => slack.views(ann).at(-1));
    await kit.slack.submit(ann, modal.id, { [INPUT]: 'Thirty days, and no reason needed.' });
    await visitor.hears('Thirty days, and no reason needed.');
    const third = await suggest([first.ts, second.ts]);
    await kit.slack.press(ann, desk, third.ts, DESK_ACTIONS.discard);
    await kit.slack.until(() =>
      thread(card).find(({ ts, visible }) => ts === third.ts && /discarded/i.test(visible)),
    );
  });

  it('assigns, puts off, blocks and merges from More, the last two for leads only', async () => {
    const { visitor, card } = await claimed('ann');
    await kit.slack.choose(ann, desk, card.ts, DESK_ACTIONS.more, DESK_ACTIONS.assign);
    const assign = await kit.slack.until((slack) => slack.views(ann).at(-1));
    await kit.slack.submit(ann, assign.id, { [INPUT]: ben });
    await visitor.hears('Ben Agent');
    await kit.slack.choose(ben, desk, card.ts, DESK_ACTIONS.more, DESK_ACTIONS.snooze);
    const snooze = await kit.slack.until((slack) => slack.views(ben).at(-1));
    await kit.slack.submit(ben, snooze.id);
    await cardNow(card, 'Snoozed');
    await visitor.say('are you there?');
    await cardNow(card, 'Claimed');
    await kit.slack.choose(ben, desk, card.ts, DESK_ACTIONS.more, DESK_ACTIONS.block);
    const refused = await kit.slack.until((slack) => slack.views(ben).at(-1));
    await kit.slack.submit(ben, refused.id);
    await kit.slack.until((slack) =>
      slack.ephemerals(ben).find(({ visible }) => visible.includes('Only a lead')),
    );
    await kit.slack.choose(lea, desk, card.ts, DESK_ACTIONS.more, DESK_ACTIONS.block);
    const block = await kit.slack.until((slack) => slack.views(lea).at(-1));
    await kit.slack.submit(lea, block.id);
    await inThread(card, 'has blocked this customer');
    await kit.slack.press(lea, desk, card.ts, DESK_ACTIONS.backToBot);
    await visitor.hears('automatic assistant again');
    const before = (await visitor.seen()).length;
    await visitor.say('hello?');
    await kit.app.path.idle();
    expect(await visitor.seen()).to.have.length(before);
  });

  it('refuses actions of everybody who is not a member of the group, whatever group they were put into', async () => {
    const { visitor, card } = await waiting('ann');
    for (const person of [guest, stranger]) {
      await kit.slack.press(person, desk, card.ts, DESK_ACTIONS.claim);
      await kit.slack.until((slack) =>
        slack
          .ephemerals(person)
          .find(({ visible, threadTs }) => threadTs === card.ts && visible.includes('Only members')),
      );
    }
    await kit.slack.say(guest, desk, 'I can help you!', { thread: card.ts });
    await kit.app.path.idle();
    expect((await visitor.seen()).map(({ text }) => text)).to.not.include('I can help you!');
    const answer = await kit.slack.command(stranger, desk, '/onevoice', 'queue');
    expect(answer.acknowledged).to.equal(true);
    await kit.slack.until((slack) =>
      slack
        .ephemerals(stranger)
        .find(({ visible }) => visible.includes('Only members of the support group may use')),
    );
  });

  it('answers /onevoice, prepares saved replies in the thread, and shows the queue on its page', async () => {
    const { visitor, card } = await waiting('clara', 'hello');
    const said = async (text: string, part: string, user: string = lea) => {
      await kit.slack.command(user, desk, '/onevoice', text);
      return await kit.slack.until((slack) =>
        slack.ephemerals(user).find(({ visible }) => visible.includes(part)),
      );
    };
    expect((await said('queue', 'Waiting:')).visible).to.include('Clara Neumann');
    expect((await said('find neumann', 'Cases for')).visible).to.include('Clara Neumann');
    expect((await said('customer ann@example.com', 'Customer ann')).visible).to.include('1042');
    expect((await said('status', 'Status')).visible).to.include('Waiting');
    expect((await said('help', '/onevoice queue')).visible).to.include('say NAME');
    await kit.slack.openHome(lea);
    const home = await kit.slack.until((slack) => slack.home(lea));
    expect(home.visible).to.include('Clara Neumann').and.to.include('Today');
    await kit.slack.press(lea, desk, card.ts, DESK_ACTIONS.claim);
    await visitor.hears('Lea Lead');
    await kit.slack.command(lea, desk, '/onevoice', 'say on-its-way');
    const draft = await inThread(card, 'Hello Clara Neumann, your parcel is on its way.');
    await kit.slack.press(lea, desk, draft.ts, DESK_ACTIONS.send);
    await visitor.hears('Hello Clara Neumann, your parcel is on its way.');
  });

  it('shows cases of a language in the channel that its route names', async () => {
    const visitor = kit.visitor();
    await visitor.say('转人工');
    const card = await kit.slack.until((slack) =>
      slack
        .messages(WORKSPACE.vip)
        .find(({ elements }) => elements.some(({ value }) => value?.includes(visitor.id))),
    );
    expect(card.visible).to.include('Chinese');
    expect(
      kit.slack
        .messages(desk)
        .some(({ elements }) => elements.some(({ value }) => value?.includes(visitor.id))),
    ).to.equal(false);
  });
});
