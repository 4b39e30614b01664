import { expect } from 'chai';
import { Allowances } from '../../../adapters/in-process/allowances.ts';
import type { AttemptRepository } from '../../../models/conversation/attempt-repository.ts';
import { PathStore } from '../../support/path/path-kit.ts';

const ALLOWANCE = { most: 80, windowMs: 8_000 };
const NOW = Date.UTC(2026, 0, 5);
const later = (ms: number) => new Date(NOW + ms);

describe('the allowances of a process', () => {
  let store: PathStore;
  before(async () => {
    store = await PathStore.open();
  });
  after(() => store.close());

  /** A process, and how often it has asked the store. */
  const process = () => {
    const asked: number[] = [];
    const { attempts } = store.repositories;
    const counted = {
      spend: async (...spent: Parameters<AttemptRepository['spend']>) => {
        asked.push(spent[1]);
        return await attempts.spend(...spent);
      },
    } as AttemptRepository;
    return { asked, allowances: new Allowances(counted) };
  };
  /** How many of so many single spends are let through. */
  const through = async (allowances: Allowances, key: string, times: number, at = later(0)) => {
    let allowed = 0;
    for (let spent = 0; spent < times; spent += 1)
      if (await allowances.spend(key, 1, ALLOWANCE, at)) allowed += 1;
    return allowed;
  };

  it('let exactly the allowance through, the first eighth of it without the store', async () => {
    const { asked, allowances } = process();
    expect(await through(allowances, 'a', 10)).to.equal(10);
    expect(asked).to.deep.equal([]);
    expect(await through(allowances, 'a', 100)).to.equal(70);
  });

  it('come back evenly', async () => {
    const { allowances } = process();
    await through(allowances, 'b', 100);
    expect(await through(allowances, 'b', 100, later(4_000))).to.equal(40);
    expect(await through(allowances, 'b', 100, later(400_000))).to.equal(80);
  });

  it('hold over all processes, of which each further one lets an eighth more through', async () => {
    const [first, second] = [process(), process()];
    expect(await through(first.allowances, 'c', 100)).to.equal(80);
    expect(await through(second.allowances, 'c', 100)).to.equal(10);
  });

  it('ask the store where less than eight are allowed, and for what an amount has beyond an eighth', async () => {
    const { asked, allowances } = process();
    const once = { most: 1, windowMs: 8_000 };
    expect(await allowances.spend('d', 1, once, later(0))).to.equal(true);
    expect(await process().allowances.spend('d', 1, once, later(0))).to.equal(false);
    expect(await allowances.spend('e', 60, ALLOWANCE, later(0))).to.equal(true);
    expect(await allowances.spend('e', 21, ALLOWANCE, later(0))).to.equal(false);
    expect(await allowances.spend('e', 20, ALLOWANCE, later(0))).to.equal(true);
    expect(asked).to.deep.equal([1, 50, 21, 20]);
  });
});
