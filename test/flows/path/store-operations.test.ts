import { expect } from 'chai';
import type { DurablePath } from '../../../adapters/durable-path.ts';
import { ACCOUNT, CountingBot, message, PathStore } from '../../support/path/path-kit.ts';
import { watchOperations } from '../../support/store/watched-operations.ts';

describe('a message of a conversation under way', () => {
  let store: PathStore;
  let path: DurablePath;
  beforeEach(async () => {
    store = await PathStore.open();
  });
  afterEach(async () => {
    await path.stop(1_000);
    await store.close();
  });

  /** What the third message of a conversation asks of the store until its answer is committed, and until everything is done. */
  const third = async (exclusive: boolean) => {
    path = store.path({ bot: new CountingBot(), exclusive });
    await path.start();
    const host = path.hostFor('test');
    for (const text of ['a', 'b']) {
      await host.accept(message('c1', text));
      await path.idle();
    }
    const all: string[] = [];
    let untilSeen: readonly string[] = [];
    host.subscribe(
      ACCOUNT,
      'c1',
      () => {},
      () => {
        untilSeen = [...all];
      },
    );
    const stop = watchOperations(({ name }) => all.push(name));
    await host.accept(message('c1', 'c'));
    await path.idle();
    stop();
    return { untilSeen, all };
  };

  it('writes twice before its answer is seen and twice after it, and its done-mark with those of others', async () => {
    const { untilSeen, all } = await third(true);
    expect(untilSeen).to.deep.equal(['inbox.insertOne', 'inbox.find', 'conversations.updateOne']);
    expect(all.slice(untilSeen.length)).to.deep.equal([
      'messages.insertMany',
      'conversations.updateOne',
      'inbox.updateMany',
    ]);
    expect(await store.transcript('c1')).to.deep.equal(['> a', '1: a', '> b', '2: b', '> c', '3: c']);
  });

  it('reads before and after where other processes may record messages of it', async () => {
    const { untilSeen, all } = await third(false);
    expect(untilSeen).to.deep.equal([
      'inbox.find',
      'inbox.insertOne',
      'inbox.find',
      'conversations.updateOne',
    ]);
    expect(all.slice(untilSeen.length)).to.deep.equal([
      'messages.insertMany',
      'conversations.updateOne',
      'inbox.find',
      'inbox.updateMany',
    ]);
  });
});
