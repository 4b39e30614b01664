import { expect } from 'chai';
import type { Inbound } from '../../../../channels/channel.ts';
import { acceptAndAwaitLog } from '../../../../channels/web/directline/await-log.ts';
import { MemoryHost } from '../../../support/path/memory-host.ts';
import { botOf, CountingBot, message } from '../../../support/path/path-kit.ts';
import { Paths } from '../../../support/path/paths.ts';
import { PATIENCE_MS } from '../../../support/until.ts';

const item = (id: string): Inbound => ({
  id,
  account: 'website',
  conversation: 'c1',
  activity: { type: 'message', id, text: 'x' },
});

describe('waiting for the log', () => {
  it('ends for each of many posts when its own item is logged, and reads nothing', async () => {
    const host = new MemoryHost();
    host.pause();
    const order: string[] = [];
    const posts = ['a', 'b', 'c'].map(async (id) => {
      await acceptAndAwaitLog(host, item(id), PATIENCE_MS);
      order.push(id);
    });
    while (host.accepted.length < 3) await new Promise(setImmediate);
    host.append('website', 'c1', {}, ['other']);
    host.append('website', 'c1', {}, ['b']);
    while (order.length === 0) await new Promise(setImmediate);
    expect(order).to.deep.equal(['b']);
    host.append('website', 'c1', {}, ['a', 'c']);
    await Promise.all(posts);
    expect([host.read, host.listeners('website', 'c1')]).to.deep.equal([0, 0]);
  });

  it('does not begin for an item that was recorded before', async () => {
    const host = new MemoryHost();
    host.pause();
    await host.accept(item('a'));
    await acceptAndAwaitLog(host, item('a'), PATIENCE_MS);
    expect(host.listeners('website', 'c1')).to.equal(0);
  });

  it('returns after a while without the log entry: what is recorded is recorded', async () => {
    const host = new MemoryHost();
    host.pause();
    await acceptAndAwaitLog(host, item('a'), 20);
    expect([host.accepted.map(({ id }) => id), host.listeners('website', 'c1')]).to.deep.equal([['a'], 0]);
  });
});

describe('many posts of one conversation that wait for the log at once', () => {
  let paths: Paths;
  beforeEach(async () => {
    paths = await Paths.open();
  });
  afterEach(() => paths.close());

  const IDS = Array.from({ length: 59 }, (_, nth) => `post-${nth}`);
  const heard = async () => (await paths.store.transcript('c1')).filter((line) => line.startsWith('> '));

  it('end when each is logged, once, and read nothing of the log', async () => {
    const path = await paths.started({ bot: new CountingBot() });
    const { messages } = paths.store.repositories;
    const after = messages.after.bind(messages);
    let reads = 0;
    messages.after = async (...of) => {
      reads += 1;
      return await after(...of);
    };
    const host = path.hostFor('test');
    await Promise.all(IDS.map((id) => acceptAndAwaitLog(host, message('c1', id), PATIENCE_MS)));
    expect(reads).to.equal(0);
    expect(await heard()).to.have.members(IDS.map((id) => `> ${id}`));
    await path.idle();
    expect(await heard()).to.have.length(IDS.length);
  });

  it('end when another process logs them, and nothing is lost', async () => {
    let isReleased = () => {};
    const released = new Promise<void>((resolve) => {
      isReleased = resolve;
    });
    let hasBegun = () => {};
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const slow = await paths.started({
      bot: botOf(async () => {
        hasBegun();
        await released;
      }),
    });
    const other = await paths.started({ bot: botOf(async () => {}) });
    await slow.hostFor('test').accept(message('c1', 'first'));
    await begun;
    // The conversation is worked on by the one process, so that it also does what the other one records.
    const posts = IDS.map((id) => acceptAndAwaitLog(other.hostFor('test'), message('c1', id), PATIENCE_MS));
    const { inbox } = paths.store.repositories;
    while ((await inbox.countOpen()) <= IDS.length) await new Promise(setImmediate);
    isReleased();
    await Promise.all(posts);
    expect(await heard()).to.have.members(['> first', ...IDS.map((id) => `> ${id}`)]);
    await Promise.all([slow.idle(), other.idle()]);
    expect(await heard()).to.have.length(IDS.length + 1);
  });
});
