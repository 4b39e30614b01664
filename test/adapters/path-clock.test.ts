import { expect } from 'chai';
import { logTo } from '../../adapters/logger.ts';
import { PathClock } from '../../adapters/path-clock.ts';
import { LogBook } from '../support/log-book.ts';
import { ManualClock } from '../support/path/path-kit.ts';

const HOUR = 3_600_000;

describe("the path's clock", () => {
  const book = new LogBook();
  const log = logTo(book.logger);

  it("is the process's own where no server is asked", async () => {
    const { now, advance } = { now: new ManualClock(), advance: HOUR };
    const clock = new PathClock({ now: now.now }, log);
    await clock.synchronize();
    now.advance(-advance);
    expect(clock.now()).to.deep.equal(now.now());
  });

  it("is the time of the store's server, however wrong the process's own clock is or becomes", async () => {
    const own = new ManualClock();
    const server = new Date(own.now().getTime() - HOUR);
    const clock = new PathClock({ now: own.now, storeTime: async () => server }, log);
    await clock.synchronize();
    own.advance(-24 * HOUR);
    const ahead = clock.now().getTime() - server.getTime();
    // What passes between the answer and this line is seconds at most, on the busiest machine.
    expect(ahead).to.be.within(0, 100_000);
  });

  it('counts on from the last answer when the server does not answer', async () => {
    let answer = async (): Promise<Date> => new Date('2026-01-05T10:00:00Z');
    const clock = new PathClock({ storeTime: () => answer() }, log);
    await clock.synchronize();
    answer = async () => {
      throw new Error('away');
    };
    await clock.synchronize();
    expect(clock.now().toISOString().slice(0, 13)).to.equal('2026-01-05T10');
    expect(book.events('store-time-failed')).to.have.length(1);
  });
});
