import { expect } from 'chai';
import { isBareAnswer } from '../../../bots/understanding/bare-answer.ts';
import { detectLocale } from '../../../language/detect-locale.ts';
import type { Entity } from '../../../language/understanding.ts';

function entity(kind: string, value: string, start: number): Entity {
  return { kind, value, text: value, start };
}

describe('a bare answer', () => {
  const cases: [string, Entity[], boolean][] = [
    ['1042', [entity('order', '1042', 0)], true],
    ["it's 1042", [entity('order', '1042', 5)], true],
    ['Thanks, 1042', [entity('order', '1042', 8)], true],
    [
      'hello, sorry for the late reply, the order number is 1042 thank you so much',
      [entity('order', '1042', 51)],
      true,
    ],
    ['谢谢，1051', [entity('order', '1051', 3)], true],
    ['vielen Dank, die Nummer ist 1042', [entity('order', '1042', 28)], true],
    ['the code is 548439, thanks', [entity('code', '548439', 12)], true],
    ['1042 arrived broken', [entity('order', '1042', 0)], false],
    ['cancel 1042', [entity('order', '1042', 7)], false],
    ['my email is ann@example.com', [entity('email', 'ann@example.com', 12)], true],
    ['我的邮箱是ann@example.com', [entity('email', 'ann@example.com', 5)], true],
    ['where is 1042?', [entity('order', '1042', 9)], false],
    ['please cancel my order 1042 right now', [entity('order', '1042', 23)], false],
    ['我的订单1042到底到哪里了', [entity('order', '1042', 4)], false],
  ];
  for (const [text, entities, bare] of cases) {
    it(`"${text}" is ${bare ? 'one' : 'more than that'}`, () => {
      expect(isBareAnswer(text, detectLocale(text), entities, (kind) => kind === 'order')).to.equal(bare);
    });
  }

  it('is any value with a few words where no value begins a task', () => {
    expect(isBareAnswer('try 1042', 'en', [entity('order', '1042', 4)], () => false)).to.equal(true);
  });
});
