import { expect } from 'chai';
import fc from 'fast-check';
import { normalize } from '../../../language/normalize.ts';
import { readPicks } from '../../../language/references/picks.ts';
import type { Referent } from '../../../models/values/referent.ts';
import { growthOf, MOST_GROWTH } from '../../support/growth.ts';
import { orderOf } from '../../support/references/shop-order.ts';

/** A white and a black lamp, a mug, and boots. */
const ORDER = orderOf(
  ['lamp', ['white', 'USB']],
  ['lamp', ['black', 'battery']],
  ['mug', ['red', '300ml']],
  ['boots', ['9', 'yes']],
);
const SINGLES = ORDER.slice(1);

/** What a message chooses, as ids: "a c ?bd" has b and d open. */
function picksOf(text: string, referents: readonly Referent[] = ORDER): string {
  const picks = readPicks(normalize(text).text, referents)?.value;
  if (picks === undefined || picks.chosen.length + picks.open.length === 0) return '-';
  return [...picks.chosen, ...picks.open.map((ids) => `?${ids.join('')}`)].join(' ');
}

function expectPicks(cases: Readonly<Record<string, string>>, referents: readonly Referent[] = ORDER): void {
  for (const [text, picks] of Object.entries(cases)) expect(picksOf(text, referents), text).to.equal(picks);
}

describe('the picks of a message', () => {
  it('are none of a step that is a part of another word', () => {
    const sized = ORDER.map((one, nth) => ({ ...one, features: { length: `${nth + 1} m` } }));
    expectPicks({ 'cancel it, I no longer need it': '-', 'no longer wanted': '-' }, sized);
  });

  it('are what is wanted of things that can be had, not what is left out of them', () => {
    const offered = ORDER.map((one) => ({ ...one, offered: true as const }));
    const cases = {
      'I only want the mug': ['c', 'a b d'],
      'keep just the mug': ['c', 'a b d'],
      "I don't need the boots": ['a b c', 'd'],
      'not the boots': ['a b c', '-'],
      'no boots please': ['a b c', 'd'],
      'without the boots': ['a b c', 'a b c'],
      'everything but the boots': ['a b c', 'a b c'],
      'ich will die Tasse behalten': ['c', '-'],
      'die Wanderschuhe brauche ich nicht': ['a b c', 'd'],
      只要马克杯: ['c', 'a b d'],
      不要登山靴: ['a b c', 'd'],
    } as const;
    for (const [text, [wanted, givenBack]] of Object.entries(cases)) {
      expect(picksOf(text, offered), text).to.equal(wanted);
      expect(picksOf(text), text).to.equal(givenBack);
    }
  });

  it('are what it names, and what fits several is open', () => {
    expectPicks({
      'I want to return the mug, it is broken': 'c',
      'die Tasse und die Wanderschuhe': 'c d',
      我想退马克杯: 'c',
      'the lamp': '?ab',
      'die Lampe bitte': '?ab',
      退台灯: '?ab',
    });
  });

  it('are told apart by features, places and prices', () => {
    expectPicks({
      'the black lamp': 'b',
      'die schwarze Lampe': 'b',
      黑色的台灯: 'b',
      'the first and the last one': 'a d',
      'das zweite bitte': 'b',
      第三个: 'c',
      'number 2': 'b',
      '2 and 3': 'b c',
      'the one for $30.00': 'c',
      'everything over $25': 'c d',
      'the cheapest thing': 'a',
      'den teuersten Artikel': 'd',
      最便宜的那个: 'a',
      "the one that isn't waterproof": '-',
    });
  });

  it('are all of them, both, or as many as are counted', () => {
    expectPicks({
      'everything please': 'a b c d',
      'alles zurück': 'a b c d',
      全部退货: 'a b c d',
      'both lamps': 'a b',
      'beide Lampen': 'a b',
      两个台灯: 'a b',
      'the lamps': 'a b',
      'one of the lamps': '?ab',
      'eine der beiden Lampen': '?ab',
      其中一个台灯: '?ab',
    });
    expect(picksOf('both', SINGLES.slice(0, 2))).to.equal('b c');
  });

  it('are not what the customer keeps', () => {
    expectPicks(
      {
        'I love the mug but the boots leak': 'd',
        'the mug and the boots are fine, the lamp flickers': 'b',
        'keep the mug and the boots, the lamp goes back': 'b',
        "I don't want to keep the mug": 'c',
        "I don't want to return the mug, only the lamp": 'b',
        'happy with the mug, but not with the boots': 'd',
        'Die Tasse behalte ich, die Lampe geht zurück': 'b',
        'Die Tasse gefällt mir nicht': 'c',
        'Tasse ja, Lampe nein': 'c',
        'not the mug, the lamp': 'b',
        '马克杯不退，退台灯': 'b',
        '马克杯没问题，台灯坏了': 'b',
        'keep everything': '-',
      },
      SINGLES,
    );
  });

  it('are all but what is left out, and what is not named where the message says so', () => {
    expectPicks(
      {
        'everything but the mug': 'b d',
        'All is fine except the mug': 'c',
        'alles außer der Tasse': 'b d',
        '除了马克杯，其他全退': 'b d',
        'keep the mug, send the rest back': 'b d',
        'Die Tasse bleibt, der Rest geht zurück': 'b d',
        '马克杯留着，其他的退': 'b d',
        'I only want to keep the mug': 'b d',
        'Return the mug. The rest is great.': 'c',
      },
      SINGLES,
    );
    expect(picksOf('I keep the black lamp, send the other one back')).to.equal('a');
    expect(picksOf('Keep one lamp, send the other back')).to.equal('?ab');
  });

  it('are what the message says last, where it corrects itself or tells apart what it spoke of', () => {
    expectPicks({
      'the mug, no wait, the boots': 'd',
      'die Tasse, ich meine die Wanderschuhe': 'd',
      '退马克杯，不对，退登山靴': 'd',
      'I ordered two lamps. Take the black one back.': 'b',
      'one of the lamps, the white one': 'a',
    });
  });

  it('know typing errors, compounds and everyday words', () => {
    expectPicks({
      'the muug': '-',
      'hikking boots': 'd',
      'die wandrschuhe': 'd',
      'die Schreibtischleuchte': '?ab',
    });
    const luggage = orderOf(['luggage', ['2-piece', 'black']], ['luggage', ['3-piece', 'red']]);
    expectPicks(
      {
        'the suitcases in red': 'b',
        'der zweiteilige Koffer': 'a',
        三件套的行李箱: 'b',
        'the three-piece set': 'b',
      },
      luggage,
    );
  });

  it('are none where a message refers to nothing', () => {
    for (const text of [
      'Hello, is anyone there?',
      "that's all, thanks",
      'this is the second time I write to you',
      'I have two small kids',
      'alles klar, danke',
      'ich weiß nicht',
      'das erste Mal war alles gut',
      '我的快递到哪了',
      '谢谢，再见',
      'the suitcase',
      '',
    ])
      expect(picksOf(text), text).to.equal('-');
    expect(readPicks('the mug', [])).to.equal(undefined);
  });

  it('have the span of the first reference', () => {
    expect(readPicks('please the mug', ORDER)).to.include({ start: 11, end: 14 });
  });
});

describe('any text about some things', () => {
  const words = fc.constantFrom(
    ...'the lamp mug boots black white not but except all both other one keep return first last red 2 , . and die der nicht alle 台灯 不 退 都 第一个'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 25 }).map((some) => some.join(' ')),
  );

  it('chooses only given things, and none that it leaves open', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { chosen, open } = readPicks(normalize(text).text, ORDER)?.value ?? { chosen: [], open: [] };
        const ids = ORDER.map(({ id }) => id);
        expect(ids).to.include.members([...chosen, ...open.flat()]);
        expect(new Set(chosen).size).to.equal(chosen.length);
        expect(chosen.filter((id) => open.flat().includes(id))).to.deep.equal([]);
        for (const some of open) expect(some).to.have.lengthOf.above(1);
      }),
    );
  });

  it('chooses exactly the thing whose name it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SINGLES), fc.nat(2), fc.boolean(), (referent, place, isLoud) => {
        const name = referent.names[place] ?? '';
        expect(picksOf(isLoud ? `${name.toUpperCase()}!` : name, SINGLES)).to.equal(referent.id);
      }),
    );
  });
});

describe('the time to read picks', () => {
  for (const piece of ['lamp ', 'not the black lamp, ', 'everything but ', '退台灯', 'a'])
    it(`grows no faster than a text of "${piece}"`, async () => {
      const growth = await growthOf(
        (size) => piece.repeat(Math.ceil(size / piece.length)),
        (text) => readPicks(text, ORDER),
      );
      expect(growth).to.be.at.most(MOST_GROWTH);
    });
});
