import { expect } from 'chai';
import { BUILT_IN_KINDS } from '../../../language/entities/built-in-kinds.ts';
import { chooseValues } from '../../../language/entities/choose-values.ts';
import { understand } from '../../../language/understand.ts';
import type { Entity } from '../../../language/understanding.ts';
import { bySpecificity } from '../../../models/values/by-specificity.ts';

const NOW = new Date('2026-11-27T10:00:00Z');

function choose(text: string, ...wants: string[]) {
  return chooseValues(understand(text, { kinds: BUILT_IN_KINDS, now: NOW, zone: 'UTC' }).entities, wants);
}

/** Kinds that are read only with the things in question: they have tests of their own. */
const REFERRING = new Set(['picks', 'swaps', 'choice', 'payment', 'address-part']);

describe('the values that are chosen from a message', () => {
  it('read an open number as what the question asks for', () => {
    expect(choose('2', 'quantity')).to.deep.equal({ quantity: 2 });
    expect(choose('2', 'score')).to.deep.equal({ score: '2' });
    expect(choose('1042', 'quantity')).to.deep.equal({ quantity: 1042 });
    expect(choose('1042', 'order', 'quantity')).to.deep.equal({ order: '1042' });
  });

  it('leave a number alone that nobody asked for', () => {
    for (const text of [
      'I have 2 questions',
      'two of my friends came',
      'ich habe zwei Fragen',
      '我有2个问题吗',
    ])
      expect(choose(text, 'order', 'email'), text).to.not.have.property('number');
    expect(choose('I have 2 questions')).to.deep.equal({});
    expect(choose('12/3')).to.deep.equal({});
    expect(choose('2 chains and a bell')).to.deep.equal({});
  });

  it('take one value from one place: a part of a value is no second value', () => {
    expect(choose('2 chains and a bell', 'items', 'quantity', 'number')).to.deep.equal({
      items: [
        { name: 'chains', quantity: 2 },
        { name: 'bell', quantity: 1 },
      ],
    });
    expect(choose('on 3 December', 'date', 'quantity', 'number')).to.deep.equal({ date: '2026-12-03' });
  });

  it('read a postcode out of an address where the postcode is asked for', () => {
    const text = 'Lindenstraße 22, D-20099 Hamburg';
    expect(choose(text, 'address')).to.have.property('address');
    expect(choose('Lindenstraße 22, 20099 Hamburg', 'postcode', 'order')).to.deep.equal({
      postcode: '20099',
    });
  });

  it('take several kinds from one message', () => {
    expect(choose('order 1042, next Tuesday, 3 pieces', 'date', 'quantity', 'order')).to.deep.equal({
      order: '1042',
      date: '2026-12-01',
      quantity: 3,
    });
  });

  it('find the example of every kind, also if all kinds are asked for', () => {
    const wants = bySpecificity(BUILT_IN_KINDS).map(({ name }) => name);
    for (const { name, example } of BUILT_IN_KINDS.filter((kind) => !REFERRING.has(kind.name)))
      expect(choose(example.text, name)[name], name).to.deep.equal(example.value);
    expect(choose('order 1042, €5 back', ...wants)).to.deep.equal({
      order: '1042',
      money: { amount: 500, currency: 'EUR' },
    });
  });
});

function entity(kind: string, value: string, start: number, marked = false): Entity {
  return { kind, value, text: value, start, ...(marked && { marked }) };
}

describe('the values that are chosen from what was found', () => {
  it('reads an open number as what the present question asks for', () => {
    const readings = [
      entity('order', '482913', 0),
      entity('postcode', '482913', 0),
      entity('code', '482913', 0),
    ];
    expect(chooseValues(readings, ['code', 'order'])).to.deep.equal({ code: '482913' });
    expect(chooseValues(readings, ['postcode', 'email', 'order'])).to.deep.equal({ postcode: '482913' });
    expect(chooseValues(readings, ['order'])).to.deep.equal({ order: '482913' });
  });

  it('believes what the text itself names, whatever is asked', () => {
    const readings = [entity('order', '1042', 8, true), entity('postcode', '10115', 20)];
    expect(chooseValues(readings, ['postcode', 'order'])).to.deep.equal({ order: '1042', postcode: '10115' });
  });

  it('leaves out values that no question asked for, and kinds without a slot', () => {
    expect(
      chooseValues([entity('money', '19.90 EUR', 0), entity('postcode', '10115', 9)], ['order']),
    ).to.deep.equal({});
  });

  it('takes the first of two values of a kind', () => {
    expect(chooseValues([entity('order', '1042', 0), entity('order', '1043', 9)], ['order'])).to.deep.equal({
      order: '1042',
    });
  });
});
