import { expect } from 'chai';
import type { DurablePath } from '../../adapters/durable-path.ts';
import { LogWatch } from '../../adapters/log-watch.ts';
import { type PathContext, pathContext } from '../../adapters/path-context.ts';
import { LogBook } from '../support/log-book.ts';
import { ACCOUNT, CountingBot, message, PathStore, testChannel } from '../support/path/path-kit.ts';

describe('the watch of the log', () => {
  let store: PathStore;
  let book: LogBook;
  let context: PathContext;
  let other: DurablePath;
  let watch: LogWatch;

  beforeEach(async () => {
    store = await PathStore.open();
    book = new LogBook();
    context = pathContext({
      repositories: store.repositories,
      channels: [testChannel('test')],
      bot: new CountingBot(),
      perform: async () => ({ outcome: 'ok', value: {} }) as const,
      apology: () => ({ text: 'sorry' }),
      log: book.logger,
    });
    watch = new LogWatch(context);
    other = store.path({ bot: new CountingBot(), exclusive: true });
  });
  afterEach(async () => {
    await watch.stop();
    await other.stop(1000);
    await store.close();
  });

  const idOf = (conversation: string) => `test:${ACCOUNT}:${conversation}`;
  const answer = async (conversation: string, id: string) => {
    await other.hostFor('test').accept(message(conversation, id));
    await other.idle();
  };
  const listen = (conversation: string): { grown: number; stop: () => void } => {
    const heard = { grown: 0, stop: () => {} };
    heard.stop = context.feed.subscribe(idOf(conversation), () => {
      heard.grown += 1;
    });
    return heard;
  };

  it('tells the listeners of a conversation that another process has answered, once for each growth', async () => {
    await other.start();
    const first = listen('c1');
    const second = listen('c2');
    await watch.poll();
    expect([first.grown, second.grown]).to.deep.equal([0, 0]);
    await answer('c1', 'a');
    await watch.poll();
    expect([first.grown, second.grown]).to.deep.equal([1, 0]);
    await watch.poll();
    expect([first.grown, second.grown]).to.deep.equal([1, 0]);
    await answer('c1', 'b');
    await answer('c2', 'c');
    await watch.poll();
    expect([first.grown, second.grown]).to.deep.equal([2, 1]);
  });

  it('tells somebody who listens again after nobody did, since they may have missed something', async () => {
    await other.start();
    await answer('c1', 'a');
    listen('c1').stop();
    await watch.poll();
    const again = listen('c1');
    await watch.poll();
    expect(again.grown).to.equal(1);
  });

  it('says which items another process has logged, and not those of before', async () => {
    await other.start();
    const heard: string[] = [];
    context.feed.subscribe(idOf('c1'), (items) => heard.push(...items));
    for (const id of ['a', 'b']) {
      await answer('c1', id);
      await watch.poll();
    }
    expect(heard).to.deep.equal(['a', 'b'].map((id) => `test:${ACCOUNT}:${id}`));
  });

  it('tells again when a message that was committed reaches the log', async () => {
    const { conversations, messages } = store.repositories;
    await conversations.open({ channel: 'test', account: ACCOUNT, externalId: 'c1' }, new Date());
    const listening = listen('c1');
    await watch.poll();
    expect(listening.grown).to.equal(1);
    await store.connection.collection('conversations').updateOne({ channel: 'test' }, { $set: { seq: 1 } });
    await watch.poll();
    expect(listening.grown).to.equal(1);
    const entry = { _id: `${idOf('c1')}:1`, conversation: idOf('c1'), seq: 1, direction: 'out' } as const;
    await messages.append([{ ...entry, at: new Date(), activity: '{}' }]);
    await watch.poll();
    await watch.poll();
    expect(listening.grown).to.equal(2);
  });

  it('polls by itself where the store sends no change stream, and says so', async () => {
    await other.start();
    await answer('c1', 'a');
    const polled = new Promise<void>((resolve) => {
      context.feed.subscribe(idOf('c1'), () => resolve());
    });
    watch.start();
    await polled;
    expect(book.events('log-stream-ended')).to.have.length(1);
  });
});
