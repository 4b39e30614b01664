import { expect } from 'chai';
import { BUILT_IN_KINDS } from '../../../language/entities/built-in-kinds.ts';
import { defineValue } from '../../../models/values/define-value.ts';
import { examplesOf } from '../../../testing/walk/value-examples.ts';

/** One of a kind that has no other value in a text alone, and more of one with parts that may be missing. */
const COUNTS: Readonly<Record<string, number>> = {
  ...{ part: 1, picks: 1, swaps: 1, choice: 1, payment: 1, 'address-part': 1 },
  address: 5,
};

describe('the examples of a kind of value', () => {
  for (const { name } of BUILT_IN_KINDS) {
    const count = COUNTS[name] ?? 2;
    it(`are ${count} of ${name}`, () => {
      const values = examplesOf(name, BUILT_IN_KINDS).map((value) => JSON.stringify(value));
      expect(new Set(values).size).to.equal(count);
    });
  }

  it('fulfil a checksum', () => {
    const isSound = (text: string) =>
      [...text.slice(2)].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0;
    const kind = defineValue({
      name: 'frame',
      pattern: /([a-z]{2}\d{6})/,
      check: isSound,
      example: { value: 'WX123455', text: 'WX123455' },
    });
    const [first, second] = examplesOf('frame', [kind]);
    expect(first).to.equal('WX123455');
    expect(second).to.not.equal(first);
    expect(isSound(String(second))).to.equal(true);
  });

  it('lack one part or several of an address', () => {
    const parts = examplesOf('address', BUILT_IN_KINDS).map((value) => {
      const { city, postcode } = value as { city: string | null; postcode: string | null };
      return [city !== null, postcode !== null];
    });
    expect(parts).to.deep.include.members([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('are refused for a name that no kind has', () => {
    expect(() => examplesOf('colour', BUILT_IN_KINDS)).to.throw('No kind of value is named "colour"');
  });
});
