import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { DurablePath } from '../../../adapters/durable-path.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import { RECEIPT } from '../../../models/conversation/receipt.ts';
import { ACCOUNT, botOf, ManualClock, message, PathStore, testChannel } from '../../support/path/path-kit.ts';

const MINUTE = 60_000;
const ID = `test:${ACCOUNT}:1`;

/** Staff act by events with a text such as `say hello` or `edit 2 hello`. */
const bot = botOf(async (context, turn) => {
  const { type, name, text = '', value } = context.activity;
  if (type === 'event' && name === RECEIPT) turn.recordReceipt(value);
  const [verb, ...words] = text.split(' ');
  const staff = { channelData: { staff: 'Mia' } };
  if (verb === 'say') await context.sendActivity({ type: 'message', text: words.join(' '), ...staff });
  if (verb === 'edit') {
    const id = `${ID}:${words[0]}`;
    await context.updateActivity({ type: 'message', id, text: words.slice(1).join(' ') });
  }
  if (verb === 'delete') await context.deleteActivity(`${ID}:${words[0]}`);
});

describe('answers that nobody sees in time', () => {
  let store: PathStore;
  let clock: ManualClock;
  let path: DurablePath;
  let mailed: { readonly text: string | undefined; readonly key: string }[];
  let refuse: Error | undefined;
  let probed: (step: string) => void;
  let ids: number;

  const start = async () => {
    const plain = testChannel('test');
    const channel: AnyChannel = {
      ...plain,
      capabilities: { ...plain.capabilities, edits: true, unseenAfterMs: 5 * MINUTE },
      deliverFallback: async (_to, { text }: Partial<Activity>, key) => {
        if (refuse !== undefined) throw refuse;
        // Once per key, as every fallback.
        if (!mailed.some((mail) => mail.key === key)) mailed.push({ text, key });
        return true;
      },
    };
    const settings = { sweepMs: 3_600_000 };
    path = store.path({
      bot,
      channels: [channel],
      now: clock.now,
      settings,
      exclusive: true,
      probe: (step) => probed(step),
    });
    await path.start();
  };
  const accept = async (activity: Partial<Activity>) => {
    ids += 1;
    const item = { ...message('1', `m${ids}`), activity };
    await path.hostFor('test').accept(item);
    await path.idle();
    clock.advance(1);
  };
  const staff = (text: string) => accept({ type: 'event', name: 'staff', text });
  const read = (number: number, status = 'read') =>
    accept({ type: 'event', name: RECEIPT, value: { id: `${ID}:${number}`, status } });
  const pass = async (minutes: number) => {
    clock.advance(minutes * MINUTE);
    await path.sweep(0);
    await path.idle();
  };
  const texts = () => mailed.map(({ text }) => text);

  beforeEach(async () => {
    store = await PathStore.open();
    clock = new ManualClock();
    [mailed, refuse, ids] = [[], undefined, 0];
    probed = () => {};
    await start();
  });
  afterEach(async () => {
    await path.stop(1000);
    await store.close();
  });

  it('go out by the fallback once, as one message', async () => {
    await staff('say hello');
    await staff('say are you there?');
    await pass(4);
    expect(texts()).to.deep.equal([]);
    await pass(1);
    expect(texts()).to.deep.equal(['hello\n\nare you there?']);
    await pass(60);
    expect(texts()).to.have.length(1);
    expect(await store.repositories.conversations.countUnsettled()).to.equal(0);
  });

  it('stay where they are seen, on whatever tab', async () => {
    await staff('say hello');
    await read(2);
    await pass(60);
    expect(texts()).to.deep.equal([]);
  });

  it('stay where the customer writes after them', async () => {
    await staff('say hello');
    await accept({ type: 'message', text: 'thank you' });
    await pass(60);
    expect(texts()).to.deep.equal([]);
  });

  it('go out if they only arrived, in a tab that nobody looks at', async () => {
    await staff('say hello');
    await read(2, 'delivered');
    await pass(6);
    expect(texts()).to.deep.equal(['hello']);
  });

  it('go out from the first one that is not seen', async () => {
    await staff('say one');
    await staff('say two');
    await read(2);
    await pass(6);
    expect(texts()).to.deep.equal(['two']);
  });

  it('go out as they are now: edited, and without those that were deleted', async () => {
    await staff('say helo');
    await staff('say oops');
    await staff('edit 2 hello');
    await staff('delete 4');
    await pass(6);
    expect(texts()).to.deep.equal(['hello']);
  });

  it('do not go out if they were all deleted', async () => {
    await staff('say oops');
    await staff('delete 2');
    await pass(6);
    expect(texts()).to.deep.equal([]);
    expect(await store.repositories.conversations.countUnsettled()).to.equal(0);
  });

  it('go out later where they can not be sent now', async () => {
    refuse = new Error('the mail server is down');
    await staff('say hello');
    await pass(6);
    refuse = undefined;
    await pass(2);
    expect(texts()).to.deep.equal(['hello']);
    await pass(60);
    expect(texts()).to.have.length(1);
  });

  it('survive a restart before they are due', async () => {
    await staff('say hello');
    await path.stop(1000);
    await start();
    await pass(6);
    expect(texts()).to.deep.equal(['hello']);
  });

  it('go out once, whether the worker is lost before or after they were sent', async () => {
    for (const lost of ['acquired', 'delivered']) {
      mailed = [];
      await staff(`say ${lost}`);
      let deaths = 0;
      probed = (step) => {
        if (step !== lost || deaths > 0) return;
        deaths += 1;
        throw new Error('the worker is lost');
      };
      await pass(6);
      expect(deaths, lost).to.equal(1);
      await pass(6);
      expect(texts(), lost).to.deep.equal([lost]);
    }
  });
});
