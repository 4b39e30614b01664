import { expect } from 'chai';
import { z } from 'zod';
import { type Call, defineShop, implement, ok, refused } from '../../commerce/define-shop.ts';
import { command, query, reasons } from '../../models/shop/operation.ts';

const partStock = query({
  name: 'part-stock',
  args: z.object({ part: z.string().min(1) }),
  ok: z.object({ pieces: z.number() }),
  refused: { ...reasons('closed'), 'out-of-stock': z.object({ until: z.string() }) },
});
const reservePart = command({
  name: 'reserve-part',
  args: z.object({ part: z.string() }),
  ok: z.object({ until: z.string() }),
});
const ANN = { level: 'signed', customer: 'ann' } as const;
const failed = (reason: string) => ({ outcome: 'failed', value: { reason } });

/** A shop that keeps what it was called with and the errors that it reported. */
function shopWith(reserve: () => Promise<ReturnType<typeof ok<{ until: string }>>>) {
  const calls: [string, Call][] = [];
  const errors: [string, string][] = [];
  const shop = defineShop(
    [
      implement(partStock, async ({ part }, call) => {
        calls.push([part, call]);
        if (part === 'P8') return refused('closed');
        return part === 'P9' ? refused('out-of-stock', { until: '2026-12-01' }) : ok({ pieces: 3 });
      }),
      implement(reservePart, async ({ part }, call) => {
        calls.push([part, call]);
        return await reserve();
      }),
    ],
    (operation, error) => errors.push([operation, String(error)]),
  );
  return { shop, calls, errors };
}

const reserved = async () => ok({ until: '2026-12-01' });

describe('a shop of implementations', () => {
  it('answers a read by its name, with the asker', async () => {
    const { shop, calls, errors } = shopWith(reserved);
    expect(await shop.query('part-stock', { part: 'P7' }, ANN)).to.deep.equal({
      outcome: 'ok',
      value: { pieces: 3 },
    });
    expect(calls).to.deep.equal([['P7', { asker: ANN, key: '' }]]);
    expect(errors).to.deep.equal([]);
  });

  it('refuses with the reason and what it tells besides', async () => {
    const { shop } = shopWith(reserved);
    const asked = (part: string) => shop.query('part-stock', { part }, ANN);
    expect(await asked('P8')).to.deep.equal({ outcome: 'refused', value: { reason: 'closed' } });
    expect(await asked('P9')).to.deep.equal({
      outcome: 'refused',
      value: { reason: 'out-of-stock', until: '2026-12-01' },
    });
  });

  it('performs a write with its key', async () => {
    const { shop, calls } = shopWith(reserved);
    const request = { name: 'reserve-part', args: { part: 'P7' }, key: 'k1' };
    expect(await shop.perform(request, ANN)).to.deep.equal({
      outcome: 'ok',
      value: { until: '2026-12-01' },
    });
    expect(calls).to.deep.equal([['P7', { asker: ANN, key: 'k1' }]]);
  });

  it('gives an implementation no arguments that its operation does not allow', async () => {
    const { shop, calls } = shopWith(reserved);
    for (const args of [{}, { part: '' }, { part: 7 }, { part: { $ne: '' } }])
      expect(await shop.query('part-stock', args, ANN)).to.deep.equal(failed('bad-arguments'));
    expect(await shop.perform({ name: 'reserve-part', args: {}, key: 'k' }, ANN)).to.deep.equal(
      failed('bad-arguments'),
    );
    expect(calls).to.deep.equal([]);
  });

  it('knows no other operation, and performs no write as a read or the other way round', async () => {
    const { shop, calls } = shopWith(reserved);
    for (const name of ['reserve-part', 'gone', 'toString'])
      expect(await shop.query(name, { part: 'P7' }, ANN), name).to.deep.equal(failed('unknown-operation'));
    for (const name of ['part-stock', 'gone'])
      expect(await shop.perform({ name, args: { part: 'P7' }, key: 'k' }, ANN), name).to.deep.equal(
        failed('unknown-operation'),
      );
    expect(calls).to.deep.equal([]);
  });

  it('has failed where an implementation throws, and reports the error with the name of the operation', async () => {
    const { shop, errors } = shopWith(() => Promise.reject(new Error('no connection')));
    const request = { name: 'reserve-part', args: { part: 'P7' }, key: 'k1' };
    expect(await shop.perform(request, ANN)).to.deep.equal(failed('shop-error'));
    expect(errors).to.deep.equal([['reserve-part', 'Error: no connection']]);
  });

  it('has failed also where nobody is told of the error, or the error is thrown at once', async () => {
    const shop = defineShop([
      implement(partStock, () => {
        throw new TypeError('not implemented');
      }),
    ]);
    expect(await shop.query('part-stock', { part: 'P7' }, ANN)).to.deep.equal(failed('shop-error'));
  });
});

describe('an implementation', () => {
  it('returns what its operation declares, which the compiler checks', () => {
    // @ts-expect-error a fact that is left out
    implement(partStock, async () => ok({}));
    // @ts-expect-error a reason that the operation does not have
    implement(partStock, async () => refused('on-strike'));
    // @ts-expect-error what a refusal tells besides its reason
    implement(partStock, async () => refused('out-of-stock'));
    // @ts-expect-error an argument that the operation does not have
    const { operation } = implement(partStock, async ({ prt }) => ok({ pieces: prt }));
    expect(operation).to.equal(partStock);
  });
});
