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
    ['保留', 1],
    ['保', undefined],
    ['3', undefined],
    ['0', undefined],
    ['1044', undefined],
    ['yes', undefined],
    ['', undefined],
    ['Yes, cancel order 1045', undefined],
  ];
  for (const [text, index] of cases) {
    it(`"${text}" is ${index === undefined ? 'none' : `the offer number ${index + 1}`}`, () => {
      expect(chosen(text, offers, true)).to.equal(index === undefined ? undefined : offers[index]?.event);
    });
  }

  it('takes no number where the channel showed buttons', () => {
    expect(chosen('1', offers, false)).to.equal(undefined);
    expect(chosen('Yes, cancel order 1044', offers, false)).to.equal(offers[0].event);
  });

  it('takes a part of a button that refuses, never of one that agrees', () => {
    const both = [
      { label: 'Yes, cancel it', event: { type: 'affirm', to: 'x' } },
      { label: 'No, keep it', event: { type: 'deny' } },
    ] as const;
    expect(chosen('keep it', both, false)).to.deep.equal({ type: 'deny' });
    expect(chosen('cancel it', both, false)).to.equal(undefined);
  });

  it('finds nothing where nothing was offered', () => {
    expect(chosen('1', [], true)).to.equal(undefined);
    expect(chosen('', [], true)).to.equal(undefined);
  });
});
