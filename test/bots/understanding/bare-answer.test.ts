import { expect } from 'chai';
import { isBareAnswer, slotValuesOf } from '../../../bots/understanding/values.ts';
import type { Entity } from '../../../language/understanding.ts';

function entity(kind: string, value: string, start: number, marked = false): Entity {
  return { kind, value, text: value, start, ...(marked && { marked }) };
}

describe('the slot values of a message', () => {
  it('reads an open number as what the present question asks for', () => {
    const readings = [
      entity('order', '482913', 0),
      entity('postcode', '482913', 0),
      entity('code', '482913', 0),
    ];
    expect(slotValuesOf(readings, ['code', 'order'])).to.deep.equal({ code: '482913' });
    expect(slotValuesOf(readings, ['postcode', 'email', 'order'])).to.deep.equal({ postcode: '482913' });
    expect(slotValuesOf(readings, ['order'])).to.deep.equal({ order: '482913' });
  });

  it('believes what the text itself names, whatever is asked', () => {
    const readings = [entity('order', '1042', 8, true), entity('postcode', '10115', 20)];
    expect(slotValuesOf(readings, ['postcode', 'order'])).to.deep.equal({ order: '1042', postcode: '10115' });
  });

  it('leaves out values that no question asked for, and kinds without a slot', () => {
    expect(
      slotValuesOf([entity('money', '19.90 EUR', 0), entity('postcode', '10115', 9)], ['order']),
    ).to.deep.equal({});
  });

  it('takes the first of two values of a kind', () => {
    expect(slotValuesOf([entity('order', '1042', 0), entity('order', '1043', 9)], ['order'])).to.deep.equal({
      order: '1042',
    });
  });
});

describe('a bare answer', () => {
  const cases: [string, Entity[], boolean][] = [
    ['1042', [entity('order', '1042', 0)], true],
    ["it's 1042", [entity('order', '1042', 5)], false],
    ['cancel 1042', [entity('order', '1042', 7)], false],
    ['my email is ann@example.com', [entity('email', 'ann@example.com', 12)], true],
    ['我的邮箱是ann@example.com', [entity('email', 'ann@example.com', 5)], true],
    ['where is 1042?', [entity('order', '1042', 9)], false],
    ['please cancel my order 1042 right now', [entity('order', '1042', 23)], false],
    ['我的订单1042到底到哪里了', [entity('order', '1042', 4)], false],
  ];
  for (const [text, entities, bare] of cases) {
    it(`"${text}" is ${bare ? 'one' : 'more than that'}`, () => {
      expect(isBareAnswer(text, entities)).to.equal(bare);
    });
  }
});
