import { expect } from 'chai';
import { HOLDER_DAYS } from '../../../models/visitor/chat-holder.ts';
import { ChatHolderRepository } from '../../../models/visitor/chat-holder-repository.ts';
import { withStores } from '../../support/store/stores.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe('the holders of chats', () => {
  withStores((store) => {
    let holders: ChatHolderRepository;
    before(() => {
      holders = new ChatHolderRepository(store.connection());
    });
    beforeEach(() => store.connection().collection('chat-holders').deleteMany({}));

    store.it('get one conversation, however many tabs open at once, and the same later', async () => {
      const opened = await Promise.all(['a', 'b', 'c'].map((fresh) => holders.open('visitor:x', fresh, NOW)));
      expect(new Set(opened.map(([first]) => first)).size).to.equal(1);
      expect(opened[0]).to.have.length(1);
      expect(await holders.open('visitor:x', 'd', inDays(1))).to.deep.equal(opened[0]);
      expect(await holders.conversationsOf('visitor:y', NOW)).to.deep.equal([]);
    });

    store.it('get further conversations, each once', async () => {
      await holders.add('customer:ann', ['a'], NOW);
      await holders.add('customer:ann', ['b', 'a'], NOW);
      expect(await holders.conversationsOf('customer:ann', NOW)).to.deep.equal(['a', 'b']);
      expect(await holders.open('customer:ann', 'fresh', NOW)).to.deep.equal(['a', 'b']);
    });

    store.it('keep the newest of very many conversations', async () => {
      const all = Array.from({ length: 60 }, (_, index) => `c${index}`);
      for (const each of all) await holders.add('customer:ann', [each], NOW);
      expect(await holders.conversationsOf('customer:ann', NOW)).to.deep.equal(all.slice(-50));
      await holders.add('customer:ben', all, NOW);
      expect(await holders.conversationsOf('customer:ben', NOW)).to.deep.equal(all.slice(-50));
    });

    store.it('hold nothing once they are forgotten, or were not opened for too long', async () => {
      await holders.open('visitor:x', 'a', NOW);
      await holders.open('visitor:y', 'b', NOW);
      await holders.forget('visitor:x');
      expect(await holders.conversationsOf('visitor:x', NOW)).to.deep.equal([]);
      expect(await holders.conversationsOf('visitor:y', inDays(HOLDER_DAYS - 1))).to.deep.equal(['b']);
      expect(await holders.conversationsOf('visitor:y', inDays(HOLDER_DAYS))).to.deep.equal([]);
      await holders.open('visitor:y', 'c', inDays(HOLDER_DAYS - 1));
      expect(await holders.conversationsOf('visitor:y', inDays(HOLDER_DAYS))).to.deep.equal(['b']);
    });
  });
});
