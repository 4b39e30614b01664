import { expect } from 'chai';
import { normalize } from '../../../../language/normalize.ts';
import { pointersIn } from '../../../../language/references/pointers/pointers.ts';
import { readText } from '../../../../language/references/reading.ts';
import { stancesOf } from '../../../../language/references/stance/stances.ts';
import { orderOf } from '../../../support/references/shop-order.ts';

const ORDER = orderOf(['lamp', ['white', 'USB']], ['mug', ['red', '300ml']], ['boots', ['9', 'yes']]);

/** The stance to each thing that a text names, in their order. */
function stances(text: string): string {
  const features = ORDER.map((referent) => referent.features);
  const reading = readText(normalize(text).text, ORDER, features);
  const named = pointersIn(reading);
  const all = stancesOf(reading, named);
  return all.filter((_, index) => named[index]?.kind === 'name').join(' ');
}

describe('the stance to a thing', () => {
  const expectStances = (cases: Readonly<Record<string, string>>) => {
    for (const [text, expected] of Object.entries(cases)) expect(stances(text), text).to.equal(expected);
  };

  it('is said by phrases, which a negation turns', () => {
    expectStances({
      'keep the lamp': 'keeps',
      "I don't want to keep the lamp": 'gives',
      'the lamp works great': 'keeps',
      "the lamp doesn't work": 'gives',
      'return the lamp': 'gives',
      "don't return the lamp": 'keeps',
      'die Lampe passt': 'keeps',
      'die Lampe passt leider nicht': 'gives',
      台灯留着: 'keeps',
      台灯不想留: 'gives',
      'the lamp': 'open',
    });
  });

  it('is shared in a list', () => {
    expectStances({
      'keep the lamp and the mug': 'keeps keeps',
      'the lamp and the mug are fine': 'keeps keeps',
      'the lamp stays. The mug too.': 'keeps keeps',
      'the lamp is fine, the mug is broken': 'keeps gives',
      'keep the lamp, the mug has a crack': 'keeps open',
      'weder die Lampe noch die Tasse': 'keeps keeps',
    });
  });

  it('is the opposite of what is said of all, or of what was said before', () => {
    expectStances({
      'return everything but the lamp': 'keeps',
      'all is fine except the lamp and the mug': 'gives gives',
      'keep the lamp, but not the mug': 'keeps gives',
      'not the lamp': 'keeps',
      'lamp: no': 'keeps',
      'die Lampe nicht': 'keeps',
    });
  });
});
