import { expect } from 'chai';
import { withoutCompared } from '../../../../bots/understanding/wishes/without-compared.ts';
import { understand } from '../../../../language/understand.ts';

/** The orders of a message, and the one that another order is to be like: `1044 like 1043`. */
function orders(text: string, wants: readonly string[] = []): string {
  const entities = withoutCompared(text, understand(text).entities, wants);
  const of = (kind: string) =>
    entities.filter((each) => each.kind === kind).map(({ value }) => String(value));
  return [...of('order'), ...of('like-order').map((number) => `like ${number}`)].join(' ');
}

describe('a number that is only compared with', () => {
  for (const text of [
    'send order 1044 to the same address as order 1043',
    '1044 should go to the same place as 1043',
    'Bestellung 1044 bitte an dieselbe Adresse wie 1043',
    '1044 an die gleiche Anschrift wie bei 1043',
    '1044的地址改成和1043一样',
  ])
    it(`is none of the orders that are meant: "${text}"`, () =>
      expect(orders(text)).to.equal('1044 like 1043'));

  it('is taken where the question takes one, and otherwise the only order of a message is meant', () => {
    expect(orders('the same as order 1043', ['like-order'])).to.equal('like 1043');
    expect(orders('the same as order 1043')).to.equal('1043');
    expect(orders('send it to the same address as 1043')).to.equal('like 1043');
    expect(orders('bitte an dieselbe Adresse wie bei 1043')).to.equal('like 1043');
    expect(orders('地址和1043一样')).to.equal('like 1043');
  });
});
