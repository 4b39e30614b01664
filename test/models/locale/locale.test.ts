import { expect } from 'chai';
import { bestTag } from '../../../models/locale/best-tag.ts';
import { INTL_TAGS, localeOf } from '../../../models/locale/known-locales.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';
import { inEveryLocale, localised } from '../../../models/locale/localised-text.ts';
import { ROOT } from '../../support/source-files.ts';

describe('the language for a tag', () => {
  for (const tag of [
    'zh',
    'zh-CN',
    'zh-TW',
    'zh-Hant',
    'zh-hant-HK',
    'zh_CN',
    'ZH-cn',
    'cmn',
    'zh-Hans-x-shop',
  ])
    it(`is Chinese for ${tag}`, () => expect(localeOf(tag)).to.equal('zh'));

  for (const tag of ['de', 'de-DE', 'DE_at', 'de-CH', 'de-Latn-AT'])
    it(`is German for ${tag}`, () => expect(localeOf(tag, { among: ['zh', 'en', 'de'] })).to.equal('de'));

  for (const tag of ['en', 'en-GB', 'EN_us', 'en-Latn-IE'])
    it(`is English for ${tag}`, () => expect(localeOf(tag, { among: ['zh', 'en', 'de'] })).to.equal('en'));

  for (const tag of [
    undefined,
    '',
    ' ',
    '-',
    'fr',
    'zha',
    'english',
    'en!',
    'zh;q=0.8',
    '日本',
    'e'.repeat(500),
  ])
    it(`is the default where ${JSON.stringify(tag)?.slice(0, 12)} names none`, () => {
      expect(localeOf(tag)).to.equal('en');
      expect(localeOf(tag, { among: ['zh', 'en', 'de'] })).to.equal('zh');
    });

  it('is known to Intl by a tag of its own', () => {
    for (const locale of BUILT_IN_LOCALES) expect(localeOf(INTL_TAGS.of(locale), undefined)).to.equal(locale);
  });

  it('is the same in the widget', async () => {
    const widget: { localeOf(tag: string, texts: object): string } = await import(
      `${ROOT}web/widget/locale-of.js`
    );
    const texts = inEveryLocale(String);
    for (const tag of [
      'zh',
      'zh-TW',
      'ZH_cn',
      'zh-Hant-HK',
      'en-GB',
      'EN_us',
      'de',
      'de-AT',
      'fr',
      'zha',
      'english',
      '',
    ])
      expect(widget.localeOf(tag, texts), tag).to.equal(localeOf(tag));
  });
});

describe('the best of several tags', () => {
  const CASES: readonly (readonly [wanted: string, tags: readonly string[], best: string | undefined])[] = [
    ['en-GB', ['en', 'en-US', 'en-GB'], 'en-GB'],
    ['en-AU', ['en-US', 'en'], 'en'],
    ['en', ['de', 'en-US', 'en-GB'], 'en-US'],
    ['zh-TW', ['zh-CN', 'zh-Hant'], 'zh-Hant'],
    ['zh-Hant', ['zh', 'zh_TW'], 'zh_TW'],
    ['zh-TW', ['zh-CN'], 'zh-CN'],
    ['zh-Hant-HK', ['zh-Hant', 'zh-Hant-HK'], 'zh-Hant-HK'],
    ['de', ['en', 'zh'], undefined],
    ['de', [], undefined],
    ['en', ['!', '', 'en'], 'en'],
    ['?', ['en'], undefined],
  ];
  for (const [wanted, tags, best] of CASES)
    it(`is ${best ?? 'none'} for ${wanted} of ${tags.join(', ') || 'nothing'}`, () =>
      expect(bestTag(tags, wanted)).to.equal(best));
});

describe('a localised text', () => {
  it("is read in the reader's language, else in the default one", () => {
    const text = { en: 'mug', zh: '马克杯', 'zh-Hant': '馬克杯' };
    expect(localised(text, 'zh-CN')).to.equal('马克杯');
    expect(localised(text, 'zh-TW')).to.equal('馬克杯');
    expect(localised(text, 'fr')).to.equal('mug');
    expect(localised(text, '')).to.equal('mug');
  });

  it('is written in every language', () => {
    expect(inEveryLocale((locale) => `in ${locale}`)).to.deep.equal({
      en: 'in en',
      zh: 'in zh',
      de: 'in de',
    });
  });
});
