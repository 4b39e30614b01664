import { expect } from 'chai';
import type { DurablePath } from '../../adapters/durable-path.ts';
import { CountingBot, message, PathStore } from '../support/path-kit.ts';

describe('the durable path', () => {
  let store: PathStore;
  let path: DurablePath;

  beforeEach(async () => {
    store = await PathStore.open();
    path = store.path({ bot: new CountingBot() });
    await path.start();
  });

  afterEach(async () => {
    await path.stop(1000);
    await store.close();
  });

  it('answers a message, and keeps both in the log', async () => {
    await path.hostFor('test').accept(message('c1', 'm1', 'hello'));
    await path.idle();
    expect(await store.transcript('c1')).to.deep.equal(['> hello', '1: hello']);
  });
});
