import { expect } from 'chai';
import fc from 'fast-check';
import { normalize } from '../../../language/normalize.ts';
import { readSwaps } from '../../../language/references/swaps.ts';
import type { Referent } from '../../../models/values/referent.ts';
import { growthOf, MOST_GROWTH } from '../../support/growth.ts';
import { orderOf } from '../../support/references/shop-order.ts';

const SHIRT = ['shirt', ['red', 'M'], ['red', 'L'], ['blue', 'M'], ['black', 'L'], ['red', 'S']] as const;
const LAMP = ['lamp', ['white', 'USB'], ['black', 'USB'], ['white', 'battery'], ['white', 'USB']] as const;
const BOOTS = ['boots', ['9', 'no'], ['10', 'no'], ['9', 'yes'], ['11', 'no']] as const;

const ORDER = orderOf(
  [SHIRT[0], [...SHIRT[1]], ...SHIRT.slice(2).map((each) => [...each])],
  [LAMP[0], [...LAMP[1]], ...LAMP.slice(2).map((each) => [...each])],
  [BOOTS[0], [...BOOTS[1]], ...BOOTS.slice(2).map((each) => [...each])],
);

/** What a message wants exchanged: "a>a1", "a>?a1a2" (among these), "a>!red" (nothing is red), "?ab" (one of these). */
function swapsOf(text: string, referents: readonly Referent[] = ORDER): string {
  const found = readSwaps(normalize(text).text, referents)?.value;
  if (found === undefined) return '-';
  const swaps = found.swaps.map(({ from, to, among, without }) => {
    const wanted = without.length > 0 ? `!${without.join()}` : `?${among.join('')}`;
    return `${from}>${to ?? wanted}`;
  });
  return [...swaps, ...found.open.map((ids) => `?${ids.join('')}`)].join(' ');
}

function expectSwaps(cases: Readonly<Record<string, string>>, referents: readonly Referent[] = ORDER): void {
  for (const [text, swaps] of Object.entries(cases)) expect(swapsOf(text, referents), text).to.equal(swaps);
}

describe('the swaps of a message', () => {
  it('have what is wanted, and what is not said stays as it is', () => {
    expectSwaps({
      'the shirt in blue please': 'a>a2',
      'exchange the lamp for a black one': 'b>b1',
      'Das Shirt in Blau, bitte': 'a>a2',
      'die Lampe gegen eine schwarze tauschen': 'b>b1',
      T恤换成蓝色: 'a>a2',
      'swap the lamp': 'b>?',
      'die Lampe umtauschen': 'b>?',
      想换台灯: 'b>?',
    });
  });

  it('tell what a thing has from what is wanted for it', () => {
    expectSwaps({
      'size L instead of M': 'a>a1',
      'change M to L': 'a>a1',
      'L statt M': 'a>a1',
      把M码换成L码: 'a>a1',
      'instead of the red shirt I want the blue one': 'a>a2',
    });
  });

  it('say what nothing fits, and several that do', () => {
    expectSwaps({ 'the shirt in blue and L': 'a>!blue,L', 'the shirt in white': 'a>?' });
    const either = orderOf(['shirt', ['red', 'M'], ['blue', 'L'], ['blue', 'S']]);
    expectSwaps({ 'the shirt in blue': 'a>?a1a2', 'the blue shirt in S': 'a>a2' }, either);
  });

  it('go a step up or down, and ask for another value or any', () => {
    expectSwaps({
      'the boots one size up': 'c>c1',
      'the boots are too small': 'c>c1',
      'die Wanderschuhe eine Nummer größer': 'c>c1',
      靴子换大一码: 'c>c1',
      'a smaller shirt': 'a>a4',
      'the lamp in any colour but white': 'b>b1',
      'the shirt in a different colour': 'a>a2',
      'das Shirt in L, Farbe egal': 'a>?a1a3',
      'T恤要L码，颜色随便': 'a>?a1a3',
      'the shirt in green, otherwise blue': 'a>a2',
      'the shirt in blue or black': 'a>a2',
      'waterproof boots': 'c>c2',
      'the lamp without USB': 'b>b2',
    });
  });

  it('have the same thing once more, or the cheapest', () => {
    expectSwaps({
      'the lamp is broken, send me the same one': 'b>b3',
      'die gleiche Lampe noch einmal': 'b>b3',
      台灯换一个一模一样的: 'b>b3',
      'the lamp, whichever is cheapest': 'b>b1',
    });
  });

  it('are of several things, and of both, but not of what is kept', () => {
    expectSwaps({
      'the shirt in blue and the lamp in black': 'a>a2 b>b1',
      'Shirt in Blau, Lampe bleibt': 'a>a2',
      'T恤换蓝色，台灯不换': 'a>a2',
      'the shirt and the lamp both in black': 'a>a3 b>b1',
    });
    const lamps = orderOf(
      ['lamp', ['white', 'USB'], ['black', 'USB']],
      ['lamp', ['red', 'USB'], ['black', 'USB']],
    );
    expectSwaps(
      {
        'both lamps in black': 'a>a1 b>b1',
        'the lamp in black': '?ab',
        'the red lamp in black': 'b>b1',
        两个台灯都换成黑色: 'a>a1 b>b1',
      },
      lamps,
    );
  });

  it('are none where a message speaks of no thing', () => {
    for (const text of [
      'How long does an exchange take?',
      'Wie geht ein Umtausch?',
      '换货要多久',
      '',
      'thanks!',
    ])
      expect(swapsOf(text), text).to.equal('-');
    expect(readSwaps('the lamp', [])).to.equal(undefined);
  });
});

describe('any text about things to exchange', () => {
  const words = fc.constantFrom(
    ...'the shirt lamp boots red blue L M not for instead of bigger same any color both , . and oder statt in 换成 台灯 大一码'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 25 }).map((some) => some.join(' ')),
  );

  it('exchanges only given things for what they may be exchanged for', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { swaps, open } = readSwaps(normalize(text).text, ORDER)?.value ?? { swaps: [], open: [] };
        const froms = swaps.map(({ from }) => from);
        expect(new Set(froms).size).to.equal(froms.length);
        expect(open.flat().filter((id) => froms.includes(id))).to.deep.equal([]);
        for (const { from, to, among } of swaps) {
          const instead = ORDER.find(({ id }) => id === from)?.instead.map(({ id }) => id) ?? [];
          expect([from, ...instead]).to.include.members(to === null ? among : [to]);
        }
      }),
    );
  });
});

describe('the time to read swaps', () => {
  for (const piece of ['shirt in red and size l not m; ', 'lamp ', 'any color, '])
    it(`grows no faster than a text of "${piece}"`, async () => {
      const growth = await growthOf(
        (size) => piece.repeat(Math.ceil(size / piece.length)),
        (text) => readSwaps(text, ORDER),
      );
      expect(growth).to.be.at.most(MOST_GROWTH);
    });
});
