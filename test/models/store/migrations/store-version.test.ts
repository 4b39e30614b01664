import { expect } from 'chai';
import { StoreVersion } from '../../../../models/store/migrations/store-version.ts';
import { withStores } from '../../../support/store/stores.ts';

const HOUR = 3_600_000;

describe("a store's version", () => {
  withStores((store) => {
    const attempt = (owner: string, leaseMs = HOUR) => new StoreVersion(store.connection(), owner, leaseMs);

    beforeEach('no version', async () => {
      await store.connection().collection('onevoice-store').deleteMany({});
    });

    store.it('is 1 where none is kept, whoever asks first', async () => {
      const read = await Promise.all(['a', 'b', 'c'].map((owner) => attempt(owner).read()));
      expect(read.map(({ version }) => version)).to.deep.equal([1, 1, 1]);
    });

    store.it('is changed by the one who has the lease', async () => {
      const [first, second] = [attempt('first'), attempt('second')];
      await first.read();
      expect(await first.acquire(false)).to.equal(1);
      expect(await second.acquire(false)).to.equal(undefined);
      expect(await second.renew()).to.equal(false);
      expect(await second.advance({ version: 2, since: '2.0.0' })).to.equal(false);
      await second.release();
      expect(await first.renew()).to.equal(true);
      expect(await first.advance({ version: 2, since: '2.0.0' })).to.equal(true);
      await first.release();
      expect(await second.acquire(false)).to.equal(2);
      expect(await second.read()).to.include({ version: 2, since: '2.0.0' });
    });

    store.it('is no longer changed by the one whose lease was taken over', async () => {
      const [slow, next] = [attempt('slow', -1), attempt('next')];
      await slow.read();
      expect(await slow.acquire(false)).to.equal(1);
      expect(await next.acquire(false)).to.equal(1);
      expect(await slow.renew()).to.equal(false);
      expect(await slow.advance({ version: 9, since: '9.0.0' })).to.equal(false);
      await slow.release();
      expect(await next.renew()).to.equal(true);
      expect(await next.read()).to.include({ version: 1 });
    });

    store.it('can be had by force where no other process can be there', async () => {
      await attempt('dead').read();
      await attempt('dead').acquire(false);
      expect(await attempt('next').acquire(true)).to.equal(1);
      expect(await attempt('dead').renew()).to.equal(false);
    });
  });
});
