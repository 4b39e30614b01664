import { expect } from 'chai';
import type { JsonObject } from '../../../models/json.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';
import { ORDER_SAMPLES } from '../../support/dialogs/order-samples.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import { started, wordsOf } from '../../support/dialogs/task-suite.ts';

const TASK = { id: 'product', order: null };
const [two = {}, one = {}, none = {}] = ORDER_SAMPLES['product-details']?.({}) ?? [];

/** A question of somebody whom nobody knows; `read`: the products that its words may mean. */
function asking(details: JsonObject, read: { chosen?: string[]; open?: string[][] } | null): Talk {
  const picks = read && { chosen: [], open: [], without: [], adds: false, ...read };
  const talk = new Talk(
    { level: 'none' },
    {
      'product-details': { outcome: 'ok', value: details },
      'read-wording': { outcome: 'ok', value: { picks, swaps: null, choice: null, payment: null } },
    },
  );
  talk.send(started(TASK));
  return talk;
}

/** A product with so many items that can be ordered. */
function many(count: number): JsonObject {
  const [first = {}] = two['items'] as JsonObject[];
  const item = first['item'] as JsonObject;
  const option = (name: string, value: string) => ({ name: { en: name }, value: { en: value } });
  const items = Array.from({ length: count }, (_, nth) => ({
    available: true,
    item: {
      ...item,
      item: `mug-${nth}`,
      options: [option('colour', nth % 2 === 0 ? 'red' : 'blue'), option('size', `${nth}`)],
      price: { amount: 1000 + nth * 100, currency: 'EUR' },
    },
  }));
  return { ...two, items };
}

describe('the versions of a product', () => {
  it('are told to anybody, each with its price, without those that can not be ordered', () => {
    const talk = asking(two, { chosen: ['mug'] });
    expect(talk.dialogs).to.deep.equal([]);
    for (const locale of BUILT_IN_LOCALES) {
      const words = wordsOf(talk, locale);
      expect(words, locale).to.include('2').and.include('red').and.include('blue').and.not.include('green');
    }
    expect(wordsOf(talk, 'en')).to.include('• red: €14.99');
  });

  it('are told by their options where they are many', () => {
    expect(wordsOf(asking(many(8), { chosen: ['mug'] }), 'en')).to.include('• red, 0: €10.00');
    const words = wordsOf(asking(many(9), { chosen: ['mug'] }), 'en');
    expect(words).to.include('in 9 versions').and.include('• colour: red, blue');
    expect(words).to.include('Prices: €10.00 to €18.00.');
  });

  it('are one, or none at the moment', () => {
    const words = [one, none].map((details) => wordsOf(asking(details, { chosen: ['mug'] }), 'en'));
    expect(words).to.deep.equal([
      'Mug can be ordered now, in one version: red. Price: €14.99.',
      "I'm sorry, Mug can't be ordered at the moment.",
    ]);
  });

  it('are asked about where no product is named, or several may be meant', () => {
    const talk = asking(two, null);
    expect(talk.lines.at(-1)?.text).to.equal('product-ask');
    talk.send({ type: 'inform', values: { choice: 'mug' } });
    expect(talk.lines.at(-1)?.text).to.equal('product-versions');

    const several = asking(two, { open: [['mug', 'mug-set']] });
    expect(several.lines.at(-1)?.text).to.equal('product-pick');
    expect(several.lines.at(-1)?.choices.map(({ event }) => event)).to.deep.equal([
      { type: 'inform', values: { choice: 'mug' } },
      { type: 'inform', values: { choice: 'mug-set' } },
    ]);
    expect(several.calls).to.not.include('product-details');
  });

  it('change nothing', () => {
    expect(asking(two, { chosen: ['mug'] }).commands).to.deep.equal([]);
  });
});
