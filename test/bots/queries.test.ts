import { expect } from 'chai';
import { type BrainPorts, MAX_QUERIES } from '../../bots/ports.ts';
import { Queries } from '../../bots/queries.ts';
import type { Result } from '../../models/conversation/command.ts';
import { NOBODY } from '../../models/customer/identity.ts';
import { ConversationStub } from '../support/path/turn-stub.ts';

const ORDER = { type: 'query', name: 'order-status', args: { arrivalSeq: '1042' }, key: 'q:1' } as const;
const MATCH = {
  type: 'query',
  name: 'match-order',
  args: { arrivalSeq: '1042', email: 'a@b.c' },
  key: 'q:2',
} as const;
const OK: Result = { outcome: 'ok', value: {} };
const REFUSED: Result = { outcome: 'refused', value: { reason: 'no-match' } };

function queriesOn(
  answer: () => Promise<Result>,
  origin: string | undefined = undefined,
  isRateLimited = false,
) {
  const stub = new ConversationStub();
  const limits: unknown[] = [];
  const logged: unknown[] = [];
  const ports = {
    shop: { query: answer },
    isRateLimited: async (...limit: unknown[]) => {
      limits.push(['isRateLimited', ...limit]);
      return isRateLimited;
    },
    countAttempt: async (...limit: unknown[]) => {
      limits.push(['countAttempt', ...limit]);
      return true;
    },
    log: (...entry: unknown[]) => logged.push(entry),
  } as unknown as BrainPorts;
  return {
    queries: new Queries(ports, stub.turn(origin === undefined ? {} : { origin })),
    stub,
    limits,
    logged,
  };
}

describe('the reads of one turn', () => {
  it('give the dialog the result and keep a record of it', async () => {
    const { queries, stub, limits } = queriesOn(async () => OK, 'network');
    expect(await queries.perform(ORDER, NOBODY)).to.deep.equal({ type: 'result', key: 'q:1', ...OK });
    expect(stub.queries).to.deep.equal([{ name: 'order-status', args: { arrivalSeq: '1042' }, ...OK }]);
    expect(limits).to.deep.equal([]);
  });

  it('fail where the shop throws, which is logged without a word of the customer', async () => {
    const { queries, logged } = queriesOn(() => Promise.reject(new TypeError('no order of ann@example.com')));
    expect(await queries.perform(ORDER, NOBODY)).to.include({ type: 'result', outcome: 'failed' });
    expect(logged).to.deep.equal([['query-failed', { query: 'order-status', code: 'TypeError' }]]);
  });

  it('are no more than the machines need', async () => {
    let asked = 0;
    const { queries } = queriesOn(async () => {
      asked += 1;
      return OK;
    });
    for (let nth = 0; nth < MAX_QUERIES; nth += 1)
      expect(await queries.perform(ORDER, NOBODY)).to.include({ outcome: 'ok' });
    expect(await queries.perform(ORDER, NOBODY)).to.deep.include({
      outcome: 'failed',
      value: { reason: 'broken' },
    });
    expect(asked).to.equal(MAX_QUERIES);
  });

  it('count a wrong guess at who owns an order against its network, and refuse more than 20 an hour', async () => {
    const limit = ['guess:network', 20, 3_600_000];
    const wrong = queriesOn(async () => REFUSED, 'network');
    await wrong.queries.perform(MATCH, NOBODY);
    expect(wrong.limits).to.deep.equal([
      ['isRateLimited', ...limit],
      ['countAttempt', ...limit],
    ]);
    const right = queriesOn(async () => OK, 'network');
    await right.queries.perform(MATCH, NOBODY);
    expect(right.limits).to.deep.equal([['isRateLimited', ...limit]]);
    const spent = queriesOn(async () => OK, 'network', true);
    expect(await spent.queries.perform(MATCH, NOBODY)).to.deep.include({
      outcome: 'failed',
      value: { reason: 'limited' },
    });
    expect(spent.limits).to.have.length(1);
    const nowhere = queriesOn(async () => REFUSED);
    expect(await nowhere.queries.perform(MATCH, NOBODY)).to.include({ outcome: 'refused' });
    expect(nowhere.limits).to.deep.equal([]);
  });
});
