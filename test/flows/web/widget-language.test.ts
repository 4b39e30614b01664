import { expect } from 'chai';
import { ROOT } from '../../support/source-files.ts';

const {
  localeOf,
  knownTag,
}: {
  localeOf(tag: string, texts: object): string;
  knownTag(tags: readonly string[], texts: object): string;
} = await import(`${ROOT}web/widget/locale-of.js`);

const TEXTS = { en: 1, zh: 2, 'zh-Hant': 3, de: 4, 'pt-BR': 5 };

describe('the language of the widget', () => {
  const cases: [tag: string, locale: string][] = [
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['zh-CN', 'zh'],
    ['zh_SG', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['pt-PT', 'pt-BR'],
    ['fr', 'en'],
    ['', 'en'],
    ['no tag', 'en'],
  ];
  for (const [tag, locale] of cases) {
    it(`is ${locale} for ${tag || 'nothing'}`, () => {
      expect(localeOf(tag, TEXTS)).to.equal(locale);
    });
  }

  it('is Chinese in the one script that there is', () => {
    expect(localeOf('zh-TW', { en: 1, zh: 2 })).to.equal('zh');
  });

  it('is that of the first tag that the bot answers in', () => {
    expect(knownTag(['fr', 'it-IT', 'zh-TW', 'de'], TEXTS)).to.equal('zh-TW');
    expect(knownTag(['fr', 'it'], TEXTS)).to.equal('fr');
    expect(knownTag([], TEXTS)).to.equal('');
  });
});
