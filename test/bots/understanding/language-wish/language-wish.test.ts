import { expect } from 'chai';
import { languageWish } from '../../../../bots/understanding/language-wish/language-wish.ts';
import type { Locale } from '../../../../models/locale/locale.ts';

describe('the wish for a language', () => {
  const CASES: readonly (readonly [text: string, wish: Locale | undefined])[] = [
    ['English please', 'en'],
    ['can you speak english?', 'en'],
    ['说英文', 'en'],
    ['请用英语可以吗？', 'en'],
    ['in 英文 please', 'en'],
    ['Mandarin', 'zh'],
    ['do you speak chinese?', 'zh'],
    ['能说中文吗', 'zh'],
    ['普通话', 'zh'],
    ['english', 'en'],
    ['Deutsch bitte', 'de'],
    ['auf deutsch', 'de'],
    ['Können wir auf Deutsch schreiben?', 'de'],
    ['do you speak german?', 'de'],
    ['请说德语', 'de'],
    ['auf englisch bitte', 'en'],
    ['sprechen Sie Chinesisch?', 'zh'],
    ['deutsche Post', undefined],
    ['In English please!', 'en'],
    ['请说中文', 'zh'],
    ['可以说英文吗？', 'en'],
    [`in english${'!'.repeat(40)}`, 'en'],
    [`in english${'!'.repeat(41)}`, undefined],
    [' English, please ', 'en'],
    ['and my language to German', 'de'],
    ['please change the language to chinese', 'zh'],
    ['can you switch to English please', 'en'],
    ["i'd prefer german from now on", 'de'],
    ['und bitte auf Deutsch', 'de'],
    ['Sprache bitte auf Englisch umstellen', 'en'],
    ['Stellen Sie die Sprache auf Deutsch um', 'de'],
    ['请用中文', 'zh'],
    ['请用中文回复我', 'zh'],
    ['还有语言改成英文', 'en'],
    ['could you send the lamp to german street', undefined],
    ['the label is in german', undefined],
    ['change my order to english tea', undefined],
    ['english breakfast', undefined],
    ['is the manual in english?', undefined],
    ['中文说明书有吗', undefined],
    ['english chinese', undefined],
    [`${' english'.repeat(6)}`, undefined],
    ['', undefined],
  ];
  for (const [text, wish] of CASES)
    it(`is ${wish ?? 'none'} in "${text}"`, () => expect(languageWish(text)).to.equal(wish));
});
