import { expect } from 'chai';
import fc from 'fast-check';
import { checkedValue } from '../../../../channels/web/directline/client-value.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { growthOf, MOST_GROWTH } from '../../../support/growth.ts';

/** The cleaned value, or the code of its refusal. */
function check(value: unknown): unknown {
  try {
    return checkedValue(value);
  } catch (error) {
    if (error instanceof OnevoiceError) return error.code.replace('DIRECT_LINE_', '');
    throw error;
  }
}

/** A value within so many others. */
const nested = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as unknown;

describe('the value of a client', () => {
  it('may be absent, and is kept as it is within its limits', () => {
    const value = { yes: true, count: 1, text: 'a\nb', list: [null, { deep: [] }], 'a-b_c': '' };
    expect([check(undefined), check(value), check('text'), check(0)]).to.deep.equal([
      undefined,
      value,
      'text',
      0,
    ]);
  });

  it('has at most 8,192 bytes of JSON', () => {
    expect(check('a'.repeat(8_190))).to.have.length(8_190);
    expect(check('a'.repeat(8_191))).to.equal('MESSAGE_SIZE_TOO_BIG');
    expect(check('字'.repeat(2_731))).to.equal('MESSAGE_SIZE_TOO_BIG');
    expect(check({ a: 'a'.repeat(4_095), b: 'a'.repeat(4_095) })).to.equal('MESSAGE_SIZE_TOO_BIG');
  });

  it('has at most 200 properties and items on all levels, and 8 levels', () => {
    const list = (count: number) => Array.from({ length: count }, () => 0);
    expect(check(list(200))).to.have.length(200);
    expect(check(list(201))).to.equal('BAD_ARGUMENT');
    expect(check({ a: list(100), b: list(98) })).to.have.keys('a', 'b');
    expect(check({ a: list(100), b: list(99) })).to.equal('BAD_ARGUMENT');
    expect(check(nested(8))).to.deep.equal(nested(8));
    expect([9, 40_000].map((depth) => check(nested(depth)))).to.deep.equal(['BAD_ARGUMENT', 'BAD_ARGUMENT']);
  });

  for (const name of ['__proto__', 'constructor', '$where', 'a.b', 'a\0', '\ud800', '', '1', 'a'.repeat(65)])
    it(`has no property ${JSON.stringify(name.slice(0, 12))}`, () => {
      expect(check(JSON.parse(`{${JSON.stringify(name)}:1}`))).to.equal('BAD_ARGUMENT');
    });

  it('has no number beyond all limits, no sign of control and no half of a pair', () => {
    expect(check(JSON.parse('{"a":1e999}'))).to.equal('BAD_ARGUMENT');
    expect(check({ a: ['x\0y\u0007\ud83d'] })).to.deep.equal({ a: ['xy\ufffd'] });
  });

  it('is refused or storable, whatever was sent', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 10 },
        fc.string({ unit: 'binary' }),
        fc.jsonValue(),
        fc.array(tie('any'), { maxLength: 5 }),
        fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor', '$gt', 'toString'), tie('any')),
      ),
    })).any;
    fc.assert(
      fc.property(value, (sent) => {
        const answer = check(JSON.parse(JSON.stringify(sent) ?? 'null'));
        const json = JSON.stringify(answer);
        expect(Buffer.byteLength(json)).to.be.at.most(8_192);
        expect(json).not.to.match(/\\u0000|\\ud[89a-f]|"(?:__proto__|constructor|\$gt)":/);
        expect(Buffer.from(json).toString()).to.equal(json);
      }),
    );
  });

  const costly: [what: string, make: (size: number) => unknown][] = [
    ['items', (size) => Array.from({ length: size / 2 }, () => 0)],
    [
      'properties',
      (size) => Object.fromEntries(Array.from({ length: size / 8 }, (_, nth) => [`a${nth}`, 0])),
    ],
    ['levels', (size) => nested(size / 6)],
    ['halves of pairs', (size) => '\ud83d'.repeat(size)],
    ['signs of control', (size) => '\0'.repeat(size)],
    ['a long name', (size) => ({ ['a'.repeat(size)]: 0 })],
  ];
  for (const [what, make] of costly)
    it(`costs no more than in proportion for ${what}`, async () => {
      expect(await growthOf(make, check)).to.be.at.most(MOST_GROWTH);
    });
});
