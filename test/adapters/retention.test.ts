import { expect } from 'chai';
import { logTo } from '../../adapters/logger.ts';
import type { PathContext } from '../../adapters/path-context.ts';
import { Retention } from '../../adapters/retention.ts';
import { LogBook } from '../support/log-book.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const DAY_MS = 24 * 3600 * 1000;

/** A retention over a store that counts what it is asked for. */
class Bench {
  readonly book = new LogBook();
  readonly before: Date[] = [];
  /** How many expired secrets each next look finds. */
  readonly secrets: number[] = [];
  looks = 0;
  /** Whether a sweep is due. */
  isDue = true;
  expired: (readonly [string, number])[] = [];
  readonly retention: Retention;

  constructor(retentionDays = 400) {
    const repositories = {
      mails: {
        maskExpired: async (_now: Date, limit: number) => {
          this.looks += 1;
          return Math.min(this.secrets.shift() ?? 0, limit);
        },
      },
      attempts: { spend: async () => this.isDue },
      expiry: {
        run: (before: Date) => {
          this.before.push(before);
          return this.#expire();
        },
      },
    };
    const context = {
      repositories,
      now: () => NOW,
      settings: { retentionDays },
      log: logTo(this.book.logger),
    };
    this.retention = new Retention(context as unknown as PathContext);
  }

  async *#expire() {
    yield* this.expired;
  }
}

describe('the retention', () => {
  it('counts from now, and says what it has deleted', async () => {
    const bench = new Bench(90);
    bench.expired = [
      ['messages', 100],
      ['conversations', 0],
      ['messages', 7],
    ];
    await bench.retention.run();
    expect(bench.before).to.deep.equal([new Date(NOW.getTime() - 90 * DAY_MS)]);
    expect(bench.book.events('data-expired')).to.deep.equal([{ collection: 'messages', count: 107 }]);
  });

  it('deletes nothing while another process has begun it, or where nothing expires', async () => {
    const [other, never] = [new Bench(), new Bench(0)];
    other.isDue = false;
    for (const { retention } of [other, never]) await retention.run();
    expect([other.before, never.before]).to.deep.equal([[], []]);
  });

  it('masks every secret that has expired, in each round', async () => {
    const bench = new Bench(0);
    bench.secrets.push(100, 100, 3);
    await bench.retention.run();
    expect(bench.looks).to.equal(3);
    await bench.retention.run();
    expect(bench.looks).to.equal(4);
  });

  it('ends a round after its batch when it is stopped', async () => {
    const bench = new Bench();
    await bench.retention.stop();
    bench.expired = [
      ['messages', 100],
      ['messages', 100],
    ];
    await bench.retention.run();
    expect(bench.book.events('data-expired')).to.deep.equal([{ collection: 'messages', count: 100 }]);
  });
});
