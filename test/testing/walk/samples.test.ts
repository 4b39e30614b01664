import { expect } from 'chai';
import { z } from 'zod';
import { command, query, reasons } from '../../../models/shop/operation.ts';
import { orderStatus } from '../../../models/shop/operations/order-operations.ts';
import { answersOf, samplesOf } from '../../../testing/walk/samples.ts';

describe('the samples of a schema', () => {
  it('have everything first, then each other form of each part', () => {
    const schema = z.object({ kind: z.enum(['a', 'b']), note: z.string().exactOptional(), on: z.iso.date() });
    expect(samplesOf(schema)).to.deep.equal([
      { kind: 'a', note: 'sample', on: '2026-11-20' },
      { kind: 'b', note: 'sample', on: '2026-11-20' },
      { kind: 'a', on: '2026-11-20' },
    ]);
  });

  it('have lists of one, none and two, within their bounds', () => {
    expect(samplesOf(z.array(z.enum(['a', 'b'])))).to.deep.equal([['a'], [], ['a', 'b']]);
    expect(samplesOf(z.array(z.boolean()).min(3))).to.deep.equal([[true, true, true]]);
  });

  it('keep the bounds of numbers and texts', () => {
    expect(samplesOf(z.int().min(1).max(5))).to.deep.equal([2, 1]);
    expect(samplesOf(z.string().max(3))).to.deep.equal(['sam']);
    expect(samplesOf(z.string().meta({ examples: ['AB-1'] }))).to.deep.equal(['AB-1']);
  });

  it('are valid for every form that a schema may have', () => {
    const schema = z.object({
      either: z.union([z.object({ a: z.literal(1) }), z.null()]),
      by: z.record(z.string(), z.number()),
      both: z.intersection(z.object({ x: z.boolean() }), z.object({ y: z.email() })),
      pair: z.tuple([z.string(), z.int()]),
    });
    for (const sample of samplesOf(schema)) expect(schema.safeParse(sample).success).to.equal(true);
  });
});

describe('the answers of an operation', () => {
  it('echo the arguments, and have every refusal, a foreign reason, a failure and a time-out', () => {
    const answers = answersOf(orderStatus, { order: '1042' }, {});
    const good = answers.filter(({ outcome }) => outcome === 'ok');
    expect(good.length).to.be.greaterThan(13);
    expect(new Set(good.map(({ value }) => value['order']))).to.deep.equal(new Set(['1042']));
    expect(answers.slice(good.length).map(({ outcome, value }) => [outcome, value['reason']])).to.deep.equal([
      ['refused', 'not-found'],
      ['refused', 'a reason of a newer shop'],
      ['failed', 'broken'],
      ['timed-out', 'slow'],
    ]);
  });

  it('are those that the test gives', () => {
    const operation = query({
      name: 'q',
      args: z.object({}),
      ok: z.object({ code: z.string().regex(/^\d{6}$/) }),
    });
    expect(() => answersOf(operation, {}, {})).to.throw('No sample of "ok" of "q"');
    const [first] = answersOf(operation, {}, { q: () => [{ code: '123456' }] });
    expect(first).to.deep.equal({ outcome: 'ok', value: { code: '123456' } });
  });

  it('tell what a refusal has besides its reason', () => {
    const operation = command({
      name: 'c',
      args: z.object({}),
      ok: z.object({}),
      refused: { ...reasons('full'), wrong: z.object({ triesLeft: z.int().min(0) }) },
    });
    const refused = answersOf(operation, {}, {}).filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ value }) => value)).to.deep.equal([
      { reason: 'full' },
      { reason: 'wrong', triesLeft: 2 },
      { reason: 'wrong', triesLeft: 0 },
      { reason: 'a reason of a newer shop' },
    ]);
  });
});
