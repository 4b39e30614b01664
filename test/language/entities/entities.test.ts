import { expect } from 'chai';
import { DEFAULT_KINDS } from '../../../language/entities/default-kinds.ts';
import { email } from '../../../language/entities/kinds/email.ts';
import { MAX_TEXT_UNITS } from '../../../language/normalize.ts';
import { understand } from '../../../language/understand.ts';
import { MAX_ENTITIES } from '../../../language/understanding.ts';
import type { Json } from '../../../models/json.ts';
import type { Money } from '../../../models/shop/money.ts';
import { defineValue } from '../../../models/values/define-value.ts';
import type { ValueKind } from '../../../models/values/value-kind.ts';

const read = (text: string): string[] =>
  understand(text).entities.map(
    ({ kind, value, marked }) =>
      `${kind}${marked ? '!' : ''} ${typeof value === 'string' ? value : inWords(value)}`,
  );

/** A sum of money in major units, such as `19.90 EUR`. */
function inWords(value: Json): string {
  const { amount, currency } = value as Money;
  return `${(amount / 100).toFixed(2)} ${currency}`;
}

function kindOf(name: string, find: ValueKind['find']): ValueKind {
  return { name, specificity: 50, example: { value: 'x', text: 'x' }, find };
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['where is #1042?', ['order! 1042']],
  ['order no. 1042', ['order! 1042']],
  ['Order number: W2378156', ['order! W2378156']],
  ['track 1042 please', ['order 1042']],
  ['我的订单1042到哪了', ['order! 1042']],
  ['订单号是：１０４２', ['order! 1042']],
  ['1042号订单', ['order! 1042']],
  ['https://shop.example/orders/1042', []],
  ['i bought it in 2024', []],
  ['call me on +49 170 1234567 or 0170 1234567', []],
  ['13812345678', []],
  ['1500 items in 2000 ml', []],
  ['12', []],
  ['5', ['score 5']],
  ['（４）', ['score 4']],
  ['5 stars!', ['score 5']],
  ['four out of five', ['score 4']],
  ['3/5', ['score 3']],
  ['五星好评', ['score 5']],
  ['打2分', ['score 2']],
  ['6', []],
  ['0 stars', []],
  ['5 mugs', []],
  ['I give it 5 stars', ['score 5']],
  ['1042', ['order 1042', 'postcode 1042']],
  ['482913', ['order 482913', 'postcode 482913', 'code 482913']],
  ['my code is 482913', ['code! 482913']],
  ['验证码 482913', ['code! 482913']],
  ['482 913', ['code 482913']],
  ['SW1A1AA', ['postcode SW1A 1AA']],
  ['postcode sw1a 1aa', ['postcode! SW1A 1AA']],
  ['it goes to 90210-1234', ['postcode 90210-1234']],
  ['邮编100080', ['postcode! 100080']],
  ['PLZ 10115', ['postcode! 10115']],
  ['1042 and 10115', ['order 1042', 'postcode 10115']],
  ['order 1042, 10115', ['order! 1042', 'postcode 10115']],
  ['1042, Ann.Lee@Example.com', ['order 1042', 'email! ann.lee@example.com']],
  ['ann1042@example', []],
  ['I paid €19.90', ['money! 19.90 EUR']],
  ['1.234,5 €', ['money! 1234.50 EUR']],
  ['1,234.50 USD', ['money! 1234.50 USD']],
  ['300块钱', ['money! 300.00 CNY']],
  ['20 quid', ['money! 20.00 GBP']],
  ['I bought it yesterday', []],
  ['by tomorrow', []],
  ['last Friday', []],
  ['on 2026-11-20', []],
  ['05/11/2026', []],
  ['昨天买的', []],
  ['上周五下的单', []],
  ['两天前', []],
  ['2026年11月20日', []],
  ['on 5 November 2026', []],
  ['05.11.2026', []],
  ['I sat there at 10:42', []],
  ...([
    ['Bestellung 1042', ['order! 1042']],
    ['Bestell-Nr. 1042', ['order! 1042']],
    ['meine Bestellnummer lautet 1042', ['order! 1042']],
    ['die Bestellung mit der Nummer 1042', ['order! 1042']],
    ['Auftragsnummer: 1042', ['order! 1042']],
    ['1042 oder 1043', ['order 1042', 'order 1043']],
    ['Postleitzahl ist 20099', ['postcode! 20099']],
    ['D-20099 Hamburg', ['postcode! 20099']],
    ['CH-8001 Zürich', ['postcode! 8001']],
    ['Lindenstraße 22, 20099 Hamburg', ['order 20099', 'postcode 20099']],
    ['der Code lautet 482913', ['code! 482913']],
    ['Bestätigungscode 482913', ['code! 482913']],
    ['39,00 €', ['money! 39.00 EUR']],
    ['1.234,50 Euro', ['money! 1234.50 EUR']],
    ['49,- €', ['money! 49.00 EUR']],
    ['20 Franken', ['money! 20.00 CHF']],
    ['5 Sterne', ['score 5']],
    ['4 von 5', ['score 4']],
    ['fünf von fünf Punkten', ['score 5']],
    ['1500 Stück', []],
    ['seit 1000 Tagen', []],
    ['am 12.03.2026', []],
  ] as const),
];

describe('entities', () => {
  for (const [text, expected] of CASES) {
    it(`finds ${expected.join(', ') || 'nothing'} in "${text}"`, () =>
      expect(read(text)).to.deep.equal(expected));
  }

  it("keep the customer's own characters and place", () => {
    const text = '😀 e\u0301 订单：１０４２！';
    const [entity] = understand(text).entities;
    expect(entity).to.include({ text: '１０４２', value: '1042' });
    expect(text.slice(entity?.start, (entity?.start ?? 0) + 4)).to.equal('１０４２');
  });

  it('are not counted without end', () => {
    expect(understand('#1042 '.repeat(500)).entities).to.have.length(MAX_ENTITIES);
  });

  it('are those of the kinds that the caller hands in', () => {
    expect(
      understand('#1042, ann@example.com', { kinds: [email] }).entities.map(({ kind }) => kind),
    ).to.deep.equal(['email']);
  });

  it('leave out a kind that throws, name it in the log, and keep the others', () => {
    const logged: unknown[] = [];
    const err = new Error('no such table');
    const broken = kindOf('broken', () => {
      throw err;
    });
    const { entities } = understand('#1042', {
      kinds: [broken, ...DEFAULT_KINDS],
      log: (event, fields) => logged.push([event, fields]),
    });
    expect(entities.map(({ kind, value }) => [kind, value])).to.deep.equal([['order', '1042']]);
    expect(logged).to.deep.equal([['value-kind-failed', { kind: 'broken', err }]]);
  });

  it('are no values at impossible places', () => {
    for (const [start, end] of [
      [-1, 2],
      [3, 3],
      [2, 1],
      [0, 99],
    ] as const) {
      const wild = kindOf('wild', () => [{ value: 'x', start, end, marked: true }]);
      expect(understand('hello', { kinds: [wild] }).entities, `${start}-${end}`).to.deep.equal([]);
    }
  });

  it("hand a shop's kind a text of bounded length, however long the message is", () => {
    const lengths: number[] = [];
    const spy = kindOf('spy', (text) => {
      lengths.push(text.length);
      return Array.from({ length: text.length }, (_, start) => ({
        value: 'x',
        start,
        end: start + 1,
        marked: false,
      }));
    });
    const { entities } = understand('ab 12 '.repeat(20_000), { kinds: [spy] });
    expect(lengths).to.deep.equal([MAX_TEXT_UNITS]);
    expect(entities).to.have.length(MAX_ENTITIES);
  });

  it('prefer the value that the text names over one that only fits, and read nothing into links and phone numbers', () => {
    const digits = defineValue({
      name: 'serial',
      pattern: /\d{4,8}/,
      specificity: 99,
      example: { value: '1', text: '1' },
    });
    const kinds = [...DEFAULT_KINDS, digits];
    const found = (text: string) => understand(text, { kinds }).entities.map(({ kind }) => kind);
    expect(found('#1042')).to.deep.equal(['order']);
    expect(found('serial 1042')).to.deep.equal(['serial']);
    expect(found('see https://shop.example/p/4711 or call 0170 1234567')).to.deep.equal([]);
  });
});
