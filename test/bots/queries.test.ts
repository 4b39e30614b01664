import { expect } from 'chai';
import { type BrainPorts, MAX_QUERIES } from '../../bots/ports.ts';
import { Queries } from '../../bots/queries.ts';
import type { Result } from '../../models/conversation/command.ts';
import { NOBODY } from '../../models/customer/identity.ts';
import { IN_TRANSIT } from '../support/dialogs/brain-kit.ts';
import { kernel } from '../support/dialogs/built-in.ts';
import { ConversationStub } from '../support/path/turn-stub.ts';

const ORDER = { type: 'query', name: 'order-status', args: { order: '1042' }, key: 'q:1' } as const;
const MATCH = {
  type: 'query',
  name: 'match-order',
  args: { order: '1042', email: 'a@b.c' },
  key: 'q:2',
} as const;
const MATCHED: Result = { outcome: 'ok', value: { order: '1042', customer: 'c1' } };
const REFUSED: Result = { outcome: 'refused', value: { reason: 'no-match' } };

function queriesOn(
  answer: () => Promise<Result>,
  origin: string | undefined = undefined,
  spent: string | undefined = undefined,
) {
  const stub = new ConversationStub();
  const limits: [string, number, number][] = [];
  const takenBack: string[] = [];
  const logged: unknown[] = [];
  const ports = {
    shop: { query: answer },
    reserveAttempt: async (...limit: [string, number, number]) => {
      limits.push(limit);
      const [key] = limit;
      return key === spent ? undefined : async () => takenBack.push(key);
    },
    log: (...entry: unknown[]) => logged.push(entry),
  } as unknown as BrainPorts;
  return {
    queries: new Queries(
      kernel.registry.operations,
      ports,
      stub.turn(origin === undefined ? {} : { origin }),
    ),
    stub,
    limits,
    takenBack,
    logged,
  };
}

describe('the reads of one turn', () => {
  it('give the dialog the result and keep a record of it', async () => {
    const { queries, stub, limits, logged } = queriesOn(async () => IN_TRANSIT, 'network');
    expect(await queries.perform(ORDER, NOBODY)).to.deep.equal({ type: 'result', key: 'q:1', ...IN_TRANSIT });
    expect(stub.queries).to.deep.equal([{ name: 'order-status', args: { order: '1042' }, ...IN_TRANSIT }]);
    expect(logged).to.deep.equal([]);
    expect(limits).to.deep.equal([]);
  });

  it('fail where the shop throws, which is logged without a word of the customer', async () => {
    const { queries, logged } = queriesOn(() => Promise.reject(new TypeError('no order of ann@example.com')));
    expect(await queries.perform(ORDER, NOBODY)).to.include({ type: 'result', outcome: 'failed' });
    expect(logged).to.deep.equal([['query-failed', { query: 'order-status', code: 'TypeError' }]]);
  });

  it('fail where the shop says so, which is logged with its reason', async () => {
    const unknown = { outcome: 'failed', value: { reason: 'unknown-operation' } } as const;
    const { queries, logged } = queriesOn(async () => unknown);
    expect(await queries.perform(ORDER, NOBODY)).to.include(unknown);
    expect(logged).to.deep.equal([
      ['shop-call-failed', { operation: 'order-status', reason: 'unknown-operation' }],
    ]);
  });

  it('fail where the shop returns what the operation does not declare, which is logged with its place', async () => {
    for (const [result, place] of [
      [{ outcome: 'ok', value: { ...IN_TRANSIT.value, status: 'lost' } }, '→ at status'],
      [
        { outcome: 'ok', value: { ...IN_TRANSIT.value, total: { amount: '19.90', currency: 'EUR' } } },
        '→ at total.amount',
      ],
      [{ outcome: 'refused', value: { reason: 'on-strike' } }, 'unknown reason "on-strike"'],
      [{ outcome: 'done', value: {} }, '→ at outcome'],
      [undefined, 'expected object'],
    ] as const) {
      const { queries, stub, logged } = queriesOn(async () => result as Result);
      const broken = { outcome: 'failed', value: { reason: 'broken' } };
      expect(await queries.perform(ORDER, NOBODY)).to.deep.equal({ type: 'result', key: 'q:1', ...broken });
      expect(stub.queries).to.deep.equal([{ name: 'order-status', args: { order: '1042' }, ...broken }]);
      const [[event, { operation, fault }]] = logged as [[string, { operation: string; fault: string }]];
      expect([event, operation]).to.deep.equal(['shop-result-rejected', 'order-status']);
      expect(fault).to.include(place).and.not.include('19.90');
    }
  });

  it('are no more than the machines need', async () => {
    let asked = 0;
    const { queries } = queriesOn(async () => {
      asked += 1;
      return IN_TRANSIT;
    });
    for (let nth = 0; nth < MAX_QUERIES; nth += 1)
      expect(await queries.perform(ORDER, NOBODY)).to.include({ outcome: 'ok' });
    expect(await queries.perform(ORDER, NOBODY)).to.deep.include({
      outcome: 'failed',
      value: { reason: 'broken' },
    });
    expect(asked).to.equal(MAX_QUERIES);
  });

  it('count a wrong guess at who owns an order, and take back what was none', async () => {
    const keys = ['guess:network', 'guess:order:1042', 'guess:email:a b c'];
    const wrong = queriesOn(async () => REFUSED, 'network');
    await wrong.queries.perform(MATCH, NOBODY);
    expect(wrong.limits.map(([key]) => key)).to.deep.equal(keys);
    expect(wrong.takenBack).to.deep.equal([]);
    const right = queriesOn(async () => MATCHED, 'network');
    await right.queries.perform(MATCH, NOBODY);
    expect(right.takenBack).to.deep.equal(keys);
  });

  it('are not asked where a rate limit is reached', async () => {
    let asked = 0;
    const { queries, limits } = queriesOn(
      async () => {
        asked += 1;
        return MATCHED;
      },
      'network',
      'guess:network',
    );
    expect(await queries.perform(MATCH, NOBODY)).to.deep.include({
      outcome: 'limited',
      value: { reason: 'limited' },
    });
    expect(limits).to.deep.equal([['guess:network', 20, 3_600_000]]);
    expect(asked).to.equal(0);
  });
});
