import { expect } from 'chai';
import { builtInLanguage } from '../../../app/languages/built-in-language.ts';
import { registerLocales, tagsOf } from '../../../app/languages/config-locales.ts';
import type { LanguagePack } from '../../../app/languages/language-pack.ts';
import { localeFault } from '../../../app/languages/locale-fault.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';

describe('the languages of a config', () => {
  const pack = { ...builtInLanguage('en'), tag: 'en-x-test' } satisfies LanguagePack;
  const without = (...parts: readonly string[]) =>
    Object.fromEntries(Object.entries(pack).filter(([name]) => !parts.includes(name)));

  it('are the built-in ones, unless the config says otherwise', () => {
    expect(registerLocales()).to.deep.equal(BUILT_IN_LOCALES);
    expect(registerLocales(['zh', 'en'])).to.deep.equal(['zh', 'en']);
    expect(tagsOf([{ tag: 'fr' }, 'de', 7, null])).to.deep.equal(['fr', 'de']);
  });

  it('have no fault as built-in tags and as whole packs', () => {
    for (const locale of BUILT_IN_LOCALES) {
      expect(localeFault(locale)).to.equal(undefined);
      expect(localeFault(builtInLanguage(locale)), locale).to.equal(undefined);
    }
    expect(localeFault(pack)).to.equal(undefined);
  });

  it('name an unknown tag, and the known ones', () => {
    for (const unknown of ['fr', 'en-GB', 7, null])
      expect(localeFault(unknown)).to.equal(
        `is ${JSON.stringify(unknown)}, which is no built-in language (en, zh, de). Another language is a pack: see docs/languages.md`,
      );
  });

  it('name a pack without a tag, and one with a tag for Intl that is none', () => {
    for (const tag of [undefined, 7, 'not a tag'])
      expect(localeFault({ ...pack, tag })).to.equal(
        'is a language pack without a tag (BCP 47) such as "fr"',
      );
    expect(localeFault({ ...pack, intlTag: 'not a tag' })).to.contain('whose intlTag is no BCP 47 tag');
  });

  it('name every part that a pack lacks, whole or in part', () => {
    for (const part of Object.keys(pack).filter((name) => name !== 'tag'))
      expect(localeFault(without(part))).to.equal(`is the pack of "en-x-test", which lacks ${part}`);
    const { greeting: _left, ...dialogs } = pack.dialogs;
    const { send: _forgotten, ...widget } = pack.widget;
    expect(
      localeFault({ ...pack, dialogs, widget, control: { ...pack.control, courtesy: 'please' } }),
    ).to.equal('is the pack of "en-x-test", which lacks control.courtesy, widget.send, dialogs.greeting');
    expect(localeFault({ tag: 'fr' })).to.match(/lacks intlTag, .* and \d+ more$/);
  });

  it('name the intents that a pack has no examples of, and examples that are none', () => {
    expect(localeFault({ ...pack, examples: { ...pack.examples, thanks: undefined } })).to.contain(
      'lacks examples.thanks',
    );
    expect(localeFault({ ...pack, examples: './nowhere' })).to.match(/lacks examples$/);
  });
});
