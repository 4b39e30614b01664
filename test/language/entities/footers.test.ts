import { expect } from 'chai';
import { footerLines } from '../../../language/entities/footers.ts';
import { understand } from '../../../language/understand.ts';

const CASES: readonly (readonly [name: string, text: string, values: readonly string[]])[] = [
  [
    'a closing, a name and a customer number',
    'where is my parcel?\n\nThanks,\nAnn Baker\nCustomer no. 448211\nTel +44 20 7946 0123',
    [],
  ],
  [
    'a footer of a company without a delimiter',
    'Wo ist mein Paket?\n\nMuster GmbH, HRB 12345, 20099 Hamburg',
    [],
  ],
  [
    'a footer of several lines',
    'Wo ist 1042?\n\nMit freundlichen Grüßen\nEva Muster\nMuster GmbH\nLindenstraße 22\n20099 Hamburg\nUSt-IdNr. DE123456789\nD-20099 Hamburg',
    ['order 1042'],
  ],
  ['a delimiter', 'where is 1042?\n-- \nAnn Baker\nSW1A 1AA\nann@work.example', ['order 1042']],
  ['a delimiter without its space', 'where is 1042?\n--\nAnn\n448211', ['order 1042']],
  [
    'an address in a signature',
    'my order 1042?\n\nBest regards\nAnn Baker\nann@work.example\nPhone: 020 7946 0123',
    ['order 1042'],
  ],
  ['a signature in Chinese', '我的订单1042到哪了\n谢谢\n王芳\n电话：13812345678\n邮编100080', ['order 1042']],
  [
    'facts below thanks, which are no signature',
    'where is my order?\nThanks\nAnn\n1042\nann@example.com',
    ['order 1042', 'email ann@example.com'],
  ],
  [
    'a named order in a signature',
    'where is it?\nRegards\nAnn\nOrder 1042\nTel 020 7946 0123',
    ['order 1042'],
  ],
  [
    'facts in lines of their own',
    'order 1042\nann@example.com\nSW1A 1AA',
    ['order 1042', 'email ann@example.com', 'postcode SW1A 1AA'],
  ],
  ['a phone number alone', '+44 20 7946 0123', []],
  ['one line', 'Tel me where 1042 is', ['order 1042']],
];

describe('signatures and footers', () => {
  for (const [name, text, values] of CASES)
    it(`hold no facts: ${name}`, () => {
      const found = understand(text).entities.map(({ kind, value }) => `${kind} ${value}`);
      expect(
        [...new Set(found)].filter((value) => !/^(?:postcode|code) (?:1042|448211)$/.test(value)),
      ).to.deep.equal(values);
    });

  it('have their places in the text', () => {
    const text = 'Hi\n\nThanks\nAnn\nTel 020 7946 0123';
    expect(footerLines(text).map(({ start, end }) => text.slice(start, end))).to.deep.equal([
      'Ann',
      'Tel 020 7946 0123',
    ]);
    expect(footerLines('Hi\nwhere is it?')).to.deep.equal([]);
  });

  it('are found in a long text in time that grows with its length', () => {
    const text = `${'Thanks\n'.repeat(1400)}Tel 0`;
    expect(footerLines(text).length).to.be.lessThan(text.length);
  });
});
