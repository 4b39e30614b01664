import { expect } from 'chai';
import { SupportBot } from '../../../bots/support-bot.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import { DeskPath } from '../../support/desk/desk-path.ts';
import { brainWith, matching } from '../../support/dialogs/brain-kit.ts';
import { ACCOUNT, PathStore, testChannel } from '../../support/path/path-kit.ts';

const MINUTE = 60_000;

describe('an answer of staff on a channel with read marks', () => {
  let store: PathStore;
  let desk: DeskPath;
  let mailed: (string | undefined)[];

  beforeEach(async () => {
    store = await PathStore.open();
    mailed = [];
    const plain = testChannel('out');
    const out: AnyChannel = {
      ...plain,
      capabilities: { ...plain.capabilities, edits: true, unseenAfterMs: 5 * MINUTE },
      deliverFallback: async (_to, { text }) => {
        mailed.push(text);
        return true;
      },
    };
    const bot = new SupportBot(brainWith(matching));
    desk = new DeskPath(store, out, { bot: async (context) => await bot.run(context) });
    await desk.path.start();
    await desk.say('can I talk to a human?');
    await desk.staff({ type: 'claim' });
    await desk.type('Your parcel is in Leeds.', 'm1');
  });
  afterEach(async () => {
    await desk.path.stop(1000);
    await store.close();
  });

  const numberOf = async (text: string) => {
    const log = await store.repositories.messages.after(`out:${ACCOUNT}:c1`, 0, 100);
    return log.find(({ activity }) => activity.includes(text))?._id ?? '';
  };

  it('goes by the fallback alone, without what the bot said of the queue', async () => {
    await desk.pass(4 * MINUTE);
    expect(mailed).to.deep.equal([]);
    await desk.pass(2 * MINUTE);
    expect(mailed).to.deep.equal(['Your parcel is in Leeds.']);
    await desk.pass(60 * MINUTE);
    expect(mailed).to.have.length(1);
  });

  it('goes nowhere once it is read, which staff see too', async () => {
    await desk.receive('r1', { id: await numberOf('Leeds'), status: 'read' });
    await desk.pass(60 * MINUTE);
    expect(mailed).to.deep.equal([]);
    expect(desk.marks()).to.include('m1 read');
  });

  it('goes as it was edited', async () => {
    await desk.staff({ type: 'message-edited', ref: 'm1', text: 'Your parcel is in York.' });
    await desk.pass(6 * MINUTE);
    expect(mailed).to.deep.equal(['Your parcel is in York.']);
  });
});
