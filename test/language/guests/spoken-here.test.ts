import { expect } from 'chai';
import { GUEST_LANGUAGES } from '../../../language/guests/guest-words.ts';
import { readGuest } from '../../../language/guests/read-guest.ts';
import { spokenHere } from '../../../language/guests/spoken-here.ts';
import { normalize } from '../../../language/normalize.ts';

const tagOf = (text: string, among: readonly string[]) => readGuest(normalize(text).text, among)?.tag;

describe('the sentence that says which languages are spoken here', () => {
  it('is there in more than thirty languages, with the names of languages in each', () => {
    const names = GUEST_LANGUAGES.map(({ tag, spokenHere: sentence }) => {
      const name = new Intl.DisplayNames(tag, { type: 'language' }).of('de') ?? '';
      expect(sentence(name), tag)
        .to.include(name)
        .and.match(/\p{L}{2}/u);
      return sentence(name);
    });
    expect(new Set(names).size).to.equal(GUEST_LANGUAGES.length).and.be.above(35);
  });

  it('is in the language of the text, and names those of the app', () => {
    expect(tagOf('¿Dónde está mi pedido?', ['en', 'zh'])).to.equal('es');
    expect(spokenHere('es', ['en', 'zh'])).to.equal(
      'Este chat entiende y responde en los siguientes idiomas: inglés y chino.',
    );
    expect(tagOf('注文はどこですか', ['de'])).to.equal('ja');
    expect(spokenHere('ja', ['de'])).to.equal('このチャットは次の言語に対応しています：ドイツ語。');
  });

  it('is none for a text in a language of the app', () => {
    for (const text of ['where is my order', '我的订单', 'ok', ''])
      expect(tagOf(text, ['en', 'zh']), text).to.equal(undefined);
    expect(spokenHere('tlh')).to.equal(undefined);
  });
});
