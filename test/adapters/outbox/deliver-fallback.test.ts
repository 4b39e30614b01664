import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { DurablePath } from '../../../adapters/durable-path.ts';
import type { SendResult } from '../../../channels/channel.ts';
import { RECEIPT, type Receipt } from '../../../models/conversation/receipt.ts';
import type { Turn } from '../../../models/turn.ts';
import {
  ACCOUNT,
  botOf,
  ManualClock,
  message,
  PathStore,
  ScriptedChannel,
} from '../../support/path/path-kit.ts';

const MINUTE = 60_000;
const RETRY: SendResult = { status: 'retry', reason: 'busy' };

describe('a message that could not be delivered', () => {
  let store: PathStore;
  let clock: ManualClock;
  let path: DurablePath;
  /** What was said another way, as `key: text`. */
  let otherwise: string[];
  let answer: () => Promise<boolean>;

  beforeEach(async () => {
    store = await PathStore.open();
    clock = new ManualClock();
    otherwise = [];
    answer = async () => true;
  });

  afterEach(async () => {
    await path.stop(1000);
    await store.close();
  });

  async function say(deliveries: SendResult[]): Promise<void> {
    const scripted = new ScriptedChannel('test', deliveries);
    const deliverFallback = async (_to: unknown, { text }: Partial<Activity>, key: string) => {
      otherwise.push(`${key}: ${text}`);
      return await answer();
    };
    path = store.path({
      now: clock.now,
      random: () => 0.5,
      settings: { sendTries: 3 },
      channels: [{ ...scripted.channel, deliverFallback }],
      bot: botOf(async (context, turn: Turn) => {
        if (context.activity.name === RECEIPT) turn.recordReceipt(context.activity.value as Receipt);
        else await context.sendActivity(`answer to ${context.activity.text}`);
      }),
    });
    await path.start();
    await path.hostFor('test').accept(message('c1', 'hi'));
    await path.idle();
  }

  async function pass(): Promise<void> {
    clock.advance(10 * MINUTE);
    await path.sweep(0);
    await path.idle();
  }

  async function receive(id: string, receipt: Receipt): Promise<void> {
    const activity = { type: 'event', name: RECEIPT, value: receipt };
    await path.hostFor('test').accept({ id, account: ACCOUNT, conversation: 'c1', activity });
    await path.idle();
  }

  const dead = async () =>
    (await store.repositories.messages.undelivered(5)).map(({ delivery }) => delivery?.reason);
  const SAID = [`test:${ACCOUNT}:c1:2: answer to hi`];

  it('takes the fallback after its last try, and not before', async () => {
    await say([RETRY, RETRY, RETRY]);
    await pass();
    expect(otherwise).to.deep.equal([]);
    await pass();
    expect(otherwise).to.deep.equal(SAID);
    expect(await dead()).to.deep.equal(['busy; sent another way']);
  });

  it('takes the fallback at once when its channel refuses it for good', async () => {
    await say([{ status: 'failed', reason: 'no such number' }]);
    expect(otherwise).to.deep.equal(SAID);
    expect(await dead()).to.deep.equal(['no such number; sent another way']);
  });

  it('takes the fallback once when its provider accepted it and failed to deliver it afterwards', async () => {
    await say([{ status: 'sent', providerId: 'p1' }]);
    for (const id of ['r1', 'r2'])
      await receive(id, { providerId: 'p1', status: 'failed', reason: '131026' });
    await receive('r3', { providerId: 'p1', status: 'delivered' });
    await receive('r4', { providerId: 'unknown', status: 'failed' });
    expect(otherwise).to.deep.equal(SAID);
    expect(await dead()).to.deep.equal(['131026; sent another way']);
  });

  it('is listed with its own reason where there is no fallback', async () => {
    answer = async () => false;
    await say([{ status: 'failed', reason: 'no such number' }]);
    expect(await dead()).to.deep.equal(['no such number']);
  });

  it('is retried while the fallback fails, and given up with the last try', async () => {
    answer = async () => await Promise.reject(new Error('no mail'));
    await say([1, 2, 3].map((): SendResult => ({ status: 'failed', reason: 'no such number' })));
    expect(await dead()).to.deep.equal([]);
    await pass();
    await pass();
    expect(await dead()).to.deep.equal(['no mail']);
  });

  it('that its provider failed to deliver is marked so although the fallback fails', async () => {
    answer = async () => await Promise.reject(new Error('no mail'));
    await say([{ status: 'sent', providerId: 'p1' }]);
    await receive('r1', { providerId: 'p1', status: 'failed', reason: '131026' });
    expect(await dead()).to.deep.equal(['131026']);
  });
});
