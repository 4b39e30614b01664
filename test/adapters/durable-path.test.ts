import { ActivityHandler, type TurnContext } from 'botbuilder';
import { expect } from 'chai';
import type { PathParts } from '../../adapters/path-parts.ts';
import { isSentBeforeLastMessage } from '../../models/conversation/conversation.ts';
import type { CaseEventReport } from '../../models/desk/desk.ts';
import { TURN, type Turn } from '../../models/turn.ts';
import {
  ACCOUNT,
  botOf,
  CountingBot,
  type ManualClock,
  message,
  type PathStore,
  ScriptedChannel,
  testChannel,
} from '../support/path/path-kit.ts';
import { Paths } from '../support/path/paths.ts';

describe('the durable path', () => {
  let paths: Paths;
  let store: PathStore;
  let clock: ManualClock;

  beforeEach(async () => {
    paths = await Paths.open();
    ({ store, clock } = paths);
  });
  afterEach(() => paths.close());

  const stored = (id: string) => store.repositories.conversations.find(`test:${ACCOUNT}:${id}`);

  it("answers messages in their order and keeps the bot's memory between them", async () => {
    const path = await paths.started({ bot: new CountingBot() });
    await paths.say(path, 'c1', 'hello', 'again');
    expect(await store.transcript('c1')).to.deep.equal(['> hello', '1: hello', '> again', '2: again']);
    const conversation = await stored('c1');
    expect(conversation).to.include({ seq: 4, version: 2, lease: null });
    expect(conversation?.outbox).to.deep.equal([]);
    expect(await store.repositories.inbox.countOpen()).to.equal(0);
  });

  it('drops duplicates: answers the same activity once, however often it is delivered', async () => {
    const path = await paths.started({ bot: new CountingBot() });
    const host = path.hostFor('test');
    const answers = await Promise.all([1, 2, 3].map(() => host.accept(message('c1', 'm1'))));
    await path.idle();
    const later = await host.accept(message('c1', 'm1'));
    await path.idle();
    expect([...answers, later].map(({ isDuplicate }) => isDuplicate)).to.deep.equal([
      false,
      true,
      true,
      true,
    ]);
    expect(await store.transcript('c1')).to.deep.equal(['> m1', '1: m1']);
  });

  it('takes nothing new from customers while the disk fills; staff, answers and results of commands go on', async () => {
    let free = 1;
    let perform = () => {};
    const performing = new Promise<void>((resolve) => {
      perform = resolve;
    });
    const path = await paths.started({
      bot: botOf(async (context, turn) => {
        if (turn.internal) await context.sendActivity('done');
        else turn.command({ name: 'order-tea', args: {}, key: turn.newId() });
      }),
      desk: true,
      channels: [testChannel('test'), testChannel('desk')],
      diskSpace: async () => ({ free, total: 10 }),
      settings: { diskReserve: 1 },
      perform: async () => {
        await performing;
        return { outcome: 'ok', value: {} };
      },
    });
    const host = path.hostFor('test');
    await host.accept(message('c1', 'tea, please'));
    free = 0;
    expect(await path.isReady()).to.equal(false);
    const codeOf = async (call: Promise<unknown>) =>
      await call.then(
        () => 'taken',
        (error: { code?: string }) => error.code,
      );
    expect(await codeOf(host.accept(message('c1', 'and cake')))).to.equal('DISK_LOW');
    expect(await codeOf(host.openConversation(ACCOUNT, 'c2'))).to.equal('DISK_LOW');
    expect(await codeOf(path.hostFor('desk').accept(message('case', 'of staff')))).to.equal('taken');
    perform();
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> tea, please', 'done']);
    free = 1;
    expect(await path.isReady()).to.equal(true);
    expect(await codeOf(host.accept(message('c1', 'and cake')))).to.equal('taken');
    await path.idle();
  });

  it('processes no item again that was consumed and lost its done-mark', async () => {
    const path = await paths.started({ bot: new CountingBot() });
    await paths.say(path, 'c1', 'm1');
    await store.connection
      .collection<{ _id: string }>('inbox')
      .updateOne({ _id: `test:${ACCOUNT}:m1` }, { $set: { state: 'open' } });
    await store.connection
      .collection<{ _id: string }>('conversations')
      .updateOne({ _id: `test:${ACCOUNT}:c1` }, { $set: { consumed: [`test:${ACCOUNT}:m1`] } });
    await path.sweep(0);
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> m1', '1: m1']);
    expect(await store.repositories.inbox.countOpen()).to.equal(0);
  });

  it('hosts any ActivityHandler, with middleware for both directions', async () => {
    const seen: string[] = [];
    const bot = new ActivityHandler();
    bot.onMembersAdded(async (context, next) => {
      for (const member of context.activity.membersAdded ?? [])
        await context.sendActivity(`welcome ${member.id}`);
      await next();
    });
    bot.onMessage(async (context, next) => {
      await context.sendActivities([
        { type: 'typing' },
        { type: 'message', text: `echo ${context.activity.text}` },
      ]);
      await next();
    });
    const path = await paths.started({ bot });
    path.adapter.use(async (context, next) => {
      context.onSendActivities(async (_context, activities, send) => {
        seen.push(...activities.map(({ type }) => `out ${type}`));
        return await send();
      });
      seen.push(`in ${context.activity.type}`);
      await next();
    });
    const activity = { type: 'conversationUpdate', membersAdded: [{ id: 'ann', name: 'Ann' }] };
    await path.hostFor('test').accept({ id: 'u1', account: ACCOUNT, conversation: 'c1', activity });
    await paths.say(path, 'c1', 'hi');
    expect(await store.transcript('c1')).to.deep.equal(['welcome ann', '> hi', 'echo hi']);
    expect(seen).to.deep.equal([
      'in conversationUpdate',
      'out message',
      'in message',
      'out typing',
      'out message',
    ]);
  });

  it('continues a conversation from outside, in a turn of its own', async () => {
    const path = await paths.started({ bot: new CountingBot() });
    await paths.say(path, 'c1', 'hi');
    const conversation = { id: 'c1', account: ACCOUNT, isGroup: false, conversationType: '', name: '' };
    await path.adapter.continueConversation({ channelId: 'test', conversation }, async (context) => {
      await context.sendActivity('news');
    });
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> hi', '1: hi', 'news']);
  });

  it('continues a conversation of the default account where none is named, and none without an address', async () => {
    const path = await paths.started({ bot: new CountingBot() });
    const conversation = { id: 'c1', isGroup: false, conversationType: '', name: '' };
    await path.adapter.continueConversation({ channelId: 'test', conversation }, async (context) => {
      await context.sendActivity('news');
    });
    await path.idle();
    const log = await store.repositories.messages.after('test:default:c1', 0, 9);
    expect(log.map(({ activity }) => JSON.parse(activity).text)).to.deep.equal(['news']);
    for (const reference of [{ channelId: 'test' }, { conversation }]) {
      const refusal = await path.adapter
        .continueConversation(reference, async () => {})
        .catch((error: unknown) => error);
      expect(refusal).to.have.property('code', 'BAD_ITEM');
    }
  });

  it('says when what continues a conversation has failed for good', async () => {
    const path = await paths.started({ bot: new CountingBot(), settings: { botTries: 1 } });
    const conversation = { id: 'c1', account: ACCOUNT, isGroup: false, conversationType: '', name: '' };
    const refusal = await path.adapter
      .continueConversation({ channelId: 'test', conversation }, () => Promise.reject(new Error('broken')))
      .catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'BOT_FAILED');
  });

  it('performs a command once, and gives its result to the bot as an internal event', async () => {
    const performed: string[] = [];
    const events: unknown[] = [];
    const bot = botOf(async (context, turn) => {
      if (context.activity.type === 'message')
        turn.command({ name: 'cancel', args: { order: '1042' }, key: 'cancel:1042' });
      else {
        events.push([turn.internal, context.activity.name, context.activity.value]);
        await context.sendActivity('done');
      }
    });
    const perform: PathParts['perform'] = async ({ key }) => {
      performed.push(key);
      return { outcome: 'ok', value: { refund: 5 } };
    };
    const path = await paths.started({ bot, perform });
    await paths.say(path, 'c1', 'cancel it');
    expect(performed).to.deep.equal(['cancel:1042']);
    const value = { outcome: 'ok', value: { refund: 5 }, name: 'cancel', key: 'cancel:1042' };
    expect(events).to.deep.equal([[true, 'command-result', value]]);
    expect(await store.transcript('c1')).to.deep.equal(['> cancel it', 'done']);
  });

  it('gives the bot the result of a command that failed or timed out', async () => {
    const outcomes: unknown[] = [];
    const bot = botOf(async (context, turn) => {
      const { text, value } = context.activity;
      if (text !== undefined) turn.command({ name: text, args: {}, key: text });
      else outcomes.push(value.outcome);
    });
    const perform: PathParts['perform'] = ({ name }) =>
      name === 'fails' ? Promise.reject(new Error('down')) : new Promise(() => {});
    const path = await paths.started({ bot, perform, settings: { commandMs: 5 } });
    await paths.say(path, 'c1', 'fails', 'hangs');
    expect(outcomes).to.deep.equal(['failed', 'timed-out']);
  });

  it('retries a message at which the bot fails, then apologizes, escalates to staff and goes on', async () => {
    let runs = 0;
    const bot = botOf(async (context) => {
      if (context.activity.text !== 'poison') return await context.sendActivity('fine');
      runs += 1;
      await context.sendActivity('never seen');
      throw new Error('no');
    });
    const notices: string[] = [];
    const path = await paths.started({
      desk: true,
      channels: [testChannel('test'), testChannel('desk')],
      bot: botOf(async (context, turn) => {
        if (context.activity.channelId !== 'desk') return await bot.run(context);
        const { event } = context.activity.value as CaseEventReport;
        notices.push(`${turn.conversation.externalId} ${JSON.stringify(event)}`);
      }),
    });
    await paths.say(path, 'c1', 'poison', 'next');
    expect([runs, await store.transcript('c1')]).to.deep.equal([1, []]);
    for (let round = 0; round < 2; round += 1) {
      clock.advance(60_000);
      await path.sweep(0);
      await path.idle();
    }
    expect(runs).to.equal(3);
    expect(await store.transcript('c1')).to.deep.equal(['> poison', 'sorry', '> next', 'fine']);
    expect((await stored('c1'))?.owner).to.equal('queue');
    const its = `test:shop:c1/${(await stored('c1'))?.episode.number}`;
    expect(notices).to.deep.equal([
      `${its} {"type":"waiting","reason":"BOT_FAILED","summary":{}}`,
      `${its} {"type":"customer-message","id":"next","text":"next","files":[]}`,
      `${its} {"type":"bot-message","text":"fine"}`,
    ]);
    expect(
      (await store.repositories.inbox.deadLetters(10)).map(({ providerId }) => providerId),
    ).to.deep.equal(['poison']);
  });

  it('apologizes to the customer when the bot takes too long, and refuses what it does afterwards', async () => {
    let late: Promise<unknown> = Promise.resolve();
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const run = async (context: TurnContext): Promise<void> => {
      const turn = context.turnState.get<Turn>(TURN);
      late = gate.then(() => turn.saveMemory('late'));
      await late;
    };
    const path = await paths.started({ bot: { run }, settings: { turnMs: 5 } });
    await paths.say(path, 'c1', 'hi');
    expect(await store.transcript('c1')).to.deep.equal(['> hi', 'sorry']);
    release();
    const refusal = await late.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).to.have.property('code', 'TURN_CLOSED');
  });

  it('discards a draft when staff take the conversation over, and runs the turn again with the new owner', async () => {
    const owners: string[] = [];
    const bot = botOf(async (context, turn) => {
      owners.push(turn.conversation.owner);
      if (owners.length === 1)
        await store.repositories.conversations.takeOver(turn.conversation._id, 'human', clock.now());
      if (turn.conversation.owner === 'bot') await context.sendActivity('the bot speaks');
    });
    const path = await paths.started({ bot });
    await paths.say(path, 'c1', 'hi');
    expect(owners).to.deep.equal(['bot', 'human']);
    expect(await store.transcript('c1')).to.deep.equal(['> hi']);
  });

  it('sends in order, and holds later messages back while an earlier one has to wait', async () => {
    const scripted = new ScriptedChannel('out', [
      { status: 'sent' },
      { status: 'retry', after: 5_000, reason: 'busy' },
    ]);
    const bot = botOf(
      async (context) =>
        await context.sendActivities(['a', 'b', 'c'].map((text) => ({ type: 'message', text }))),
    );
    const path = await paths.started({ bot, channels: [scripted.channel] });
    await path.hostFor('out').accept(message('c1', 'm1'));
    await path.idle();
    expect(scripted.sent.map(({ text }) => text)).to.deep.equal(['a', 'b']);
    clock.advance(4_999);
    await path.sweep(0);
    await path.idle();
    expect(scripted.sent).to.have.length(2);
    clock.advance(1);
    await path.sweep(0);
    await path.idle();
    expect(scripted.sent.map(({ text }) => text)).to.deep.equal(['a', 'b', 'b', 'c']);
    expect(scripted.sent[1]?.key).to.equal(scripted.sent[2]?.key);
  });

  it('lists a message that can not be delivered, and sends the next ones', async () => {
    const scripted = new ScriptedChannel('out', [{ status: 'failed', reason: 'blocked' }]);
    const bot = botOf(async (context) => await context.sendActivities([{ text: 'a' }, { text: 'b' }]));
    const path = await paths.started({ bot, channels: [scripted.channel] });
    await path.hostFor('out').accept(message('c1', 'm1'));
    await path.idle();
    expect(scripted.sent.map(({ text }) => text)).to.deep.equal(['a', 'b']);
    const dead = await store.repositories.messages.undelivered(10);
    expect(dead.map(({ seq, delivery }) => [seq, delivery?.reason])).to.deep.equal([[2, 'blocked']]);
  });

  it("distinguishes a message that was sent before the bot's last message from one that may answer it", async () => {
    const early: boolean[] = [];
    const bot = botOf(async (context, turn) => {
      early.push(isSentBeforeLastMessage(turn.conversation, turn.arrivedAt));
      clock.advance(1000);
      await context.sendActivity('Shall I?');
    });
    const path = await paths.started({ bot });
    const host = path.hostFor('test');
    await Promise.all(['cancel it', 'yes'].map((text) => host.accept(message('c1', text))));
    await path.idle();
    await paths.say(path, 'c1', 'yes, do');
    expect(early).to.deep.equal([false, true, false]);
  });

  it('takes a message for an answer to the last one, whatever else comes in meanwhile', async () => {
    const early: boolean[] = [];
    const bot = botOf(async (context, turn) => {
      early.push(isSentBeforeLastMessage(turn.conversation, turn.arrivedAt));
      clock.advance(1000);
      if (context.activity.text !== 'read mark') await context.sendActivity('Shall I?');
    });
    const path = await paths.started({ bot });
    await paths.say(path, 'c1', 'cancel it');
    const host = path.hostFor('test');
    await Promise.all(['read mark', 'yes'].map((text) => host.accept(message('c1', text))));
    await path.idle();
    expect(early).to.deep.equal([false, false, false]);
  });

  it('releases the leases of a dead process at once when no other process can use the store', async () => {
    const address = { channel: 'test', account: ACCOUNT, externalId: 'c1' };
    const later = new Date(clock.now().getTime() + 30_000);
    await store.repositories.conversations.acquire(address, 'dead', clock.now(), later);
    const shared = await paths.started({ bot: new CountingBot() });
    await paths.say(shared, 'c1', 'm1');
    expect(await store.transcript('c1')).to.deep.equal([]);
    await shared.stop(1000);
    const alone = await paths.started({ bot: new CountingBot(), exclusive: true });
    await alone.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> m1', '1: m1']);
  });

  it('ends its work when the store refuses the done-marks of a full batch, and retries later', async () => {
    const { inbox, conversations } = store.repositories;
    const address = { channel: 'test', account: ACCOUNT, externalId: 'c1' };
    const path = await paths.started({ bot: new CountingBot() });
    const held = await conversations.acquire(
      address,
      'other',
      clock.now(),
      new Date(clock.now().getTime() + 1),
    );
    const ids = Array.from({ length: 32 }, (_, index) => `m${index}`);
    for (const id of ids) await path.hostFor('test').accept(message('c1', id));
    await path.idle();
    await store.connection
      .collection<{ _id: string }>('conversations')
      .updateOne({ _id: held?._id ?? '' }, { $set: { consumed: ids.map((id) => `test:${ACCOUNT}:${id}`) } });
    clock.advance(10);
    const { finish } = inbox;
    inbox.finish = () => Promise.reject(new Error('disk full'));
    await path.sweep(0);
    await path.idle();
    expect(await inbox.countOpen()).to.equal(32);
    inbox.finish = finish;
    clock.advance(60_000);
    await path.sweep(0);
    await path.idle();
    expect(await inbox.countOpen()).to.equal(0);
    expect(await store.transcript('c1')).to.deep.equal([]);
  });

  it('refuses ids that no store could keep', async () => {
    const host = (await paths.started({ bot: new CountingBot() })).hostFor('test');
    for (const id of ['', 'x'.repeat(513), 'a\ud800']) {
      const refusal = await host.accept(message('c1', id)).catch((error: unknown) => error);
      expect(refusal, JSON.stringify(id.slice(0, 9))).to.have.property('code', 'BAD_ITEM');
    }
  });

  it('stores activities whose keys a store would refuse or misread', async () => {
    const path = await paths.started({ bot: new CountingBot() });
    const channelData = JSON.parse('{"$where":1,"a.b":2,"__proto__":{"polluted":true}}') as object;
    const item = message('c1', 'm1');
    await path.hostFor('test').accept({ ...item, activity: { ...item.activity, channelData } });
    await path.idle();
    const [first] = await path.hostFor('test').readLog(ACCOUNT, 'c1', 0, 10);
    expect(JSON.stringify(first?.activity.channelData)).to.equal(JSON.stringify(channelData));
  });

  it('accepts nothing while it stops, finishes the turns under way, and leaves the rest to the next start', async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = await paths.started({ bot: new CountingBot(() => gate), settings: { maxInFlight: 1 } });
    const host = first.hostFor('test');
    await host.accept(message('c1', 'm1'));
    await host.accept(message('c2', 'm2'));
    const stopped = first.stop(5_000);
    const refusal = await host.accept(message('c3', 'm3')).catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'DRAINING');
    release();
    expect(await stopped).to.equal(true);
    expect([await store.transcript('c1'), await store.transcript('c2')]).to.deep.equal([
      ['> m1', '1: m1'],
      [],
    ]);
    const second = await paths.started({ bot: new CountingBot() });
    await second.idle();
    expect(await store.transcript('c2')).to.deep.equal(['> m2', '1: m2']);
  });

  it('keeps the messages of a channel that is not configured until it is again', async () => {
    const both = await paths.started({
      bot: new CountingBot(),
      channels: [testChannel('test'), testChannel('gone')],
    });
    await both.stop(1_000);
    const item = { channel: 'gone', account: ACCOUNT, externalId: 'c1' };
    await store.repositories.inbox.record({
      _id: 'gone:shop:m1',
      conversation: 'gone:shop:c1',
      address: item,
      arrivalSeq: 1,
      providerId: 'm1',
      activity: '{"type":"message","text":"m1"}',
      internal: false,
      state: 'open',
    });
    await (await paths.started({ bot: new CountingBot() })).idle();
    expect(await store.repositories.inbox.countOpen()).to.equal(1);
    await (await paths.started({ bot: new CountingBot(), channels: [testChannel('gone')] })).idle();
    expect(await store.transcript('c1', 'gone')).to.deep.equal(['> m1', '1: m1']);
  });
});
