import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import fc from 'fast-check';
import { replayLines } from '../../../app/tau/replay-calls.ts';
import type { ReplayedLine } from '../../../commerce/tau/replay.ts';
import { chainIn, inDollars, shopData, writeFolder } from '../../support/tau/generated-shop.ts';
import { type ReferenceData, referenceError } from '../../support/tau/reference-tools.ts';

/** The same shops and calls in every run; another number draws others. */
const SEED = 20261128;

const SHOPS = 6;
const CHAINS = 60;

/** What a chain changes by the reference, in the format of a delta. */
function referenceDelta(before: ReferenceData, after: ReferenceData): unknown {
  const changed = (part: 'orders' | 'users') => {
    const entries = Object.entries(after[part]).flatMap(([id, record]) => {
      const [now, old] = [
        { ...record } as Record<string, unknown>,
        { ...before[part][id] } as Record<string, unknown>,
      ];
      const fields = Object.keys({ ...old, ...now }).filter(
        (field) => !isDeepStrictEqual(now[field], old[field]),
      );
      const from = (of: Record<string, unknown>) =>
        Object.fromEntries(fields.map((field) => [field, of[field] ?? null]));
      return fields.length === 0 ? [] : [[id, { set: from(now), before: from(old) }] as const];
    });
    return entries.length === 0 ? {} : { [part]: Object.fromEntries(entries) };
  };
  return JSON.parse(JSON.stringify({ ...changed('orders'), ...changed('users') }, inDollars));
}

describe('the shop of a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-differential-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const [index, data] of fc.sample(shopData, { seed: SEED, numRuns: SHOPS }).entries()) {
    it(`does with random calls what the description of the benchmark says (shop ${index + 1} of ${SHOPS})`, async () => {
      writeFolder(folder, data);
      const chains = fc.sample(chainIn(data), { seed: SEED + index, numRuns: CHAINS });
      const found: ReplayedLine[] = [];
      await replayLines(
        folder,
        chains.map(({ user, steps }, i) => JSON.stringify({ i, user_id: user, steps })),
        (line) => found.push(line),
      );
      const before = JSON.parse(JSON.stringify(data)) as ReferenceData;
      const errors = new Set<string>();
      for (const [i, { user, steps }] of chains.entries()) {
        const after = structuredClone(before);
        const error = steps.map((step) => referenceError(step, user, after));
        for (const one of error) errors.add(String(one).replace(/\d+/g, 'N'));
        expect(found[i], JSON.stringify({ user, steps })).to.deep.equal({
          i,
          error,
          delta: referenceDelta(before, after),
        });
      }
      // Calls that only fail, or fail in one way, would prove little.
      expect(errors).to.include('null').and.have.property('size').that.is.greaterThan(8);
    });
  }
});
