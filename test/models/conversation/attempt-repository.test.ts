import { expect } from 'chai';
import { PathStore } from '../../support/path/path-kit.ts';

const NOW = Date.parse('2026-01-05T10:00:00Z');
const LIMIT = 3;
const WINDOW_MS = 1_000;

describe('the attempts that are kept', () => {
  let store: PathStore;
  before(async () => {
    store = await PathStore.open();
  });
  after(() => store.close());

  const count = async (key: string, ms: number) =>
    (await store.repositories.attempts.reserve(key, LIMIT, WINDOW_MS, new Date(NOW + ms))) !== undefined;
  const kept = () => store.connection.collection('attempts').find({}).toArray();

  it('are the newest, one more than the limit at most, however many windows went by', async () => {
    for (let ms = 0; ms < 10 * WINDOW_MS; ms += WINDOW_MS / 2) expect(await count('a', ms)).to.equal(true);
    const [attempts, ...others] = await kept();
    expect(others).to.deep.equal([]);
    expect(attempts?.['at'].map(Math.floor)).to.deep.equal(
      [8_000, 8_500, 9_000, 9_500].map((ms) => NOW + ms),
    );
    expect(attempts?.['expiresAt']).to.deep.equal(new Date(NOW + 9_500 + WINDOW_MS));
  });

  it('let the limit through when all come at the same time, and no more', async () => {
    const allowed = await Promise.all(Array.from({ length: 8 }, () => count('b', 0)));
    expect(allowed.filter((each) => each)).to.have.length(LIMIT);
  });

  it('are looked at without being counted', async () => {
    const { attempts } = store.repositories;
    const exceeded = (ms: number) => attempts.exceeded('c', LIMIT, WINDOW_MS, new Date(NOW + ms));
    expect(await exceeded(0)).to.equal(false);
    for (let nth = 0; nth < LIMIT; nth += 1) {
      expect(await exceeded(0)).to.equal(false);
      await count('c', 0);
    }
    expect(await exceeded(0)).to.equal(true);
    expect(await exceeded(WINDOW_MS - 1)).to.equal(true);
    expect(await exceeded(WINDOW_MS + 1)).to.equal(false);
  });

  it('are counted before they are made, and taken back one by one', async () => {
    const { attempts } = store.repositories;
    const reserve = () => attempts.reserve('d', LIMIT, WINDOW_MS, new Date(NOW));
    const [first] = [await reserve(), await reserve(), await reserve()];
    expect(await reserve()).to.equal(undefined);
    await first?.();
    expect(await reserve()).not.to.equal(undefined);
    expect(await reserve()).to.equal(undefined);
  });

  it('are no more than the limit when all are counted at the same time before they are made', async () => {
    const { attempts } = store.repositories;
    const all = Array.from({ length: 8 }, () => attempts.reserve('e', LIMIT, WINDOW_MS, new Date(NOW)));
    expect((await Promise.all(all)).filter((each) => each !== undefined)).to.have.length(LIMIT);
  });

  it('do not name whom they are of', async () => {
    await count('ann@example.com', 0);
    expect(JSON.stringify(await kept())).not.to.contain('ann');
  });
});
