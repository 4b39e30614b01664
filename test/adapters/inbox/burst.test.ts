import { expect } from 'chai';
import type { DurablePath } from '../../../adapters/durable-path.ts';
import type { Channel, Inbound, SendResult } from '../../../channels/channel.ts';
import {
  ACCOUNT,
  botOf,
  CountingBot,
  ManualClock,
  message,
  PathStore,
  testChannel,
} from '../../support/path/path-kit.ts';

const BURST_MS = 1_000;

function burstChannel(send?: Channel['send']): Channel {
  const channel = testChannel('test', send);
  return { ...channel, capabilities: { ...channel.capabilities, debounceMs: BURST_MS } };
}

describe('a burst of messages', () => {
  let store: PathStore;
  let clock: ManualClock;
  let path: DurablePath;

  beforeEach(async () => {
    store = await PathStore.open();
    clock = new ManualClock();
  });
  afterEach(async () => {
    await path.stop(1000);
    await store.close();
  });

  async function start(parts: Partial<Parameters<PathStore['path']>[0]> = {}): Promise<void> {
    path = store.path({ bot: new CountingBot(), channels: [burstChannel()], now: clock.now, ...parts });
    await path.start();
  }

  const hear = async (...items: Inbound[]) => {
    for (const item of items) {
      await path.hostFor('test').accept(item);
      await path.idle();
    }
  };
  const pass = async (ms: number) => {
    clock.advance(ms);
    await path.sweep(0);
    await path.idle();
  };

  it('is one turn, a second after its last message, and each message is in the log', async () => {
    await start();
    await hear(message('c1', 'a', 'hi'));
    clock.advance(BURST_MS - 1);
    await hear(message('c1', 'b', 'where is'), message('c1', 'c', '1042'));
    await pass(BURST_MS - 1);
    expect(await store.transcript('c1')).to.deep.equal([]);
    await pass(1);
    expect(await store.transcript('c1')).to.deep.equal([
      '> hi',
      '> where is',
      '> 1042',
      '1: hi\nwhere is\n1042',
    ]);
    expect(await store.repositories.inbox.countOpen()).to.equal(0);
  });

  it('is answered by itself when its pause is over, without waiting for the sweeper', async () => {
    const quick = { ...burstChannel().capabilities, debounceMs: 30 };
    const channel = { ...burstChannel(), capabilities: quick };
    const never = { sweepMs: 3_600_000 };
    path = store.path({ bot: new CountingBot(), channels: [channel], settings: never });
    await path.start();
    const answered = new Promise<void>((resolve) => {
      path.hostFor('test').subscribe(ACCOUNT, 'c1', resolve);
    });
    await Promise.all(['a', 'b'].map((id) => path.hostFor('test').accept(message('c1', id))));
    await answered;
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> a', '> b', '1: a\nb']);
  });

  it('ends at a pause, and does not wait for ever for somebody who never pauses', async () => {
    await start();
    await hear(message('c1', 'a'));
    await pass(BURST_MS);
    await hear(message('c1', 'b'));
    for (let index = 0; index < 9; index += 1) {
      await pass(BURST_MS * 0.6);
      await hear(message('c1', `more ${index}`));
    }
    const answers = (await store.transcript('c1')).filter((line) => !line.startsWith('>'));
    expect(answers[0]).to.equal('1: a');
    expect(answers[1]).to.match(/^2: b\nmore 0\nmore 1/);
  });

  it('is left as it was by a process that died while it waited, and answered whole by the next', async () => {
    await start();
    await hear(message('c1', 'a'), message('c1', 'b'));
    await path.stop(1000);
    clock.advance(BURST_MS);
    await start();
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> a', '> b', '1: a\nb']);
  });

  it('takes a press of a button and everything else that is no text for a turn of its own', async () => {
    await start();
    const press = message('c1', 'b', 'Yes');
    await hear(message('c1', 'a'), { ...press, activity: { ...press.activity, value: { payload: 'Yes' } } });
    await hear(message('c1', 'c'));
    await pass(BURST_MS);
    const answers = (await store.transcript('c1')).filter((line) => !line.startsWith('>'));
    expect(answers).to.deep.equal(['1: a', '2: Yes', '3: c']);
  });

  it('is given up one by one at which the bot fails, so that one bad message costs no other', async () => {
    const bot = botOf(async (context) => {
      if (context.activity.text?.includes('bad')) throw new Error('bad');
      await context.sendActivity(`heard ${context.activity.text}`);
    });
    await start({ bot });
    await hear(message('c1', 'good'), message('c1', 'bad'));
    for (let tries = 0; tries < 10; tries += 1) await pass(10_000);
    expect(await store.transcript('c1')).to.deep.equal(['> good', 'heard good', '> bad', 'sorry']);
  });

  it('is not waited for while staff have the conversation', async () => {
    await start({ bot: botOf(async (_context, turn) => turn.transfer('queue', 'asked', {})) });
    await hear(message('c1', 'a'));
    await pass(BURST_MS);
    await hear(message('c1', 'b'));
    expect(await store.transcript('c1')).to.deep.equal(['> a', '> b']);
  });

  it('leaves nothing unanswered when two processes work on it', async () => {
    await start();
    const other = store.path({ bot: new CountingBot(), channels: [burstChannel()], now: clock.now });
    await other.start();
    await Promise.all([
      path.hostFor('test').accept(message('c1', 'a')),
      other.hostFor('test').accept(message('c1', 'b')),
    ]);
    await Promise.all([path.idle(), other.idle()]);
    clock.advance(BURST_MS * 2);
    await Promise.all([path.sweep(0), other.sweep(0)]);
    await Promise.all([path.idle(), other.idle()]);
    const heard = (await store.transcript('c1')).filter((line) => line.startsWith('>'));
    expect(heard).to.have.members(['> a', '> b']);
    await other.stop(1000);
  });

  it('a message that waits for the customer goes out at once when they write, before what is answered', async () => {
    const deliveries: SendResult[] = [
      { status: 'wait', after: 1_000_000, reason: 'closed', untilCustomerWrites: true },
      { status: 'sent' },
      { status: 'sent' },
    ];
    const sent: unknown[] = [];
    const send: Channel['send'] = async (_to, { text }) => {
      sent.push(text);
      return deliveries.shift() ?? { status: 'sent' };
    };
    await start({ channels: [testChannel('test', send)] });
    await hear(message('c1', 'a'));
    await pass(10_000);
    expect(sent).to.deep.equal(['1: a']);
    await hear({
      id: 'r',
      account: ACCOUNT,
      conversation: 'c1',
      activity: { type: 'event', name: 'receipt' },
    });
    expect(sent).to.deep.equal(['1: a']);
    await hear(message('c1', 'b'));
    expect(sent).to.deep.equal(['1: a', '1: a', '2: b']);
  });

  it('has its files completed by the channel before the bot hears them', async () => {
    const channel: Channel = {
      ...burstChannel(),
      complete: async (activity) => ({
        sender: {},
        activity: { ...activity, text: `${activity.text}!` },
      }),
    };
    await start({ channels: [channel] });
    await hear(message('c1', 'a'), message('c1', 'b'));
    await pass(BURST_MS);
    expect(await store.transcript('c1')).to.deep.equal(['> a!', '> b!', '1: a!\nb!']);
  });
});
