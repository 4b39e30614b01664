import { expect } from 'chai';
import { z } from 'zod';
import { command, faultOfResult, query, reasons } from '../../../models/shop/operation.ts';
import { orderStatus } from '../../../models/shop/operations/order-operations.ts';
import { verifyCode } from '../../../models/shop/operations/proof-operations.ts';

const ok = z.object({ pieces: z.int(), places: z.array(z.object({ town: z.string() })) });
const partStock = query({
  name: 'part-stock',
  args: z.object({ part: z.string() }),
  ok,
  refused: { ...reasons('closed'), 'out-of-stock': z.object({ until: z.iso.date() }) },
});

const result = (outcome: string, value: unknown) => ({ outcome, value });

describe('the declaration of an operation', () => {
  it('is a read or a write, needs no proof and never refuses, unless it says so', () => {
    const args = z.object({});
    expect(query({ name: 'read', args, ok })).to.deep.include({ writes: false, least: 'none', refused: {} });
    expect(command({ name: 'write', args, ok, least: 'otp' })).to.deep.include({
      writes: true,
      least: 'otp',
    });
    expect(orderStatus).to.deep.include({ writes: false, least: 'matched', subject: 'order' });
    expect(verifyCode).to.deep.include({ writes: true, least: 'none', proves: 'otp' });
  });
});

describe('the fault of a result', () => {
  const places = [{ town: 'Bremen' }];

  it('is none where the schemas allow it, with more than they ask for', () => {
    for (const sound of [
      result('ok', { pieces: 3, places, colour: 'red' }),
      result('refused', { reason: 'closed', since: '2026' }),
      result('refused', { reason: 'out-of-stock', until: '2026-12-01' }),
      result('failed', { reason: 'no connection' }),
      result('timed-out', {}),
    ])
      expect(faultOfResult(partStock, sound)).to.equal(undefined);
  });

  it('names the place', () => {
    for (const [broken, place] of [
      [result('ok', { pieces: 2.5, places }), '→ at pieces'],
      [result('ok', { pieces: 3, places: [...places, { town: 7 }] }), '→ at places[1].town'],
      [result('ok', { places }), '→ at pieces'],
      [result('refused', { reason: 'out-of-stock' }), '→ at until'],
      [result('refused', { reason: 'on-strike' }), 'unknown reason "on-strike"'],
      [result('refused', { reason: 'toString' }), 'unknown reason "toString"'],
      [result('refused', {}), 'unknown reason "undefined"'],
      [result('done', {}), '→ at outcome'],
      [result('ok', undefined), '→ at value'],
      [result('failed', { error: new Error('x') }), '→ at value.error'],
      [undefined, 'the result'],
      ['ok', 'the result'],
    ] as const)
      expect(faultOfResult(partStock, broken), JSON.stringify(broken)).to.include(place);
  });

  it('holds no value of the result, since that may be personal', () => {
    const told = faultOfResult(partStock, result('ok', { pieces: 'ann@example.com', places: 'Mill Lane' }));
    expect(told)
      .to.include('pieces')
      .and.not.match(/ann@|Mill Lane/);
  });
});
