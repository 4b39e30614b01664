import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { BUILT_IN_KINDS } from '../../../language/entities/built-in-kinds.ts';
import { understand } from '../../../language/understand.ts';
import { MAX_ENTITIES } from '../../../language/understanding.ts';
import type { Json } from '../../../models/json.ts';
import { localeOf } from '../../../models/locale/known-locales.ts';
import type { Locale } from '../../../models/locale/locale.ts';

/** A phrase, and all values of the kind that it holds. */
interface Phrase {
  readonly locale: Locale;
  readonly text: string;
  readonly values: readonly Json[];
}

/** A Friday. */
const NOW = new Date('2026-11-27T10:00:00Z');
const ZONE = 'Europe/Berlin';
const KINDS = ['date', 'money', 'number', 'quantity', 'address', 'items'];

function phrasesOf(file: string): Phrase[] {
  const lines = readFileSync(new URL(`../../fixtures/values/${file}.tsv`, import.meta.url), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [tag, text = '', ...values] = line.split('\t');
      return { locale: localeOf(tag), text, values: values.filter((value) => value !== '-').map(read) };
    });
}

function read(value: string): Json {
  return JSON.parse(value) as Json;
}

/** The values of a kind among all the built-in ones, so that they compete for the text as in a conversation. */
function found(kind: string, { locale, text }: Phrase): Json[] {
  const { entities } = understand(text, { locale, kinds: BUILT_IN_KINDS, now: NOW, zone: ZONE });
  return entities.filter((entity) => entity.kind === kind).map(({ value }) => value);
}

/** Phrases that the code was not written for: what to expect of those that nobody thought of. */
describe('the phrases set aside', () => {
  for (const kind of KINDS) {
    it(`hold most values of the kind ${kind}`, () => {
      const phrases = phrasesOf(`${kind}.held-out`);
      const missed = phrases.filter(
        (phrase) => JSON.stringify(found(kind, phrase)) !== JSON.stringify(phrase.values),
      );
      expect(missed.length / phrases.length, missed.map(({ text }) => text).join(' | ')).to.be.lessThan(0.1);
    });
  }
});

for (const kind of KINDS) {
  describe(`the kind ${kind}`, () => {
    for (const phrase of phrasesOf(kind)) {
      it(`reads ${JSON.stringify(phrase.values)} in "${phrase.text}" (${phrase.locale})`, () =>
        expect(found(kind, phrase)).to.deep.equal(phrase.values));
    }
  });
}

describe('the built-in kinds', () => {
  const entitiesOf = (text: string, locale: string, options: { now?: Date; zone?: string } = {}) =>
    understand(text, { locale: localeOf(locale), kinds: BUILT_IN_KINDS, now: NOW, zone: ZONE, ...options })
      .entities;

  it("count days in the shop's time zone", () => {
    const now = new Date('2026-11-27T23:30:00Z');
    const tomorrow = (zone: string) => entitiesOf('tomorrow', 'en', { now, zone }).map(({ value }) => value);
    expect(tomorrow('Europe/Berlin')).to.deep.equal(['2026-11-29']);
    expect(tomorrow('America/New_York')).to.deep.equal(['2026-11-28']);
    expect(tomorrow('Pacific/Kiritimati')).to.deep.equal(['2026-11-29']);
  });

  it('know the days of a year that ends, of a leap year and of the night in which the clocks change', () => {
    const day = (text: string, at: string) =>
      entitiesOf(text, 'en', { now: new Date(at) }).map(({ value }) => value);
    expect(day('tomorrow', '2026-12-31T12:00:00Z')).to.deep.equal(['2027-01-01']);
    expect(day('29/2', '2026-11-27T12:00:00Z')).to.deep.equal(['2028-02-29']);
    expect(day('tomorrow', '2026-10-24T22:30:00Z')).to.deep.equal(['2026-10-26']);
    expect(day('last Friday', '2026-11-27T12:00:00Z')).to.deep.equal(['2026-11-20']);
  });

  it('read no part of a spelled number that they do not know', () => {
    for (const text of ['two hundred and fifty', 'two hundred fifty', 'zweihundertfünfzig', '二百五十'])
      expect(entitiesOf(text, 'en'), text).to.deep.equal([]);
    for (const [text, number] of [
      ['two hundred', 200],
      ['dreitausend', 3000],
      ['三百', 300],
      ['fünfzehnhundert', 1500],
    ] as const)
      expect(entitiesOf(text, 'en').find(({ kind }) => kind === 'number')?.value, text).to.equal(number);
  });

  it('mark what the text itself names, and only that', () => {
    const marked = (text: string, kind: string, locale = 'en') =>
      entitiesOf(text, locale).find((entity) => entity.kind === kind)?.marked ?? false;
    for (const [text, kind, locale] of [
      ['3 December', 'date', 'en'],
      ['2026-12-03', 'date', 'en'],
      ['3 pieces', 'quantity', 'en'],
      ['2x', 'quantity', 'en'],
      ['ein Stück', 'quantity', 'de'],
      ['两条', 'quantity', 'zh'],
      ['€5', 'money', 'en'],
    ] as const)
      expect(marked(text, kind, locale), text).to.equal(true);
    for (const [text, kind] of [
      ['12/3', 'date'],
      ['I have 2 questions', 'quantity'],
      ['5', 'number'],
      ['10 Downing Street, London', 'address'],
      ['2 chains and a bell', 'items'],
    ] as const)
      expect(marked(text, kind), text).to.equal(false);
  });

  it("give names in the customer's own letters, also where the normal form is longer", () => {
    const [entity] = entitiesOf('㎏ 😀 2 Ｓhimano Chains', 'en').filter(({ kind }) => kind === 'items');
    expect(entity?.value).to.deep.equal([{ name: 'Ｓhimano Chains', quantity: 2 }]);
  });

  it('survive hostile texts', () => {
    const hostile = [
      '1 a ',
      'a ',
      'ein ',
      '1/',
      '1.',
      '12.3.',
      '2 x',
      'x2',
      'and ',
      '市',
      '路1号',
      '一',
      '十',
      'am ',
      '1 straße ',
      'monday ',
      '-',
      '$1',
      'Aa. ',
      '1 Aaaaaaaaaaaaaaa street ',
      'am am am ',
      '3 days ',
      '周一',
    ];
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(entitiesOf(text, 'en').length, piece).to.be.at.most(MAX_ENTITIES);
    }
  }).timeout(120_000);
});
