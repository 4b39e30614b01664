import { expect } from 'chai';
import { comparable } from '../../models/comparable.ts';

describe('a comparable text', () => {
  const CASES: readonly (readonly [text: string, comparable: string])[] = [
    ['No, keep it!', 'no keep it'],
    ['  ＮＯ　ｋｅｅｐ\tit… ', 'no keep it'],
    ['退订。', '退订'],
    ['opt-out 👎', 'opt out'],
    ['?!', ''],
  ];
  for (const [text, expected] of CASES)
    it(`is "${expected}" for "${text}"`, () => expect(comparable(text)).to.equal(expected));
});
