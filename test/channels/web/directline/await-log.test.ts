import { expect } from 'chai';
import type { Inbound } from '../../../../channels/channel.ts';
import { acceptAndAwaitLog } from '../../../../channels/web/directline/await-log.ts';
import { MemoryHost } from '../../../support/path/memory-host.ts';

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
      await acceptAndAwaitLog(host, item(id));
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
    await acceptAndAwaitLog(host, item('a'));
    expect(host.listeners('website', 'c1')).to.equal(0);
  });
});
