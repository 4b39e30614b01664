import { expect } from 'chai';
import { defineValue, MAX_PATTERN_TEXT } from '../../../models/values/define-value.ts';
import type { ValueContext, ValueKind } from '../../../models/values/value-kind.ts';

const CONTEXT: ValueContext = { locale: 'en', now: new Date('2026-11-27T10:00:00Z') };

/** As the bicycle workshop writes it: two letters and six digits, whose sum is a multiple of ten. */
const frameNumber = defineValue({
  name: 'frame-number',
  pattern: /([a-z]{2}[ -]?\d{6})/,
  check: (text) => [...text].reduce((sum, sign) => sum + (Number(sign) || 0), 0) % 10 === 0,
  read: ([, text = '']) => text.replace(/[ -]/, '').toUpperCase(),
  marks: ['frame number', 'Rahmennummer', '车架号'],
  example: { value: 'WX123455', text: 'frame number WX123455' },
});

const values = (kind: ValueKind, text: string) => kind.find(text, CONTEXT).map(({ value }) => value);

describe("a shop's own kind of value", () => {
  for (const [text, expected] of [
    ['wx123455', ['WX123455']],
    ['my frame is wx 123455, ok?', ['WX123455']],
    ['车架号wx123455有问题', ['WX123455']],
    ['wx123455 and ab-000055', ['WX123455', 'AB000055']],
    ['wx123456', []],
    ['awx123455', []],
    ['wx1234550', []],
    ['123455', []],
    ['', []],
  ] as const)
    it(`finds ${expected.join(', ') || 'nothing'} in "${text}"`, () =>
      expect(values(frameNumber, text)).to.deep.equal(expected));

  it('finds its own example', () => {
    const { text, value } = frameNumber.example;
    expect(values(frameNumber, text.toLowerCase())).to.deep.equal([value]);
  });

  it('is marked where one of its words stands before the value, and says where the value stands', () => {
    for (const text of ['frame number: wx123455', 'die rahmennummer ist wx123455', '车架号是wx123455']) {
      const [found] = frameNumber.find(text, CONTEXT);
      expect(found, text).to.include({ marked: true, start: text.indexOf('wx'), end: text.length });
    }
    for (const text of ['wx123455', 'the frame number of my bike, the old one: wx123455'])
      expect(frameNumber.find(text, CONTEXT)[0]?.marked, text).to.equal(false);
  });

  it('takes the whole match in upper case, and its name for a mark, unless more is said', () => {
    const size = defineValue({
      name: 'frame-size',
      pattern: /\d{2} ?cm/,
      example: { value: '56 CM', text: '56 cm' },
    });
    expect(size.find('frame size 56 cm', CONTEXT)).to.deep.equal([
      { value: '56 CM', start: 11, end: 16, marked: true },
    ]);
    expect(size.specificity).to.be.lessThan(60).and.greaterThan(30);
  });

  it('leaves out what its reader refuses, and matches that are empty', () => {
    const even = defineValue<number>({
      name: 'even',
      pattern: /\d*/,
      read: ([text]) => (Number(text) % 2 === 0 ? Number(text) : undefined),
      example: { value: 2, text: '2' },
    });
    expect(values(even, '1 2 3 4 x')).to.deep.equal([2, 4]);
  });

  it('keeps the flags of its pattern', () => {
    const upper = defineValue({ name: 'x', pattern: /[A-Z]\d/i, example: { value: 'A1', text: 'a1' } });
    expect(values(upper, 'a1 b2')).to.deep.equal(['A1', 'B2']);
  });

  it(`searches the first ${MAX_PATTERN_TEXT} characters only`, () => {
    expect(values(frameNumber, `${' '.repeat(MAX_PATTERN_TEXT - 8)}wx123455`)).to.have.length(1);
    expect(values(frameNumber, `${' '.repeat(MAX_PATTERN_TEXT - 7)}wx123455`)).to.deep.equal([]);
  });

  it('finds the same by a pattern that is known to end and by one whose search is watched', () => {
    const found = (pattern: RegExp) =>
      defineValue({ name: 'card', pattern, example: { value: 'GC-12345', text: 'gc-12345' } }).find(
        'card gc-12345, then gc12345; agc12345',
        CONTEXT,
      );
    expect(found(/(gc-?\d{5})/)).to.deep.equal(found(/(gc-?\d+)/));
    expect(found(/(gc-?\d{5})/)).to.have.length(2);
  });

  it('throws for a pattern that would never end, and goes on with the next text', () => {
    const endless = defineValue({
      name: 'endless',
      pattern: /(?:[a-z]+)+!/,
      example: { value: 'A!', text: 'a!' },
    });
    expect(() => endless.find('a'.repeat(2_000), CONTEXT)).to.throw(/timed out/);
    expect(values(endless, 'hi!')).to.deep.equal(['HI!']);
  }).timeout(60_000);
});
