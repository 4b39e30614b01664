import { expect } from 'chai';
import { DeskClock } from '../../support/desk/desk-clock.ts';
import { DeskKit, WORKSPACE } from '../../support/desk/desk-kit.ts';
import { storedStatus } from '../../support/order-status.ts';
import type { SeenMessage } from '../../support/slack/people/looking.ts';
import type { UserSeed } from '../../support/slack/workspace/workspace.ts';

const { customer, ben, team, lobby } = WORKSPACE;

/** What only order 1042 says of itself. */
const ORDER_DATA = /1042 was sent|Royal Mail|tracking number|€|PayPal/;

describe('a customer in Slack', () => {
  const clock = new DeskClock();
  let kit: DeskKit;
  before(async () => {
    kit = await DeskKit.start({ now: clock.now, slack: { now: clock.now } });
  });
  after(() => kit.close());
  // What somebody is told waits for a budget of one message a second.
  beforeEach(() => clock.pass(kit, 6));

  const bot = () => kit.slack.app.userId;
  const said = (channel: string) =>
    kit.slack
      .messages(channel)
      .flatMap((one) => [one, ...one.replies])
      .sort((one, other) => Number(one.ts) - Number(other.ts));
  const answers = (channel: string) => said(channel).filter(({ user }) => user === bot());
  const last = (channel: string): SeenMessage => {
    const found = answers(channel).at(-1);
    if (found === undefined) throw new Error('The bot said nothing.');
    return found;
  };
  const tell = async (user: string, channel: string, text: string, thread?: string) => {
    const { ts } = await kit.slack.say(user, channel, text, thread === undefined ? {} : { thread });
    await clock.pass(kit, 4);
    return ts;
  };
  const press = async (
    channel: string,
    { ts, elements }: Pick<SeenMessage, 'ts' | 'elements'>,
    label: string,
    user: string = customer,
  ) => {
    const found = elements.find((element) => element.label.startsWith(label));
    if (found === undefined) throw new Error(`There is no button ${label}.`);
    await kit.slack.press(user, channel, ts, found.actionId);
    await clock.pass(kit, 4);
  };
  const inbound = async (conversation: string) => {
    const log = await kit.app.repositories.messages.after(`slack:${team}:${conversation}`, 0, 1000);
    return log.filter(({ direction }) => direction === 'in').map(({ activity }) => JSON.parse(activity));
  };

  it('is known by the address that Slack has confirmed, and is told of their order', async () => {
    const direct = kit.slack.direct(customer).id;
    await tell(customer, direct, 'Where is order 1042?');
    expect(last(direct).visible).to.match(ORDER_DATA);
    const stored = await kit.app.repositories.conversations.find(`slack:${team}:${direct}`);
    expect(stored?.identity).to.deep.include({ level: 'channel', customer: 'ann' });
  });

  it('chooses by a button what several are offered for', async () => {
    const direct = kit.slack.direct(customer).id;
    await tell(customer, direct, 'where are my orders?');
    const question = last(direct);
    expect(question.elements.map(({ label }) => label.slice(0, 4))).to.include.members([
      '1044',
      '1043',
      '1042',
    ]);
    await press(direct, question, '1043');
    expect(last(direct).visible)
      .to.include('1043')
      .and.match(/out for delivery|today/i);
  });

  it('cancels an order by buttons, in the thread it was begun in, to the result of the command', async () => {
    const direct = kit.slack.direct(customer).id;
    const root = await tell(customer, direct, 'thank you');
    const outside = said(direct).filter(({ threadTs }) => threadTs === undefined).length;
    await tell(customer, direct, 'cancel order 1044', root);
    const question = last(direct);
    expect(question.threadTs).to.equal(root);
    await press(direct, question, 'Yes');
    const replies = kit.slack.thread(direct, root).slice(1);
    expect(replies.at(-1)?.visible).to.include('Order 1044 is cancelled');
    expect(await storedStatus(kit.app.shop.orders, '1044')).to.equal('cancelled');
    expect(said(direct).filter(({ threadTs }) => threadTs === undefined)).to.have.length(outside);
    await press(direct, question, 'Yes');
    expect(await storedStatus(kit.app.shop.orders, '1044')).to.equal('cancelled');
  });

  it('may edit and delete messages', async () => {
    const direct = kit.slack.direct(customer).id;
    const ts = await tell(customer, direct, 'hello');
    await kit.slack.edit(customer, direct, ts, 'hello there');
    await kit.slack.remove(customer, direct, ts);
    await clock.pass(kit, 2);
    const [edited, deleted] = (await inbound(direct)).slice(-2);
    expect([edited?.type, edited?.text]).to.deep.equal(['messageUpdate', 'hello there']);
    expect([deleted?.type, deleted?.text]).to.deep.equal(['messageDelete', undefined]);
    expect(new Set([edited?.id, deleted?.id])).to.deep.equal(new Set([`${team}:${direct}:${ts}`]));
  });

  it('is not asked of Slack for every word that is written in capitals', async () => {
    const direct = kit.slack.direct(customer).id;
    await tell(customer, direct, 'WHERE IS MY UPS PARCEL, WHY WAIT');
    const asked = kit.slack.calls('users.info').map(({ args }) => args.user);
    expect(asked.filter((user) => user !== customer)).to.deep.equal([]);
  });

  it('reads in a channel what concerns their order alone, and nobody else does', async () => {
    const root = await tell(customer, lobby, `<@${bot()}> where is order 1042?`);
    expect(
      said(lobby).filter(({ visible, user }) => user === bot() && ORDER_DATA.test(visible)),
    ).to.deep.equal([]);
    const whispers = kit.slack.ephemerals(customer);
    expect(whispers.some(({ visible, threadTs }) => ORDER_DATA.test(visible) && threadTs === root)).to.equal(
      true,
    );
    expect(kit.slack.ephemerals(ben)).to.deep.equal([]);
  });

  it('goes on in their thread without a mention, while others there are not answered', async () => {
    const root = await tell(customer, lobby, `<@${bot()}> where are my orders?`);
    const before = kit.slack.ephemerals(customer).length;
    await tell(ben, lobby, 'where is order 1043?', root);
    expect(kit.slack.ephemerals(customer)).to.have.length(before);
    expect(await inbound(`${lobby}:${root}:${ben}`)).to.deep.equal([]);
    await tell(customer, lobby, 'the 1043 one', root);
    expect(kit.slack.ephemerals(customer).at(-1)?.visible).to.include('1043');
    await tell(ben, lobby, 'I only talk with others here');
    expect(kit.slack.ephemerals(ben)).to.deep.equal([]);
  });

  const unproved: [who: string, seed: UserSeed][] = [
    ['a guest', { name: 'Gus', email: 'ann@example.com', isRestricted: true }],
    ['a guest of one channel', { name: 'Gia', email: 'ann@example.com', isUltraRestricted: true }],
    [
      'somebody of another workspace',
      { name: 'Sam', email: 'ann@example.com', isStranger: true, teamId: 'T0ELSE' },
    ],
    [
      'somebody whose address is not confirmed',
      { name: 'Uma', email: 'ann@example.com', isEmailConfirmed: false },
    ],
    ['somebody who is no customer', { name: 'Nora', email: 'nora@else.example' }],
  ];
  for (const [who, seed] of unproved) {
    it(`is nobody in particular if they are ${who}`, async () => {
      const user = kit.slack.addUser(seed).id;
      const direct = kit.slack.direct(user).id;
      await tell(user, direct, 'Where is order 1042?');
      expect(answers(direct)).to.not.deep.equal([]);
      for (const { visible } of answers(direct)) expect(visible).to.not.match(ORDER_DATA);
      const stored = await kit.app.repositories.conversations.find(`slack:${team}:${direct}`);
      expect(stored?.identity).to.include({ level: 'none' });
    });
  }

  it('is a person: bots and other apps open no turn', async () => {
    const user = kit.slack.addUser({ name: 'Robot', isBot: true, email: 'ann@example.com' }).id;
    const direct = kit.slack.direct(customer).id;
    const before = (await inbound(direct)).length;
    const message = { type: 'message', channel: direct, channel_type: 'im', text: 'Where is order 1042?' };
    await kit.slack.deliver({ ...message, user, bot_id: 'B0ROBOT', ts: '1700000001.000100' });
    await kit.slack.deliver({
      ...message,
      subtype: 'bot_message',
      bot_id: 'B0ROBOT',
      ts: '1700000002.000100',
    });
    await kit.slack.deliver({ ...message, user: bot(), ts: '1700000003.000100' });
    await clock.pass(kit, 1);
    expect(await inbound(direct)).to.have.length(before);
  });
});
