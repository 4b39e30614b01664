import { expect } from 'chai';
import { web } from '../../../app/channels/web.ts';
import { defineConfig } from '../../../app/config/onevoice-config.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { builtInLanguage } from '../../../app/languages/built-in-language.ts';
import type { LanguagePack } from '../../../app/languages/language-pack.ts';
import { Dialog } from '../../../dialogs/machine/dialog.ts';

const en = { 'hours-told': () => 'From nine to five.' };
const zh: typeof en = { 'hours-told': () => '九点到五点。' };

/** In English and Chinese only. */
class OpeningHours extends Dialog {
  readonly id = 'opening-hours';
  readonly version = 1;
  readonly role = 'aside';
  readonly texts = { en, zh };
  readonly machine = this.define({
    initial: 'told',
    begin: () => ({}),
    takes: {},
    guards: {},
    states: { told: { end: 'done' } },
  });
}

const shop = demoShop();
const channels = [web()];
const dutch: LanguagePack<'nl'> = { ...builtInLanguage('en'), tag: 'nl' };

describe('the type of a config', () => {
  it('takes a dialog whose texts are there in every language of the config', () => {
    const config = defineConfig({ shop, channels, dialogs: [OpeningHours], locales: ['en', 'zh'] });
    expect(config.dialogs).to.deep.equal([OpeningHours]);
  });

  it('refuses a dialog that lacks a language: of the built-in ones, one that is named, or one of a pack', () => {
    // @ts-expect-error German is a built-in language
    const all = defineConfig({ shop, channels, dialogs: [OpeningHours] });
    // @ts-expect-error German is named
    const german = defineConfig({ shop, channels, dialogs: [OpeningHours], locales: ['en', 'de'] });
    // @ts-expect-error the pack's language is one of the config
    const withPack = defineConfig({ shop, channels, dialogs: [OpeningHours], locales: ['en', dutch] });
    expect([all, german, withPack].map(({ dialogs }) => dialogs)).to.deep.equal(
      Array(3).fill([OpeningHours]),
    );
  });

  it('refuses texts in a language that the config does not have, and a text that there is not', () => {
    const german = { hello: () => 'Hallo!' };
    // @ts-expect-error no language of the config
    const other = defineConfig({ shop, channels, locales: ['en'], texts: { de: german } });
    const misspelt = { en: { helo: () => 'Hello!' } };
    // @ts-expect-error no text
    const unknown = defineConfig({ shop, channels, locales: ['en'], texts: misspelt });
    expect([other.locales, unknown.locales]).to.deep.equal([['en'], ['en']]);
  });
});
