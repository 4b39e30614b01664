import { expect } from 'chai';
import type { DurablePath } from '../../../adapters/durable-path.ts';
import { burstOf, debounceEnd, mergeActivities } from '../../../adapters/inbox/burst-debounce.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { Inbound, SendResult } from '../../../channels/channel.ts';
import type { InboxItem } from '../../../models/conversation/inbox.ts';
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

function burstChannel(send?: AnyChannel['send']): AnyChannel {
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

  it('is answered when its debounce ends, without waiting for the sweeper', async () => {
    const quick = { ...burstChannel().capabilities, debounceMs: 30 };
    const channel = { ...burstChannel(), capabilities: quick };
    const never = { sweepMs: 3_600_000 };
    path = store.path({ bot: new CountingBot(), channels: [channel], settings: never });
    await path.start();
    const answered = new Promise<void>((resolve) => {
      path.hostFor('test').subscribe(ACCOUNT, 'c1', () => resolve());
    });
    await Promise.all(['a', 'b'].map((id) => path.hostFor('test').accept(message('c1', id))));
    await answered;
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> a', '> b', '1: a\nb']);
  });

  it('ends at a pause, and is limited for a customer who never pauses', async () => {
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

  it('survives a process that is killed during the debounce, and is answered whole by the next one', async () => {
    await start();
    await hear(message('c1', 'a'), message('c1', 'b'));
    await path.stop(1000);
    clock.advance(BURST_MS);
    await start();
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> a', '> b', '1: a\nb']);
  });

  it('gives a pressed button and everything else that is no text a turn of its own', async () => {
    await start();
    const press = message('c1', 'b', 'Yes');
    await hear(message('c1', 'a'), { ...press, activity: { ...press.activity, value: { payload: 'Yes' } } });
    await hear(message('c1', 'c'));
    await pass(BURST_MS);
    const answers = (await store.transcript('c1')).filter((line) => !line.startsWith('>'));
    expect(answers).to.deep.equal(['1: a', '2: Yes', '3: c']);
  });

  it('is processed one by one after a failure of the bot, so that one bad message costs no other', async () => {
    const bot = botOf(async (context) => {
      if (context.activity.text?.includes('bad')) throw new Error('bad');
      await context.sendActivity(`heard ${context.activity.text}`);
    });
    await start({ bot });
    await hear(message('c1', 'good'), message('c1', 'bad'));
    for (let tries = 0; tries < 10; tries += 1) await pass(10_000);
    expect(await store.transcript('c1')).to.deep.equal(['> good', 'heard good', '> bad', 'sorry']);
  });

  it('has no debounce while staff have the conversation', async () => {
    await start({ bot: botOf(async (_context, turn) => turn.transfer('queue', 'asked', {})) });
    await hear(message('c1', 'a'));
    await pass(BURST_MS);
    await hear(message('c1', 'b'));
    expect(await store.transcript('c1')).to.deep.equal(['> a', '> b']);
  });

  it('is answered whole when two processes work on it', async () => {
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
    const inbound = (await store.transcript('c1')).filter((line) => line.startsWith('>'));
    expect(inbound).to.have.members(['> a', '> b']);
    await other.stop(1000);
  });

  it('a message that waits for the messaging window is sent at once when the customer writes, before the answer', async () => {
    const deliveries: SendResult[] = [
      { status: 'wait', after: 1_000_000, reason: 'closed', untilCustomerWrites: true },
      { status: 'sent' },
      { status: 'sent' },
    ];
    const sent: unknown[] = [];
    const send: AnyChannel['send'] = async (_to, { text }) => {
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

  it('has its files completed by the channel before the bot gets them', async () => {
    const channel: AnyChannel = {
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

describe('the bounds of a burst', () => {
  const START = Date.parse('2026-01-05T10:00:00Z');

  function item(ms: number, activity: object = { type: 'message', text: 'hi' }, internal = false): InboxItem {
    return {
      _id: `test:${ACCOUNT}:${ms}`,
      conversation: `test:${ACCOUNT}:c1`,
      address: { channel: 'test', account: ACCOUNT, externalId: 'c1' },
      arrivalSeq: (START + ms) * 1000,
      providerId: `${ms}`,
      activity: JSON.stringify(activity),
      internal,
      state: 'open',
    };
  }
  const every = (ms: number, count: number) => Array.from({ length: count }, (_, nth) => item(nth * ms));
  const length = (...items: InboxItem[]) => burstOf(items, BURST_MS).length;
  const end = (burst: InboxItem[], open = burst.length) => {
    const date = debounceEnd(burst, open, BURST_MS);
    return date && date.getTime() - START;
  };

  it('are a pause of the full length, and ten messages', () => {
    expect(length()).to.equal(0);
    expect(length(item(0))).to.equal(1);
    expect(length(item(0), item(BURST_MS - 1), item(BURST_MS))).to.equal(3);
    expect(length(item(0), item(BURST_MS))).to.equal(1);
    expect(length(...every(1, 10))).to.equal(10);
    expect(length(...every(1, 11))).to.equal(10);
  });

  it('are whatever is no text of a customer, before and after', () => {
    for (const other of [
      item(1, { type: 'event', name: 'receipt' }),
      item(1, { type: 'message', value: { payload: 'Yes' } }),
      item(1, { type: 'message', text: 'done' }, true),
    ]) {
      expect(length(item(0), other)).to.equal(1);
      expect(length(other, item(2))).to.equal(1);
    }
    expect(length(item(0, { text: 'no type' }), item(1))).to.equal(2);
  });

  it('are waited for until a pause after the last, and five pauses after the first at most', () => {
    expect(end([item(0)])).to.equal(BURST_MS);
    expect(end([item(0), item(700)])).to.equal(BURST_MS + 700);
    expect(end(every(900, 5))).to.equal(4 * 900 + BURST_MS);
    expect(end(every(900, 6))).to.equal(5 * BURST_MS);
  });

  it('are not waited for when the burst is full, has been overtaken, is empty or is no text', () => {
    expect(end(every(1, 9))).to.equal(8 + BURST_MS);
    expect(end(every(1, 10))).to.equal(undefined);
    expect(end([item(0)], 2)).to.equal(undefined);
    expect(end([])).to.equal(undefined);
    expect(end([item(0, { type: 'event' })])).to.equal(undefined);
  });

  it('make one message of the texts and files of all, and of the rest of the last', () => {
    const file = (name: string) => ({ contentType: 'image/png', name });
    const one = mergeActivities([
      { id: '1', text: 'a', attachments: [file('x')] },
      { id: '2' },
      { id: '3', text: 'b', locale: 'zh', attachments: [file('y')] },
    ]);
    expect(one).to.deep.equal({ id: '3', text: 'a\nb', locale: 'zh', attachments: [file('x'), file('y')] });
    expect(mergeActivities([{ text: 'a' }, { text: '' }])).to.deep.equal({ text: 'a' });
  });
});
