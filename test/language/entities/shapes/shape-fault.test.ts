import { expect } from 'chai';
import { shapeFault } from '../../../../language/entities/shapes/shape-fault.ts';
import { patternFault } from '../../../../models/values/pattern-fault.ts';

describe('the pattern of an order number', () => {
  for (const pattern of [
    /\d{4,10}/,
    /\d{3}-\d{7}-\d{7}/,
    /#?SO-\d{4}\/[A-Z]/,
    /(?:A|B|CD)\d{4,6}/i,
    /[A-Z0-9]{8}/u,
    /(?:\d{4}[- ]?){3}/,
  ]) {
    it(`is taken: ${pattern}`, () => expect(patternFault(pattern)).to.equal(undefined));
  }

  for (const [pattern, fault] of [
    [/\d+/, 'without an upper limit'],
    [/\d{4,}/, 'without an upper limit'],
    [/SO-.*\d{4}/, 'without an upper limit'],
    [/(?:\d{1,5}){3,8}/, 'too many ways'],
    [/(?:\d?){3,30}\d{3}/, 'too many ways'],
    [/(?:a|a|aa){3,20}/, 'too many ways'],
    [/\d{1,9}\d{1,9}\d{1,9}\d{1,9}\d{1,4}\d{1,9}/, 'more than 40 characters'],
    [/\d{1,6}\d{1,6}\d{1,6}\d{1,6}\d{1,6}/, 'too many ways'],
    [/^\d{4}$/, 'has ^, $'],
    [/\b\d{4}\b/, 'has ^, $'],
    [/(\d{4})-\1/, 'earlier group'],
    [/(?=\d)\d{4}/, 'looks around'],
    [/(?<!x)\d{4}/, 'not known here'],
    [/\d{4}/g, 'flag g'],
    [/\d{4}/y, 'flag y'],
    [/\d{2}/, 'less than three'],
    [/\d{41}/, 'more than 40'],
  ] as const) {
    it(`is refused: ${pattern}`, () => expect(patternFault(pattern)).to.include(fault));
  }
});

describe('the shape of an order number', () => {
  const pattern = /[A-Z]{2}-?\d{4}/;
  for (const [name, shape, path, text] of [
    ['an example that is none', { pattern, examples: ['AB-1042', '1042'] }, 'examples.1', 'does not match'],
    [
      'an example in another form than it is read',
      { pattern, examples: ['ab-1042'] },
      'examples.0',
      '"AB-1042"',
    ],
    [
      'an example with a wrong check digit',
      { pattern, examples: ['AB-1042'], check: () => false },
      'examples.0',
      'fails the check',
    ],
    ['an example without a digit', { pattern: /[A-Z]{6}/, examples: ['ABCDEF'] }, 'examples.0', 'no digit'],
    [
      'a pattern that is refused',
      { pattern: /\d+/, examples: ['1042'] },
      'pattern',
      'without an upper limit',
    ],
  ] as const) {
    it(`is refused with ${name}`, () => {
      const fault = shapeFault(shape);
      expect(fault?.path.join('.')).to.equal(path);
      expect(fault?.text).to.include(text);
    });
  }

  it('is taken where each example is read as it is', () => {
    expect(shapeFault({ pattern, examples: ['AB-1042', 'XY1042'] })).to.equal(undefined);
  });
});
