import { expect } from 'chai';
import { PerLocale } from '../../../models/locale/per-locale.ts';

describe('a part of every language', () => {
  const greetings = () => new PerLocale<string>({ en: 'hello', zh: '你好', de: 'hallo' });

  it('is that of the language, and the default one where it has none', () => {
    const parts = greetings();
    expect(parts.of('zh')).to.equal('你好');
    expect(parts.of('fr')).to.equal('hello');
    expect(parts.find('fr')).to.equal(undefined);
  });

  it('is added after the built-in ones, and replaced where it stands', () => {
    const parts = greetings();
    parts.add('fr', 'bonjour');
    parts.add('de', 'moin');
    expect(parts.entries()).to.deep.equal([
      ['en', 'hello'],
      ['zh', '你好'],
      ['de', 'moin'],
      ['fr', 'bonjour'],
    ]);
    expect(parts.parts()).to.deep.equal(['hello', '你好', 'moin', 'bonjour']);
  });

  it('is what others are made of, in the same languages', () => {
    const parts = greetings();
    parts.add('fr', 'bonjour');
    const shouted = parts.map((text, locale) => `${locale}: ${text}!`);
    expect(shouted.of('fr')).to.equal('fr: bonjour!');
    expect(shouted.of('nl')).to.equal('en: hello!');
  });

  it('makes a part of what is derived from all, which is made once for the same languages', () => {
    const parts = greetings();
    let made = 0;
    const all = parts.derive((texts) => {
      made += 1;
      return texts.join(' ');
    });
    expect([all(), all(), made]).to.deep.equal(['hello 你好 hallo', 'hello 你好 hallo', 1]);
    parts.add('fr', 'bonjour');
    expect([all(), all(), made]).to.deep.equal(['hello 你好 hallo bonjour', 'hello 你好 hallo bonjour', 2]);
    parts.add('fr', 'bonjour');
    expect([all(), made]).to.deep.equal(['hello 你好 hallo bonjour', 2]);
  });
});
