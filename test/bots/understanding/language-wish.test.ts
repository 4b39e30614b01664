import { expect } from 'chai';
import { languageWish } from '../../../bots/understanding/language-wish.ts';

describe('the wish for a language', () => {
  const CASES: readonly [text: string, locale: 'en' | 'zh' | undefined][] = [
    ['english', 'en'],
    [' English, please ', undefined],
    ['In English please!', 'en'],
    ['can you speak chinese?', 'zh'],
    ['请说中文', 'zh'],
    ['可以说英文吗？', 'en'],
    ['english breakfast', undefined],
    [`in english${'!'.repeat(30)}`, 'en'],
    [`in english${'!'.repeat(31)}`, undefined],
  ];
  for (const [text, locale] of CASES)
    it(`of "${text}" is ${locale ?? 'none'}`, () => expect(languageWish(text)).to.equal(locale));
});
