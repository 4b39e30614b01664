import { expect } from 'chai';
import type { DurablePath } from '../../../adapters/durable-path.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import { botOf, ManualClock, message, PathStore, testChannel } from '../../support/path/path-kit.ts';

describe('a message whose sender the channel has to look up', () => {
  let store: PathStore;
  let path: DurablePath | undefined;
  const clock = new ManualClock();

  beforeEach(async () => {
    store = await PathStore.open();
  });

  afterEach(async () => {
    await path?.stop(1000);
    await store.close();
  });

  /** Starts a path whose channel fails that many times, sends a message, and sweeps until nothing waits. */
  async function answeredAfter(failures: number): Promise<string[]> {
    let asked = 0;
    const complete: AnyChannel['complete'] = async (activity) => {
      asked += 1;
      if (asked <= failures) throw new Error('not reached');
      return { activity, sender: { name: 'Ann' } };
    };
    path = store.path({
      now: clock.now,
      random: () => 0.5,
      channels: [{ ...testChannel('test'), complete }],
      settings: { sendTries: 6, botTries: 2 },
      bot: botOf(async (context, turn) =>
        context.sendActivity(`hello ${turn.sender.name ?? 'stranger'}: ${context.activity.text}`),
      ),
    });
    await path.start();
    await path.hostFor('test').accept(message('c', 'hi'));
    for (let round = 0; round < 10; round += 1) {
      await path.idle();
      clock.advance(60_000);
      await path.sweep(0);
    }
    await path.idle();
    return await store.transcript('c');
  }

  it('is retried more often than a message at which the bot fails', async () => {
    expect(await answeredAfter(5)).to.deep.equal(['> hi', 'hello Ann: hi']);
  });

  it('is processed without a known sender after the last try, and is not dropped', async () => {
    expect(await answeredAfter(Number.POSITIVE_INFINITY)).to.deep.equal(['> hi', 'hello stranger: hi']);
  });
});
