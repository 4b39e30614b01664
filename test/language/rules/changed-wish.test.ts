import { expect } from 'chai';
import { changedWish } from '../../../language/rules/changed-wish.ts';

describe('a wish in place of the one before', () => {
  for (const [text, wish] of [
    ['actually return, not exchange', 'return'],
    ['return it instead of exchanging it', 'return it'],
    ['doch lieber zurückgeben', 'zurückgeben'],
    ['nicht umtauschen, sondern zurückgeben', 'zurückgeben'],
    ['算了，我要退货不换货', '我要退货'],
  ] as const)
    it(`is "${wish}" of "${text}"`, () => expect(changedWish(text)).to.equal(wish));

  for (const text of ['return the lamp', 'zurückgeben', '退货', '1044'])
    it(`is none of "${text}"`, () => expect(changedWish(text)).to.equal(undefined));
});
