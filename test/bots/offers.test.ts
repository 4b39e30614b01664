import { expect } from 'chai';
import { chosen } from '../../bots/offers.ts';

describe('choosing an offer', () => {
  const offers = [
    { label: 'Yes, cancel order 1044', event: { type: 'affirm', to: 'cancel 1044' } },
    { label: '保留订单', event: { type: 'deny' } },
  ] as const;

  const cases: [string, number | undefined][] = [
    ['Yes, cancel order 1044', 0],
    ['  yes  cancel ORDER 1044! ', 0],
    ['1', 0],
    ['（2）', 1],
    ['２.', 1],
    ['保留订单。', 1],
    ['3', undefined],
    ['0', undefined],
    ['1044', undefined],
    ['yes', undefined],
    ['', undefined],
    ['Yes, cancel order 1045', undefined],
  ];
  for (const [text, index] of cases) {
    it(`"${text}" is ${index === undefined ? 'none' : `the offer number ${index + 1}`}`, () => {
      expect(chosen(text, offers)).to.equal(index === undefined ? undefined : offers[index]?.event);
    });
  }

  it('finds nothing where nothing was offered', () => {
    expect(chosen('1', [])).to.equal(undefined);
    expect(chosen('', [])).to.equal(undefined);
  });
});
