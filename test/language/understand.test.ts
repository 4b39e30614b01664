import { expect } from 'chai';
import { MAX_TEXT_UNITS } from '../../language/normalize.ts';
import { understand } from '../../language/understand.ts';
import type { IntentClassifier } from '../../language/understanding.ts';
import { BUILT_IN_LOCALES, type Locale } from '../../models/locale/locale.ts';
import { builtIn } from '../support/dialogs/built-in.ts';

/** Counts how often it is asked. */
function counting(): IntentClassifier & { asked: number } {
  return {
    asked: 0,
    classify() {
      this.asked++;
      return [{ intent: 'track-order', confidence: 0.9 }];
    },
  };
}

const CORRECTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['sorry I meant 1043', ['1043']],
  ['no, 1043', ['1043']],
  ['不对，是1043', ['1043']],
  ['not 1042 but 1043', ['1043']],
  ['1043 not 1042', ['1043']],
  ['不是1042，是1043', ['1043']],
  ['it should be 1043', ['1043']],
  ['打错了，1043', ['1043']],
  ['nein, ich meinte 1043', ['1043']],
  ['nein, 1043', ['1043']],
  ['nein, die 1043', ['1043']],
  ['Entschuldigung, 1043', ['1043']],
  ['nicht 1042 sondern 1043', ['1043']],
  ['1042 ist falsch, richtig ist 1043', ['1043']],
  ['habe mich vertippt, 1043', ['1043']],
  ['statt 1042 bitte 1043', ['1043']],
];

describe('understanding', () => {
  for (const [text, values] of CORRECTIONS) {
    it(`takes "${text}" for a correction to ${values.join()}`, () => {
      const { control, entities } = understand(text);
      expect(control).to.equal('correct');
      expect([...new Set(entities.map(({ value }) => value))]).to.deep.equal(values);
    });
  }
  for (const text of [
    'the address of order 1042 is wrong. and what about 1043',
    'die Adresse von Bestellung 1042 ist falsch, und storniere 1043',
    '1043',
    "it's 1043",
    '是1043',
    'my order 1043 is not here',
    'es ist 1043',
    'meine Bestellung 1043 ist nicht da',
    'nein',
    'sorry, where is my order',
    'no',
  ]) {
    it(`takes "${text}" for no correction`, () => expect(understand(text).control).to.not.equal('correct'));
  }

  it('tells the language by script and stays with the known one where the text cannot tell', () => {
    expect(understand('where is my order').locale).to.equal('en');
    expect(understand('我的iPhone到哪了').locale).to.equal('zh');
    expect(understand('1042').locale).to.equal('en');
    expect(understand('1042', { locale: 'zh' }).locale).to.equal('zh');
    expect(understand('ok', { locale: 'zh' }).locale).to.equal('zh');
    expect(understand('where is my order', { locale: 'zh' }).locale).to.equal('en');
  });

  it('tells the language of a mixed sentence by most of its words, and stays where both have as many', () => {
    for (const locale of [undefined, 'en', 'zh'] as const) {
      expect(understand('我的order到哪了', { locale }).locale, `after ${locale}`).to.equal('zh');
      expect(understand('can you 退款 order 1042', { locale }).locale, `after ${locale}`).to.equal('en');
    }
    for (const locale of ['en', 'zh'] as const) {
      expect(understand('agent, 谢谢', { locale }).locale).to.equal(locale);
      expect(understand('agent, 谢谢', { locale }).control).to.equal('human');
      expect(understand('where is my order 号', { locale }).locale).to.equal('en');
    }
  });

  it('reads a letter of another script inside a word as the Latin one that it looks like', () => {
    // Cyrillic а, е, о and р; Greek ο.
    expect(understand('tаlk tо a humаn рlease', { locale: 'en' })).to.include({
      locale: 'en',
      control: 'human',
    });
    expect(understand('nο thanks', { locale: 'en' }).answer?.says).to.equal('no');
    expect(understand('оrder 1042', { locale: 'en' }).entities[0]).to.include({
      value: '1042',
      marked: true,
    });
    expect(understand('Где мой заказ', { locale: 'en' }).locale).to.equal('en');
  });

  it('tells German from English by few words, and stays where no word tells', () => {
    const GERMAN = [
      'wo ist mein Paket',
      'hallo',
      'storno',
      'Bestellstatus',
      'Rechnung',
      'wann kommt 1042',
      'danke',
      'fuer 1044',
    ];
    for (const text of [
      ...GERMAN,
      'retoure',
      'möchte stornieren',
      'kann ich einen Menschen sprechen',
      'moin',
      'nein',
    ])
      for (const locale of [undefined, 'en', 'de'] as const)
        expect(understand(text, { locale }).locale, `${text} after ${locale}`).to.equal('de');
    const ENGLISH = [
      'where is my parcel',
      'cancel order 1044',
      'I want a refund',
      'no',
      'hello',
      'is it there',
    ];
    for (const text of [...ENGLISH, 'can I return it', 'where is my paket'])
      for (const locale of [undefined, 'en', 'de'] as const)
        expect(understand(text, { locale }).locale, `${text} after ${locale}`).to.equal('en');
    for (const text of [
      'ok',
      'sorry',
      '1042',
      'lena@example.com',
      'Lindenstraße 22',
      'iPhone 15',
      'super',
      'DHL',
    ])
      for (const locale of ['en', 'de', 'zh'] as const)
        expect(understand(text, { locale }).locale, `${text} after ${locale}`).to.equal(locale);
    expect(understand('Clara Neumann, Lindenstraße 22', { locale: 'de' }).locale).to.equal('de');
    expect(understand('wo ist mein Paket', { locale: 'zh' }).locale).to.equal('de');
  });

  it('tells the language of nearly every example, and takes few for one of another language', () => {
    for (const [own, examples] of builtIn.examples) {
      const readAs = (locale?: Locale) =>
        examples.filter(({ text }) => understand(text, { locale }).locale === own).length / examples.length;
      expect(readAs(), own).to.be.greaterThan(0.9);
      expect(readAs(own), own).to.be.greaterThan(0.99);
      for (const other of BUILT_IN_LOCALES)
        expect(readAs(other), `${own} after ${other}`).to.be.greaterThan(0.7);
    }
  });

  it('asks the classifier only where no rule was enough', () => {
    for (const text of ['yes', 'thanks', 'a human please', 'no, 1043', '', '1042', '😀😀']) {
      const classifier = counting();
      expect(understand(text, { classifier }).intents, text).to.deep.equal([]);
      expect(classifier.asked, text).to.equal(0);
    }
    for (const text of ['where is it', 'cancel']) {
      expect(understand(text, { classifier: counting() }).intents, text).to.have.length(1);
    }
  });

  it('sees through full-width, invisible and control characters', () => {
    expect(understand('Ｙ\u200bｅ\u0000ｓ').answer?.says).to.equal('yes');
    expect(understand('#10\u200d42').entities[0]?.value).to.equal('1042');
  });

  it('has nothing to say about empty texts, emoji and noise', () => {
    for (const text of ['', ' \n\t', '😀🎉', '\u0000\u0001\u202e', '\ud800', '!!!???...']) {
      const { entities, intents, answer, control } = understand(text);
      expect({ entities, intents, answer, control }, JSON.stringify(text)).to.deep.equal({
        entities: [],
        intents: [],
        answer: undefined,
        control: undefined,
      });
    }
  });

  it(`looks at the first ${MAX_TEXT_UNITS} characters only, and survives hostile ones`, () => {
    const hostile = [
      '1',
      '1 ',
      '#',
      'order ',
      'order:',
      '订单',
      'a@',
      'a.',
      'a@a.',
      '+1(',
      '1,000',
      '1/',
      'no ',
      'not 1042 ',
      'e\u0301',
    ];
    for (const piece of [
      ...hostile,
      'o\u0301\u0302\u0303\u0304\u0305\u0306',
      'https://',
      '€1',
      'monday ',
      '一',
      '年1月',
      '\u200b',
      '-',
    ]) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(
        understand(text).entities.every(({ start }) => start < MAX_TEXT_UNITS),
        piece,
      ).to.equal(true);
    }
    expect(understand(`${' '.repeat(MAX_TEXT_UNITS)}#1042`).entities).to.deep.equal([]);
  });
});
