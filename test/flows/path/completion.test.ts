import { expect } from 'chai';
import type { DurablePath } from '../../../adapters/durable-path.ts';
import type { Channel } from '../../../channels/channel.ts';
import { botOf, ManualClock, message, PathStore, testChannel } from '../../support/path/path-kit.ts';

describe('a message whose channel has to find out who sent it', () => {
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

  /** Starts a path whose channel fails so many times, sends a message, and tries again for as long as it is waited for. */
  async function answeredAfter(failures: number): Promise<string[]> {
    let asked = 0;
    const complete: Channel['complete'] = async (activity) => {
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

  it('waits for longer than a failing bot is given', async () => {
    expect(await answeredAfter(5)).to.deep.equal(['> hi', 'hello Ann: hi']);
  });

  it("is a stranger's when nobody could be asked in the end, and is not thrown away", async () => {
    expect(await answeredAfter(Number.POSITIVE_INFINITY)).to.deep.equal(['> hi', 'hello stranger: hi']);
  });
});
