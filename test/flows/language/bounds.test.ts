import { expect } from 'chai';
import { termsOf } from '../../../knowledge/terms.ts';
import { MAX_TEXT_UNITS, normalize } from '../../../language/normalize.ts';
import { segment } from '../../../language/segment.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';

describe('texts that grow when they are made comparable', () => {
  // U+FDFA becomes eighteen characters, U+3300 five.
  for (const bomb of ['\uFDFA', '\u3300', '\uFDFA ']) {
    const name = `U+${bomb.charCodeAt(0).toString(16).toUpperCase()}${bomb.length > 1 ? ' with spaces' : ''}`;

    it(`are read no further than the limit: ${name}`, () => {
      const { text, origins } = normalize(bomb.repeat(10_000));
      expect(text.length).to.be.at.most(MAX_TEXT_UNITS);
      expect(origins).to.have.length(text.length + 1);
    });

    it(`give a bounded number of words in every language: ${name}`, () => {
      for (const locale of BUILT_IN_LOCALES) {
        expect(segment(normalize(bomb.repeat(10_000)).text, locale).length).to.be.at.most(2_048);
        expect(termsOf(bomb.repeat(10_000), locale).length).to.be.at.most(2_048);
      }
    });
  }
});
