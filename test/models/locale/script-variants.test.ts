import { expect } from 'chai';
import { knownLocales } from '../../../models/locale/known-locales.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';
import { PerLocale } from '../../../models/locale/per-locale.ts';
import {
  answerTag,
  intlTagOf,
  readVariants,
  rewriteFor,
  wordsFor,
  writtenTag,
} from '../../../models/locale/script-variants.ts';
import { HANS_WORDS } from '../../../models/locale/traditional-words.zh.ts';

const write = rewriteFor('zh-Hant') ?? String;

describe('the tag that a customer is answered in', () => {
  it('is a script variant where the wanted tag, or its region, is written in it', () => {
    for (const tag of ['zh-TW', 'zh-HK', 'zh-MO', 'zh_Hant_TW', 'zh-hant', 'ZH-tw'])
      expect(answerTag(tag), tag).to.equal('zh-Hant');
    for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK']) expect(answerTag(tag), tag).to.equal('zh');
    expect(['en-US', 'de-AT'].map((tag) => answerTag(tag))).to.deep.equal(['en', 'de']);
  });

  it('is the first language for none, for an unknown one and for one that the app has not', () => {
    for (const tag of [undefined, 'xx', 'no tag']) expect(answerTag(tag)).to.equal('en');
    expect(answerTag('zh-TW', ['de', 'en'])).to.equal('de');
    expect(answerTag('zh-TW', ['de', 'zh'])).to.equal('zh-Hant');
  });

  it('stands in a mail for its reader with its region or its script', () => {
    expect(['zh-Hant', 'zh', 'en'].map(intlTagOf)).to.deep.equal(['zh-Hant', 'zh-CN', 'en-GB']);
  });
});

describe('the script of a text', () => {
  const tag = (text: string, before = 'zh') => writtenTag(text, 'zh', before);

  it('shows in characters that only one of both has', () => {
    for (const text of ['退貨期限是多久', '運費是多少', '可以換貨嗎', '唔該', '喺邊', '轉人工', '訂單1042'])
      expect(tag(text), text).to.equal('zh-Hant');
    for (const text of ['退货期限是多久', '运费是多少', '谢谢', '查询订单 1042'])
      expect(tag(text, 'zh-Hant'), text).to.equal('zh');
  });

  it('stays as it was where a text is the same in both, or as much of one as of the other', () => {
    for (const text of ['你好', '我要退款', '1042', '', '貨货'])
      for (const before of ['zh', 'zh-Hant']) expect(tag(text, before), text).to.equal(before);
    expect(tag('你好', 'en')).to.equal('zh');
  });

  it('is that of most of its characters, as in a quoted name', () => {
    expect(tag('我叫陳大文，请问我的订单到哪了')).to.equal('zh');
    expect(tag('我要退回「城市单车」這個商品，請問運費是多少', 'zh')).to.equal('zh-Hant');
  });

  it('is the own one in a language without variants', () => {
    expect(writtenTag('運費', 'en', 'zh-Hant')).to.equal('en');
  });
});

describe('a text in Traditional Chinese', () => {
  it('is read as Simplified, with each character at its place', () => {
    const text = '𠮷 Hi，我的訂單1042幾時送到？唔該 🙂 電郵 a@b.example';
    const read = readVariants(text);
    expect(read).to.equal('𠮷 Hi，我的订单1042何时送到？谢谢 🙂 邮件 a@b.example');
    expect(read.length).to.equal(text.length);
  });

  it('is read from the words of Taiwan, Hong Kong and Cantonese', () => {
    for (const [written, read] of [
      ['喺邊度睇訂單', '在哪里看订单'],
      ['有冇運費', '有没运费'],
      ['帳號嘅信箱', '账号的邮箱'],
      ['線上客服', '在线客服'],
      ['保固多久', '保修多久'],
    ] as const)
      expect(readVariants(written)).to.equal(read);
  });

  it('is read nowhere else: Simplified Chinese and other languages stay as they are', () => {
    for (const text of ['我的订单在哪里', 'Where is it?', '注文の時間はどこですか'])
      expect(readVariants(text)).to.equal(text);
  });
});

describe('the words of Traditional Chinese', () => {
  it('are as long as the Simplified ones that they are read as, so that positions stay', () => {
    for (const [word, read] of HANS_WORDS) expect(read, word).to.have.length(word.length);
  });
});

describe('a text of a pack in Traditional Chinese', () => {
  it('is in the words of shops in Taiwan and Hong Kong', () => {
    for (const [text, expected] of [
      ['退货运费由收件人承担。', '退貨運費由收件人承擔。'],
      ['请直接回复本邮件。', '請直接回覆本郵件。'],
      ['用来接收回复的邮箱', '用來接收回覆的信箱'],
      ['现在没有客服在线', '現在沒有客服在線上'],
      ['注销账户后无法恢复', '刪除帳戶後無法恢復'],
      ['订单号、订单号码和运单号', '訂單編號、訂單號碼和託運單號'],
      ['结账和到账', '結帳和到帳'],
      ['已发货，2026 年 11 月 24 日周二送达', '已出貨，2026 年 11 月 24 日週二送達'],
      ['质量问题保修两年', '品質問題保固兩年'],
      ['或回复“全部”', '或回覆「全部」'],
    ] as const)
      expect(write(text)).to.equal(expected);
  });

  it('stays as it is where the shop wrote it so, or where it has no Chinese', () => {
    for (const text of ['只要運費滿額就免費，乾淨的頭髮', 'Order 1042', ''])
      expect(write(text)).to.equal(text);
  });
});

describe('words for a tag', () => {
  const record = Object.fromEntries(
    BUILT_IN_LOCALES.map((locale) => [locale, { close: 'x', named: (name: string) => [name] }]),
  );
  const registry = new PerLocale({
    ...(record as Record<
      (typeof BUILT_IN_LOCALES)[number],
      { close: string; named: (name: string) => string[] }
    >),
    zh: { close: '关闭', named: (name: string) => [`${name}的订单`] },
  });

  it('are those of its language, in its script, with what they are given as it is', () => {
    const words = wordsFor(registry, 'zh-HK');
    expect(words.close).to.equal('關閉');
    expect(words.named('李国华')).to.deep.equal(['李国华的訂單']);
    expect(words.named('\ue000')).to.deep.equal(['\ue000的訂單']);
    expect(wordsFor(registry, 'zh')).to.equal(registry.of('zh'));
  });

  it('are of a known language, whatever the tag', () => {
    expect(wordsFor(registry, undefined)).to.equal(registry.of('en'));
    expect(knownLocales()).to.not.include('zh-Hant');
  });
});
