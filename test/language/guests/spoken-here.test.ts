import { expect } from 'chai';
import { GUEST_LANGUAGES } from '../../../language/guests/guest-words.ts';
import { spokenHere } from '../../../language/guests/spoken-here.ts';

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
    expect(spokenHere('¿Dónde está mi pedido?', ['en', 'zh'])).to.deep.equal({
      tag: 'es',
      text: 'Este chat entiende y responde en los siguientes idiomas: inglés y chino.',
    });
    expect(spokenHere('注文はどこですか', ['de'])?.text).to.equal(
      'このチャットは次の言語に対応しています：ドイツ語。',
    );
  });

  it('is none for a text in a language of the app', () => {
    for (const text of ['where is my order', '我的订单', 'ok', ''])
      expect(spokenHere(text, ['en', 'zh']), text).to.equal(undefined);
  });
});
