import { expect } from 'chai';
import { isUpset } from '../../../language/rules/upset.ts';

describe('an angry message', () => {
  for (const text of [
    'THIS IS RIDICULOUS, where the f*** is my parcel??!!',
    "I've been waiting for a week",
    "that's not fair, they have a hole",
    'WHERE IS MY ORDER NOW',
    'Das ist eine Frechheit',
    'Ich warte schon seit Tagen',
    '你们什么破服务！',
    '等了一个星期了',
  ])
    it(`is "${text}"`, () => expect(isUpset(text)).to.equal(true));

  for (const text of [
    'where is my parcel?',
    'cancel order 1044',
    'OK',
    'GB12 SO-1042',
    'Wo ist mein Paket?',
    '我的包裹到哪了',
  ])
    it(`is not "${text}"`, () => expect(isUpset(text)).to.equal(false));
});
