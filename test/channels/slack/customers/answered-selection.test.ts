import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { SELECTION } from '../../../../channels/slack/blocks/selection-blocks.ts';
import { type SlackOverHttp, slackOverHttp } from '../../../support/slack-kit/slack-over-http.ts';

const OPTIONS = ['Desk lamp, oak', 'Blue mug & saucer', 'Tent <3 people>'];
const SELECTED = { options: OPTIONS, submit: 'Return these', none: 'None of these' };

function asked(selection: object = SELECTED, more: object = {}): Partial<Activity> {
  return { type: 'message', text: 'Which items?', locale: 'en', channelData: { selection, ...more } };
}

describe('a selection of several in Slack', () => {
  let over: SlackOverHttp;
  let user: string;
  let direct: string;
  before(async () => {
    let now = Date.now();
    over = await slackOverHttp({}, () => {
      now += 2_000;
      return new Date(now);
    });
    await over.channel.start?.(over.host);
    await over.slack.deliverTo(over.url);
  });
  after(() => over.close());
  beforeEach(() => {
    user = over.slack.addUser({ name: 'Ann' }).id;
    direct = over.slack.direct(user).id;
    over.host.accepted.length = 0;
  });

  /** Sends a message to a conversation; gives its `ts`. */
  const send = async (activity: Partial<Activity>, conversation = direct) => {
    const to = { account: over.slack.team.id, conversation };
    const [sent] = await Promise.all(
      over.channel.render(activity).map((part) => over.channel.send?.(to, part, 'key')),
    );
    return sent?.status === 'sent' ? (sent.providerId ?? '') : '';
  };
  const press = (ts: string, actionId: string, chosen: readonly string[] = []) =>
    over.slack.press(user, direct, ts, actionId, { filled: { [SELECTION.options]: chosen } });
  const message = (ts: string) => over.slack.messages(direct).find((each) => each.ts === ts);
  const recorded = () => over.host.accepted.map(({ activity }) => activity);
  const answered = async () => {
    const [activity = {}] = recorded();
    return await over.channel.complete?.(activity);
  };

  it('is one message with checkboxes, whose button sends the labels as one message', async () => {
    const ts = await send(asked());
    expect(message(ts)?.elements.map(({ type, actionId }) => [type, actionId])).to.deep.equal([
      ['checkboxes', SELECTION.options],
      ['button', SELECTION.submit],
      ['button', SELECTION.none],
    ]);
    const { acknowledged } = await press(ts, SELECTION.submit, [OPTIONS[0] ?? '', OPTIONS[2] ?? '']);
    expect(acknowledged).to.equal(true);
    expect(recorded().map(({ type, text }) => ({ type, text }))).to.deep.equal([
      { type: 'message', text: `${OPTIONS[0]}\n${OPTIONS[2]}` },
    ]);
  });

  it('is edited to show the choice without inputs, before the answer is processed', async () => {
    const ts = await send(asked());
    await press(ts, SELECTION.submit, [OPTIONS[1] ?? '', OPTIONS[2] ?? '']);
    const completed = await answered();
    expect(message(ts)?.elements).to.deep.equal([]);
    expect(message(ts)?.visible.split('\n')).to.deep.equal([
      'Which items?',
      `✅ ${OPTIONS[1]}`,
      `✅ ${OPTIONS[2]}`,
    ]);
    expect(completed?.activity.channelData).to.deep.equal({ team: over.slack.team.id });
    await answered();
    expect(message(ts)?.visible.match(/✅/g)).to.have.length(2);
  });

  it('sends the label of the button for nothing, whatever is ticked, and shows it', async () => {
    const ts = await send(asked());
    await press(ts, SELECTION.none, [OPTIONS[0] ?? '']);
    expect(recorded().map(({ text }) => text)).to.deep.equal(['None of these']);
    await answered();
    expect(message(ts)?.visible).to.equal('Which items?\n✅ None of these');
  });

  it('sends the label of its button where nothing is ticked, so that the bot can ask again', async () => {
    await press(await send(asked()), SELECTION.submit);
    expect(recorded().map(({ text }) => text)).to.deep.equal(['Return these']);
  });

  it('takes a tick for no message', async () => {
    const ts = await send(asked());
    await over.slack.choose(user, direct, ts, SELECTION.options, [OPTIONS[0] ?? '']);
    expect(recorded()).to.deep.equal([]);
  });

  it('is a select of several above ten options', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `Item ${index + 1}`);
    const ts = await send(asked({ options: many, submit: 'Send' }));
    expect(message(ts)?.elements.map(({ type }) => type)).to.deep.equal(['multi_static_select', 'button']);
    await press(ts, SELECTION.submit, ['Item 7', 'Item 60']);
    expect(recorded().map(({ text }) => text)).to.deep.equal(['Item 7\nItem 60']);
  });

  it('is a numbered list in a message that only its customer sees, since that can not be edited', async () => {
    const lobby = over.slack.addChannel({
      name: `lobby-${user.toLowerCase()}`,
      members: [user, over.slack.app.userId],
    });
    const root = (await over.slack.say(user, lobby.id, 'hello')).ts;
    await send(asked(), `${lobby.id}:${root}:${user}`);
    const [own] = over.slack.ephemerals(user);
    expect(own?.visible).to.contain('3. Tent <3 people>').and.contain('Answer with the numbers');
    expect(own?.elements).to.deep.equal([]);
  });

  it('does not lose the answer if the message can not be edited', async () => {
    const ts = await send(asked());
    await press(ts, SELECTION.submit, [OPTIONS[0] ?? '']);
    const end = over.slack.fault({ kind: 'down', method: /chat\.update/ });
    expect((await answered())?.activity.text).to.equal(OPTIONS[0]);
    end();
    expect(message(ts)?.elements).to.have.length(3);
  });
});
