import { expect } from 'chai';
import { NO_NUMBER } from '../../../../dialogs/find-order/phrases/phrases.ts';
import { comparable } from '../../../../models/comparable.ts';

/** What customers write where an order number is asked for: that they do not know it, and other things. */
const CASES: Readonly<Record<'en' | 'de' | 'zh', { said: readonly string[]; others: readonly string[] }>> = {
  en: {
    said: [
      "I don't know the order number",
      "I don't know",
      'i dont know it',
      "I don't have it",
      'I dont have the number',
      'no idea',
      'No idea, sorry',
      'I lost it',
      'lost it',
      "I've lost my order number",
      'forgot it',
      'I forgot',
      "I can't find it",
      'cant find the email',
      "can't remember",
      'I do not remember my order number',
      'where do I find it?',
      'Where can I find the order number?',
      'where is it?',
      'where do i see that',
      "where's the order number",
      'How do I find it',
      'what is an order number?',
      'what order number',
      'which number?',
      'dunno',
      'idk',
      'not sure',
      'I deleted the email',
      'I never got an order number',
      "I haven't got it",
      "don't have one",
      'I do not have any order number',
      "I don't have that on me",
      "I've no idea what that is",
      'no clue',
      'i threw away the receipt',
      "don't know what that is",
      'I never received a confirmation mail',
    ],
    others: [
      '1042',
      'yes',
      'no',
      'cancel',
      'never mind',
      'talk to a person',
      'where is my order',
      'where is my order?',
      "where's my parcel",
      'what is your return policy',
      'thanks',
      'do you ship to norway',
      'hello',
      'how long does delivery take',
      'stop',
      'how do I return an item',
    ],
  },
  de: {
    said: [
      'weiß ich nicht',
      'Ich weiß die Bestellnummer nicht',
      'weiss nicht',
      'Keine Ahnung',
      'habe ich nicht',
      'hab ich nicht mehr',
      'Die habe ich verloren',
      'verloren',
      'vergessen',
      'Ich finde sie nicht',
      'Wo finde ich die?',
      'wo steht die?',
      'Wo ist die denn',
      'ich habe keine Bestellnummer',
      'Bestellnummer kenne ich nicht',
      'habe die Mail gelöscht',
      'hab sie gerade nicht zur Hand',
      'Wie finde ich die Bestellnummer?',
      'Welche Nummer?',
      'kann mich nicht erinnern',
      'ich erinnere mich nicht',
    ],
    others: [
      '1042',
      'ja',
      'nein',
      'abbrechen',
      'wo ist meine Bestellung',
      'wo ist mein Paket',
      'danke',
      'Mensch bitte',
      'wie lange dauert der Versand',
    ],
  },
  zh: {
    said: [
      '不知道订单号',
      '忘了单号',
      '忘记了',
      '我不知道',
      '不记得了',
      '记不清了',
      '找不到',
      '没有订单号',
      '没有单号',
      '丢了',
      '在哪里找？',
      '哪里可以看到订单号',
      '怎么查订单号',
      '什么是订单号',
      '订单号是什么',
      '邮件删了',
      '想不起来',
      '没收到邮件',
      '沒有訂單號',
      '忘記訂單號了',
    ],
    others: [
      '1051',
      '是的',
      '不是',
      '取消',
      '人工',
      '谢谢',
      '退货期限是多久',
      '我的订单到哪了',
      '运费是多少',
    ],
  },
};

describe('how customers say that they do not know the order number', () => {
  for (const locale of ['en', 'de', 'zh'] as const) {
    const isPhrase = (text: string) =>
      (NO_NUMBER[locale] ?? []).some((pattern) => pattern.test(comparable(text)));

    it(`is understood in ${locale}`, () => {
      expect(CASES[locale].said.filter((text) => !isPhrase(text))).to.deep.equal([]);
    });

    it(`is not found in what they write else in ${locale}`, () => {
      expect(CASES[locale].others.filter(isPhrase)).to.deep.equal([]);
    });
  }
});
