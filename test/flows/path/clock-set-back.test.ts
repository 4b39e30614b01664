import { expect } from 'chai';
import type { DurablePath } from '../../../adapters/durable-path.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import { isSentBeforeLastMessage } from '../../../models/conversation/conversation.ts';
import {
  botOf,
  CountingBot,
  type ManualClock,
  message,
  type PathStore,
  ScriptedChannel,
  testChannel,
} from '../../support/path/path-kit.ts';
import { Paths } from '../../support/path/paths.ts';

const HOUR = 3_600_000;

/** A bot that never ends its turn, like one whose process dies in the middle. */
const dying = (): { bot: ReturnType<typeof botOf>; reached: Promise<void> } => {
  let reach = (): void => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const bot = botOf(async () => {
    reach();
    await new Promise(() => {});
  });
  return { bot, reached };
};

describe('a clock that was set back by an hour', () => {
  let paths: Paths;
  let store: PathStore;
  let clock: ManualClock;

  beforeEach(async () => {
    paths = await Paths.open();
    ({ store, clock } = paths);
  });
  afterEach(() => paths.close());

  const debounced: AnyChannel = testChannel('test');

  /** Accepts a message by a process that dies at it. */
  async function acceptAndDie(conversation: string, id: string): Promise<void> {
    const { bot, reached } = dying();
    const path = await paths.started({ bot, settings: { turnMs: 1_000_000 } });
    await path.hostFor('test').accept(message(conversation, id));
    await reached;
  }

  for (const exclusive of [true, false]) {
    const where = exclusive ? 'on a store of its own' : 'on a shared store';
    it(`does not keep the next process from answering what was accepted before, in order (${where})`, async () => {
      await acceptAndDie('c1', 'm1');
      clock.advance(-HOUR);
      const path = await paths.started({ bot: new CountingBot(), exclusive });
      await paths.say(path, 'c1', 'm2');
      await path.sweep(5_000);
      await path.idle();
      expect(await store.transcript('c1')).to.deep.equal(['> m1', '1: m1', '> m2', '2: m2']);
    });
  }

  it('does not hide an item from a sweep, nor from the message that is sent again', async () => {
    const item = (id: string) => message('c1', id);
    const recording = store.path({ bot: new CountingBot(), now: clock.now, channels: [] });
    await recording.start();
    await recording.hostFor('test').accept(item('m1'));
    await recording.stop(1000);
    clock.advance(-HOUR);
    const answered = async (path: DurablePath) => {
      await path.idle();
      return await store.transcript('c1');
    };
    const path = await paths.started({ bot: new CountingBot(), channels: [] });
    expect(await answered(path)).to.deep.equal([]);
    const again = await paths.started({ bot: new CountingBot() });
    expect(await answered(again)).to.deep.equal(['> m1', '1: m1']);
    await recording.stop(1000);
  });

  it('wakes a conversation whose recorded message is posted again, though nobody has answered it', async () => {
    const path = await paths.started({ bot: new CountingBot() });
    const { inbox } = store.repositories;
    const [address, conversation] = [{ channel: 'test', account: 'shop', externalId: 'c1' }, 'test:shop:c1'];
    const { activity, id: providerId } = message('c1', 'm1');
    await inbox.record({
      ...{ _id: 'test:shop:m1', conversation, address, providerId, internal: false, state: 'open' },
      arrivalSeq: clock.now().getTime() * 1000,
      activity: JSON.stringify(activity),
    });
    const accepted = await path.hostFor('test').accept(message('c1', 'm1'));
    await path.idle();
    expect(accepted.isDuplicate).to.equal(true);
    expect(await store.transcript('c1')).to.deep.equal(['> m1', '1: m1']);
  });

  it('lengthens neither the wait after a failure of the bot nor that of a message', async () => {
    let fails = 1;
    const scripted = new ScriptedChannel('test', [{ status: 'retry', reason: 'busy' }]);
    const bot = botOf(async (context) => {
      fails -= 1;
      if (fails >= 0) throw new Error('not now');
      await context.sendActivity('here');
    });
    const path = await paths.started({ bot, channels: [scripted.channel] });
    await paths.say(path, 'c1', 'm1');
    clock.advance(-HOUR);
    await path.sweep(5_000);
    await path.idle();
    expect(scripted.sent).to.have.length(1);
    clock.advance(-HOUR);
    await path.sweep(5_000);
    await path.idle();
    expect(scripted.sent.map(({ text }) => text)).to.deep.equal(['here', 'here']);
  });

  it('does not lengthen the pause that ends a burst', async () => {
    const capabilities = { ...debounced.capabilities, debounceMs: 1_000 };
    const path = await paths.started({ bot: new CountingBot(), channels: [{ ...debounced, capabilities }] });
    await paths.say(path, 'c1', 'm1');
    expect(await store.transcript('c1')).to.deep.equal([]);
    clock.advance(-HOUR);
    await path.sweep(5_000);
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> m1', '1: m1']);
  });

  it('does not make an answer older than the question that it answers', async () => {
    const early: boolean[] = [];
    const bot = botOf(async (context, turn) => {
      early.push(isSentBeforeLastMessage(turn.conversation, turn.arrivedAt));
      await context.sendActivity('Shall I?');
    });
    const path = await paths.started({ bot });
    await paths.say(path, 'c1', 'cancel it');
    clock.advance(-HOUR);
    await paths.say(path, 'c1', 'yes');
    expect(early).to.deep.equal([false, false]);
  });

  it('keeps no lease for longer than it lasts', async () => {
    await acceptAndDie('c1', 'm1');
    clock.advance(-HOUR);
    const path = await paths.started({ bot: new CountingBot() });
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> m1', '1: m1']);
  });
});
