import { expect } from 'chai';
import { asks } from '../../../../language/rules/answer/asks.ts';
import { courtesyOnly } from '../../../../language/rules/answer/courtesy-only.ts';

describe('what stands beside a value', () => {
  for (const [text, locale] of [
    ['', 'en'],
    ['Thanks, ', 'en'],
    ['hello, sorry for the late reply, it was', 'en'],
    ['好的，订单号是', 'zh'],
    ['vielen Dank, die Nummer lautet', 'de'],
  ] as const)
    it(`is courtesy only: "${text}"`, () => expect(courtesyOnly(text, locale)).to.equal(true));
  for (const [text, locale] of [
    ['cancel', 'en'],
    ['it arrived broken', 'en'],
    ['取消', 'zh'],
    ['ist kaputt', 'de'],
  ] as const)
    it(`is more: "${text}"`, () => expect(courtesyOnly(text, locale)).to.equal(false));
});

describe('a text that asks something', () => {
  for (const [text, locale] of [
    ['how long does it take', 'en'],
    ['really?', 'en'],
    ['可以换货吗', 'zh'],
    ['wann kommt es', 'de'],
  ] as const)
    it(`is "${text}"`, () => expect(asks(text, locale)).to.equal(true));
  for (const [text, locale] of [
    ['keep it', 'en'],
    ['好的', 'zh'],
    ['lass gut sein', 'de'],
  ] as const)
    it(`is not "${text}"`, () => expect(asks(text, locale)).to.equal(false));
});
