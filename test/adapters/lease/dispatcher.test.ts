import { expect } from 'chai';
import { Dispatcher } from '../../../adapters/lease/dispatcher.ts';
import type { Log } from '../../../models/log/log.ts';

const address = (externalId: string) => ({ channel: 'test', account: 'shop', externalId });

/** Work that ends when the test says so. */
class Jobs {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, () => void>();
  readonly work = ({ externalId }: { externalId: string }): Promise<void> => {
    this.begun.push(externalId);
    return new Promise((resolve) => this.#ends.set(externalId, resolve));
  };

  async end(name: string): Promise<void> {
    this.#ends.get(name)?.();
    await new Promise(setImmediate);
  }
}

const SILENT_LOG: Log = () => {};

describe('the dispatcher', () => {
  it('runs different conversations side by side, so many at most, in the order in which they were woken', async () => {
    const jobs = new Jobs();
    const dispatcher = new Dispatcher(jobs.work, 2, SILENT_LOG);
    for (const name of ['a', 'b', 'c', 'd']) dispatcher.wake(address(name));
    expect(jobs.begun).to.deep.equal(['a', 'b']);
    await jobs.end('b');
    expect(jobs.begun).to.deep.equal(['a', 'b', 'c']);
    await jobs.end('a');
    expect(jobs.begun).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('runs a conversation that is woken meanwhile once more, and never twice at a time', async () => {
    const jobs = new Jobs();
    const dispatcher = new Dispatcher(jobs.work, 2, SILENT_LOG);
    for (let nth = 0; nth < 3; nth += 1) dispatcher.wake(address('a'));
    expect(jobs.begun).to.deep.equal(['a']);
    await jobs.end('a');
    expect(jobs.begun).to.deep.equal(['a', 'a']);
    await jobs.end('a');
    expect(jobs.begun).to.deep.equal(['a', 'a']);
  });

  it('is idle when nothing runs and nothing waits', async () => {
    const jobs = new Jobs();
    const dispatcher = new Dispatcher(jobs.work, 1, SILENT_LOG);
    await dispatcher.idle();
    dispatcher.wake(address('a'));
    dispatcher.wake(address('b'));
    let idle = false;
    const waiting = dispatcher.idle().then(() => {
      idle = true;
    });
    await jobs.end('a');
    expect(idle).to.equal(false);
    await jobs.end('b');
    await waiting;
  });

  it('goes on after work that failed, and logs it', async () => {
    const logged: unknown[] = [];
    const log: Log = (event, fields) =>
      logged.push([event, (fields as { conversation?: unknown }).conversation]);
    const dispatcher = new Dispatcher(() => Promise.reject(new Error('broken')), 1, log);
    dispatcher.wake(address('a'));
    dispatcher.wake(address('b'));
    await dispatcher.idle();
    expect(logged).to.deep.equal([
      ['work-failed', 'test:shop:a'],
      ['work-failed', 'test:shop:b'],
    ]);
  });

  it('starts nothing more once stopped, and is idle when what runs has ended', async () => {
    const jobs = new Jobs();
    const dispatcher = new Dispatcher(jobs.work, 1, SILENT_LOG);
    for (const name of ['a', 'a', 'b']) dispatcher.wake(address(name));
    dispatcher.stop();
    dispatcher.wake(address('c'));
    await jobs.end('a');
    await dispatcher.idle();
    expect(jobs.begun).to.deep.equal(['a']);
  });
});
