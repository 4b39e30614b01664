import { expect } from 'chai';
import { matchOffer } from '../../../bots/understanding/offers.ts';

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
    ['۲', 1],
    ['2️⃣', 1],
    ['②', 1],
    ['١', 0],
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
      expect(matchOffer(text, offers, true)).to.equal(index === undefined ? undefined : offers[index]?.event);
    });
  }

  it('ignores numbers where the channel showed buttons', () => {
    expect(matchOffer('1', offers, false)).to.equal(undefined);
    expect(matchOffer('Yes, cancel order 1044', offers, false)).to.equal(offers[0].event);
  });

  it('matches a part of a button that refuses, never of one that agrees', () => {
    const both = [
      { label: 'Yes, cancel it', event: { type: 'affirm', to: 'x' } },
      { label: 'No, keep it', event: { type: 'deny' } },
    ] as const;
    expect(matchOffer('keep it', both, false)).to.deep.equal({ type: 'deny' });
    expect(matchOffer('cancel it', both, false)).to.equal(undefined);
  });

  describe('that is misspelt', () => {
    const start = (label: string) =>
      ({ label, event: { type: 'start', dialog: 'track-order', values: {} } }) as const;
    const menu = [
      start('Track an order'),
      start('Order 1042'),
      start('Order 1043'),
      { label: 'Yes, cancel order 1044', event: { type: 'affirm', to: 'cancel 1044' } },
      { label: 'Yes please, do it', event: { type: 'affirm' } },
      { label: 'No, keep the order', event: { type: 'deny' } },
      start('取消订单'),
      start('Complete returns'),
    ] as const;
    const readings: [text: string, label: string | undefined][] = [
      ['Trak an order', 'Track an order'],
      ['track an odrer', 'Track an order'],
      ['track an orderr!', 'Track an order'],
      ['no, keep the oder', 'No, keep the order'],
      ['ordr 1042', 'Order 1042'],
      ['ordr 1045', undefined],
      ['Order 1044', undefined],
      ['yes, cancel oder 1044', undefined],
      ['yes plese, do it', undefined],
      ['so, keep the order', undefined],
      ['track no order', undefined],
      ["don't track an order", undefined],
      ['不取消订单', undefined],
      ['incomplete returns', undefined],
      ['rack an order', undefined],
    ];
    for (const [text, label] of readings)
      it(`as "${text}" is ${label ?? 'none'}`, () => {
        const event = menu.find((offer) => offer.label === label)?.event;
        expect(matchOffer(text, menu, true)).to.equal(event);
      });

    it('is none where it is near to two', () => {
      const both = [start('Track order'), start('Trace order')];
      expect(matchOffer('trac order', both, true)).to.equal(undefined);
      expect(matchOffer('trac order', both.slice(0, 1), true)).to.equal(both[0]?.event);
    });

    it('is never a yes, whichever letter of it is wrong, missing, doubled or swapped', () => {
      const yes = menu.filter(({ event }) => event.type === 'affirm');
      for (const { label } of yes)
        for (let at = 0; at < label.length; at += 1) {
          const [before, letter, after] = [label.slice(0, at), label[at] ?? '', label.slice(at + 1)];
          if (!/[a-z0-9]/i.test(letter)) continue;
          for (const text of [before + after, `${before}x${after}`, `${before}${letter}${letter}${after}`])
            expect(matchOffer(text, menu, true)?.type, text).to.not.equal('affirm');
        }
    });
  });

  it('finds nothing where nothing was offered', () => {
    expect(matchOffer('1', [], true)).to.equal(undefined);
    expect(matchOffer('', [], true)).to.equal(undefined);
  });
});
