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

  it('is content where the store is not watched', async () => {
    const context = { log: () => {} } as unknown as PathContext;
    expect(await new StoreMonitor(context, () => {}).check()).to.equal(true);
  });
});
