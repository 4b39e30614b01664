import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { minorUnitExponent } from '../../../models/shop/money.ts';

/** Every currency of ISO 4217 that has minor units, as the list that its maintenance agency publishes states them. */
const LIST = readFileSync('test/fixtures/values/iso-4217.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('minorUnitExponent', () => {
  it('is what ISO 4217 states for every currency', () => {
    expect(LIST.length).to.equal(166);
    for (const [code = '', exponent] of LIST)
      expect(minorUnitExponent(code), code).to.equal(Number(exponent));
  });

  it('knows a code in lower case, and takes two decimals for an unknown one', () => {
    expect(['jpy', 'kwd', 'XYZ'].map(minorUnitExponent)).to.deep.equal([0, 3, 2]);
  });
});
