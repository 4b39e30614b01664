import { expect } from 'chai';
import { cuesIn } from '../../../../language/references/text/cues.ts';
import { tokensOf } from '../../../../language/references/text/units.ts';
import { furthest, scaleOf, stepFrom, stepsIn } from '../../../../language/references/things/scales.ts';

describe('a step on a scale', () => {
  function steps(text: string) {
    const tokens = tokensOf(text);
    return stepsIn(tokens, cuesIn(tokens));
  }

  it('is asked for in every language', () => {
    for (const text of ['a bigger one', 'one size up', 'eine nummer größer', '大一码'])
      expect(
        steps(text).map(({ direction }) => direction),
        text,
      ).to.deep.equal([1]);
    for (const text of ['a smaller one', 'size down', 'eine größe kleiner', '小一码'])
      expect(
        steps(text).map(({ direction }) => direction),
        text,
      ).to.deep.equal([-1]);
  });

  it('is meant by a complaint too', () => {
    const found = steps('it is too small').concat(steps('viel zu groß'), steps('太小了'));
    expect(found.map(({ direction, isComplaint }) => [direction, isComplaint])).to.deep.equal([
      [1, true],
      [-1, true],
      [1, true],
    ]);
  });

  it('goes to the next value', () => {
    expect(stepFrom('M', ['S', 'XL', 'L'], 1)).to.equal('L');
    expect(stepFrom('9', ['8', '11', '10'], -1)).to.equal('8');
    expect(stepFrom('512GB SSD', ['1TB SSD', '256GB SSD'], 1)).to.equal('1TB SSD');
    expect(stepFrom('medium', ['small', 'large'], 1)).to.equal('large');
    expect(stepFrom('L', ['S', 'M'], 1)).to.equal(undefined);
    expect(stepFrom('red', ['blue'], 1)).to.equal(undefined);
  });

  it('is one of the attribute that is named, of the likeliest, or of the only one that has an order', () => {
    const [step] = steps('bigger');
    if (step === undefined) throw new Error('It is read.');
    const things = [
      { size: 'S', storage: '64GB', color: 'red' },
      { size: 'M', storage: '128GB', color: 'blue' },
    ];
    expect(scaleOf(step, things, [])).to.equal('size');
    expect(scaleOf(step, things, [{ at: 0, length: 1, attribute: 'storage' }])).to.equal('storage');
    expect(scaleOf(step, [{ age: '3' }, { age: '4' }], [])).to.equal('age');
    expect(scaleOf(step, [{ color: 'red' }, { color: 'blue' }], [])).to.equal(undefined);
  });

  it('finds the one at the end of a scale', () => {
    const [small, large] = [{ features: { size: 'S' } }, { features: { size: 'L' } }];
    expect([furthest([small, large], 'size', 1), furthest([small, large], 'size', -1)]).to.deep.equal([
      large,
      small,
    ]);
    expect(furthest([small, { ...small }], 'size', 1)).to.equal(undefined);
  });
});
