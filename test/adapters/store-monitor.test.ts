import { expect } from 'chai';
import { logTo } from '../../adapters/logger.ts';
import type { PathContext } from '../../adapters/path-context.ts';
import { StoreMonitor } from '../../adapters/store-monitor.ts';
import { LogBook } from '../support/log-book.ts';

describe('the monitor of the store', () => {
  it('logs when the store fails and when it is back, once each, and tells that it is back', async () => {
    const book = new LogBook();
    let failure: Error | undefined;
    let recovered = 0;
    const checkStore = async () => {
      if (failure !== undefined) throw failure;
    };
    const context = { checkStore, log: logTo(book.logger), settings: { sweepMs: 1_000_000 } };
    const monitor = new StoreMonitor(context as unknown as PathContext, () => {
      recovered += 1;
    });
    const counts = () => [
      book.events('store-failed').length,
      book.events('store-recovered').length,
      recovered,
    ];
    expect([await monitor.check(), ...counts()]).to.deep.equal([true, 0, 0, 0]);
    failure = new Error('full');
    expect([await monitor.check(), await monitor.check(), ...counts()]).to.deep.equal([
      false,
      false,
      1,
      0,
      0,
    ]);
    expect(book.events('store-failed')[0]).to.deep.equal({ err: failure });
    failure = undefined;
    expect([await monitor.check(), await monitor.check(), ...counts()]).to.deep.equal([true, true, 1, 1, 1]);
  });

  it('says that the disk fills and that there is room again, once each, and refuses what is new in between', async () => {
    const book = new LogBook();
    const space = { free: 1_000, total: 50_000 };
    const context = {
      diskSpace: async () => ({ ...space }),
      log: logTo(book.logger),
      settings: { sweepMs: 1_000_000, diskReserve: 1_000 },
    };
    const monitor = new StoreMonitor(context as unknown as PathContext, () => {});
    const counts = () => [book.events('disk-filled').length, book.events('disk-recovered').length];
    expect([await monitor.check(), ...counts()]).to.deep.equal([true, 0, 0]);
    expect(() => monitor.ensureRoom()).not.to.throw();
    space.free = 999;
    expect([await monitor.check(), await monitor.check(), ...counts()]).to.deep.equal([false, false, 1, 0]);
    expect(book.events('disk-filled')[0]).to.deep.equal({ free: 999, reserve: 1_000 });
    expect(() => monitor.ensureRoom())
      .to.throw()
      .with.property('code', 'DISK_LOW');
    space.free = 1_000;
    expect([await monitor.check(), await monitor.check(), ...counts()]).to.deep.equal([true, true, 1, 1]);
    expect(() => monitor.ensureRoom()).not.to.throw();
  });

  it('leaves 500 MB free by default, and a tenth of a small disk', async () => {
    const MB = 1024 * 1024;
    const isFine = async (free: number, total: number, diskReserve?: number) => {
      const settings = { ...(diskReserve !== undefined && { diskReserve }) };
      const context = { diskSpace: async () => ({ free, total }), log: () => {}, settings };
      return await new StoreMonitor(context as unknown as PathContext, () => {}).check();
    };
    expect(await isFine(500 * MB, 100_000 * MB)).to.equal(true);
    expect(await isFine(500 * MB - 1, 100_000 * MB)).to.equal(false);
    expect(await isFine(100 * MB, 1_000 * MB)).to.equal(true);
    expect(await isFine(100 * MB - 1, 1_000 * MB)).to.equal(false);
    expect(await isFine(0, 1_000 * MB, 0)).to.equal(true);
  });

  it('keeps what it knew of a disk that can not be asked, since the check of the store misses it', async () => {
    let free: number | undefined = 0;
    const diskSpace = async () => {
      if (free === undefined) throw new Error('gone');
      return { free, total: 10 };
    };
    const context = { diskSpace, log: () => {}, settings: { diskReserve: 1 } };
    const monitor = new StoreMonitor(context as unknown as PathContext, () => {});
    expect(await monitor.check()).to.equal(false);
    free = undefined;
    expect(await monitor.check()).to.equal(false);
    free = 1;
    expect(await monitor.check()).to.equal(true);
    free = undefined;
    expect(await monitor.check()).to.equal(true);
  });

  it('is content where the store is not watched', async () => {
    const context = { log: () => {} } as unknown as PathContext;
    expect(await new StoreMonitor(context, () => {}).check()).to.equal(true);
  });
});
