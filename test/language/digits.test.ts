import { expect } from 'chai';
import { asciiDigit, withHanNumbersAsDigits } from '../../language/digits.ts';
import { normalize } from '../../language/normalize.ts';

describe('digits', () => {
  for (const [script, text] of [
    ['Arabic', '١٠٤٢'],
    ['Persian', '۱۰۴۲'],
    ['Devanagari', '१०४२'],
    ['Bengali', '১০৪২'],
    ['Thai', '๑๐๔๒'],
    ['Khmer', '១០៤២'],
    ['Tamil', '௧௦௪௨'],
    ['Adlam, beyond the first plane', '𞥑𞥐𞥔𞥒'],
    ['full-width', '１０４２'],
    ['mathematical', '𝟙𝟘𝟜𝟚'],
    ['circled', '①⓪④②'],
    ['double circled', '⓵⓪⓸⓶'],
    ['on dark circles', '❶⓪❹❷'],
    ['on keys', '1️⃣0️⃣4️⃣2️⃣'],
    ['on keys, without the mark of an emoji', '1⃣0⃣4⃣2⃣'],
  ] as const) {
    it(`of any script are ASCII ones in a normalised text: ${script}`, () => {
      expect(normalize(text).text).to.equal('1042');
      expect(normalize(`no. ${text}!`).text).to.equal('no. 1042!');
    });
  }

  it('are each of the ten, in every script of Unicode', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (!/^\p{Nd}$/u.test(character)) continue;
      // The collation of Unicode orders digits of different scripts by their value.
      const value = '0123456789'.split('').find((digit) => collator.compare(character, digit) === 0);
      if (value !== undefined && asciiDigit(character) !== value) wrong.push(character);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('are no other characters', () => {
    for (const character of ['a', '一', '½', '²'.normalize('NFC'), '⭐', 'Ⅳ'])
      expect(asciiDigit(character), character).to.equal(undefined);
  });

  for (const [text, expected] of [
    ['一零四二', '1042'],
    ['壹零肆贰', '1042'],
    ['订单号一〇四二，谢谢', '订单号1042，谢谢'],
    ['幺零四两', '1042'],
    ['四八二九一三', '482913'],
    ['一二', '一二'],
    ['一百零二十三', '一百零二十三'],
    ['两三天', '两三天'],
    ['一千零四十二', '一千零四十二'],
  ] as const) {
    it(`in Chinese are a number if at least three follow each other: ${text}`, () =>
      expect(withHanNumbersAsDigits(text)).to.equal(expected));
  }
});

const collator = new Intl.Collator('en', { sensitivity: 'base' });
