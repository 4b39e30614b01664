import { expect } from 'chai';
import { isUnit, numberOf, tokensOf } from '../../../../language/references/text/units.ts';

describe('a measure', () => {
  const words = (text: string) => tokensOf(text).map(({ text: word }) => word);

  it('has one spelling in every language', () => {
    for (const text of ['1.5 l', '1.5 liters', '1,5 liter', '1.5升', '1.5l'])
      expect(words(text), text).to.deep.equal(['1.5', 'l']);
    for (const text of ['10 hours', '10 stunden', '10小时', '10h'])
      expect(words(text), text).to.deep.equal(['10', 'hour']);
    for (const text of ['four-piece', 'vierteilig', '四件套', '4 pcs'])
      expect(words(text), text).to.deep.equal(['4', 'piece']);
  });

  it('is none without its number, and keeps its place', () => {
    expect(words('two lamps')).to.deep.equal(['two', 'lamps']);
    expect(words('the liter')).to.deep.equal(['the', 'liter']);
    expect(tokensOf('70 zentimeter')[1]).to.deep.equal({ text: 'cm', start: 3, end: 13 });
  });

  it('is told from other words', () => {
    expect([isUnit('cm'), isUnit('liters'), isUnit('lamp')]).to.deep.equal([true, false, false]);
    expect(['2', 'two', 'zwei', '两', '1.5', 'lamp'].map(numberOf)).to.deep.equal([
      2,
      2,
      2,
      2,
      undefined,
      undefined,
    ]);
  });
});
