import { expect } from 'chai';
import { decimal, minorUnits } from '../../../commerce/tau/decimals.ts';

describe('the decimals of a folder', () => {
  it('are read as exact cents, without what binary floating point has added', () => {
    expect([0, 46.85, 1126.04, 1126.0400000001, 16.96999999999997, -3.1].map(minorUnits)).to.deep.equal([
      0, 4685, 112_604, 112_604, 1697, -310,
    ]);
    expect(0.1 + 0.2 === 0.3, 'why amounts are no floating point').to.equal(false);
    expect(minorUnits(0.1) + minorUnits(0.2)).to.equal(minorUnits(0.3));
  });

  it('are printed with two decimals at most, for any number of cents', () => {
    for (let units = -500_000; units <= 500_000; units += 7) {
      expect(String(decimal(units))).to.match(/^-?\d+(\.\d\d?)?$/);
      expect(minorUnits(decimal(units))).to.equal(units);
    }
  });

  it('are refused where they are no dollars and cents', () => {
    for (const amount of [0.005, 12.345, 1e300, Number.NaN])
      expect(() => minorUnits(amount), String(amount)).to.throw('no amount of dollars and cents');
  });
});
