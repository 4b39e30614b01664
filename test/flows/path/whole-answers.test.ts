import { expect } from 'chai';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { SendResult } from '../../../channels/channel.ts';
import { botOf, CountingBot, message, testChannel } from '../../support/path/path-kit.ts';
import { Paths } from '../../support/path/paths.ts';

/** A channel of the pace `deferred`, with the results of its sends. */
const letters = (sent: (string | undefined)[], deliveries: SendResult[] = []): AnyChannel => ({
  ...testChannel(
    'test',
    async (_to, { text }) => {
      sent.push(text);
      return deliveries.shift() ?? { status: 'sent' };
    },
    'deferred',
  ),
  mergeMessages: (first, second) => ({ ...second, text: `${first.text}; ${second.text}` }),
});

describe('a channel of the pace `deferred`', () => {
  let paths: Paths;

  beforeEach(async () => {
    paths = await Paths.open();
  });
  afterEach(() => paths.close());

  it("sends the messages of a turn and of its command's result as one batch", async () => {
    const sent: (string | undefined)[] = [];
    const bot = botOf(async (context, turn) => {
      if (context.activity.type === 'event') return await context.sendActivity('done');
      turn.command({ name: 'cancel', args: {}, key: 'k1' });
      return await context.sendActivities([
        { type: 'message', text: 'one moment' },
        { type: 'message', text: 'I am at it' },
      ]);
    });
    const path = await paths.started({ bot, channels: [letters(sent)] });
    await paths.say(path, 'c1', 'm1');
    expect(sent).to.deep.equal(['one moment; I am at it; done']);
  });

  it('repeats a batch as it was, whatever messages came meanwhile', async () => {
    const sent: (string | undefined)[] = [];
    const again: SendResult = { status: 'retry', after: 60_000, reason: 'perhaps it was taken' };
    const path = await paths.started({
      bot: new CountingBot(),
      channels: [letters(sent, [again])],
    });
    await paths.say(path, 'c1', 'm1');
    await paths.say(path, 'c1', 'm2');
    expect(sent).to.deep.equal(['1: m1']);
    paths.clock.advance(120_000);
    await path.sweep(0);
    await path.idle();
    expect(sent).to.deep.equal(['1: m1', '1: m1', '2: m2']);
  });

  it('answers a customer who writes without a pause after the most messages that it holds back', async () => {
    const sent: (string | undefined)[] = [];
    let go: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const path = await paths.started({ bot: new CountingBot(() => gate), channels: [letters(sent)] });
    const host = path.hostFor('test');
    for (let nth = 1; nth <= 25; nth += 1) await host.accept(message('c1', `m${nth}`));
    go?.();
    await path.idle();
    expect(sent.map((text) => text?.split('; ').length)).to.deep.equal([20, 5]);
  });
});
