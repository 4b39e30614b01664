import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readGuest } from '../../../language/guests/read-guest.ts';
import { normalize } from '../../../language/normalize.ts';
import { understand } from '../../../language/understand.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';

/** Lines of a language's tag and a text. */
function linesOf(name: string): (readonly [tag: string, text: string])[] {
  return readFileSync(`test/fixtures/guests/${name}.tsv`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? ''] as const);
}

const read = (text: string, among: readonly string[] = BUILT_IN_LOCALES) =>
  readGuest(normalize(text).text, among);
const control = (text: string) => understand(text, { among: BUILT_IN_LOCALES }).control;

describe('a message in a language that the app does not answer in', () => {
  it('asks for a person in the words of 26 languages', () => {
    const lines = linesOf('wishes');
    expect(new Set(lines.map(([tag]) => tag)).size).to.equal(26);
    for (const [tag, text] of lines) expect(control(text), `${tag} ${text}`).to.equal('human');
  });

  it('asks for none where it is about an order, a product or what somebody said', () => {
    for (const [tag, text] of linesOf('ordinary'))
      expect(control(text), `${tag} ${text}`).to.not.equal('human');
  });

  it('asks for none where the customer refuses one', () => {
    for (const text of [
      'no quiero hablar con nadie',
      'pas besoin de m’appeler',
      'không cần gọi cho mình đâu',
      'лучше не звоните мне',
    ])
      expect(control(text), text).to.equal(undefined);
  });

  it('shows its language by its words, or by its script', () => {
    for (const [tag, text] of [
      ['es', '¿Dónde está mi pedido 1042?'],
      ['fr', 'où est ma commande'],
      ['pt', 'onde está meu pedido'],
      ['it', 'dov’è il mio ordine'],
      ['nl', 'waar is mijn bestelling'],
      ['pl', 'gdzie jest moje zamówienie'],
      ['cs', 'kde je moje objednávka'],
      ['tr', 'siparişim nerede kaldı'],
      ['vi', 'đơn hàng của tôi ở đâu'],
      ['id', 'di mana pesanan saya'],
      ['sv', 'var är min beställning'],
      ['ro', 'unde este comanda mea'],
      ['hu', 'hol a rendelésem'],
      ['fi', 'missä tilaukseni on'],
      ['ru', 'Где мой заказ'],
      ['uk', 'де моє замовлення'],
      ['el', 'Πού είναι η παραγγελία'],
      ['he', 'איפה ההזמנה שלי'],
      ['ar', 'أين طلبي'],
      ['fa', 'سفارش من کجاست'],
      ['ur', 'میرا آرڈر کہاں ہے'],
      ['hi', 'मेरा ऑर्डर कहाँ है'],
      ['th', 'สินค้าอยู่ไหน'],
      ['ja', '注文はどこですか'],
      ['ko', '내 주문 어디'],
    ] as const)
      expect(read(text)?.tag, text).to.equal(tag);
  });

  it('is none of a short text, a name, a borrowed word or one foreign letter', () => {
    for (const text of [
      'ok merci',
      'no',
      'si',
      'ciao ciao',
      'gracias',
      'Maria de la Cruz',
      'where is my café order',
      'where is my оrder',
      'can i return this 吗',
      'size M please',
      'open the garage door',
      'Is this ring for a person with size 7?',
      'live chat',
      '1042',
      '😀',
    ])
      expect(read(text)?.tag, text).to.equal(undefined);
  });

  it('is a built-in language for an app that does not answer in it', () => {
    expect(read('Wo ist meine Bestellung?', ['en'])?.tag).to.equal('de');
    expect(read('我的订单到哪了', ['en'])?.tag).to.equal('zh');
    expect(read('where is my order please', ['zh'])?.tag).to.equal('en');
    expect(read('waar is mijn bestelling', ['en', 'nl'])).to.equal(undefined);
  });

  it('has words for something else than where an order is', () => {
    for (const text of [
      'quiero cancelar mi pedido 1042',
      'je veux annuler ma commande 1042',
      '注文1042をキャンセルしたいです',
    ])
      expect(read(text)?.changes, text).to.equal(true);
    expect(read('¿Dónde está mi pedido 1042?')?.changes).to.equal(false);
  });

  it('leaves the language of the conversation as it is', () => {
    for (const locale of BUILT_IN_LOCALES)
      expect(understand('waar is mijn bestelling', { locale, among: BUILT_IN_LOCALES }).locale).to.equal(
        locale,
      );
  });
});
