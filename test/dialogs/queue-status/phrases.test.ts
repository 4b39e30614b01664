import { expect } from 'chai';
import { HOW_LONG } from '../../../dialogs/queue-status/phrases.ts';
import { comparable } from '../../../models/comparable.ts';

/** What customers in the queue write: questions about their wait, and other things. */
const CASES: Readonly<Record<'en' | 'de' | 'zh', { said: readonly string[]; others: readonly string[] }>> = {
  en: {
    said: [
      'how long do I wait?',
      'How long do I have to wait?',
      'how much longer',
      'how long will it take',
      'how long until someone answers',
      'am I still in the queue?',
      'anyone there?',
      'is anybody there',
      'hello? is someone there?',
      'are you still there?',
      'when will someone answer',
      'when is it my turn',
      'where am I in the queue',
      'what is my place',
      'still waiting',
      "I've been waiting for an hour",
      'how many people are before me',
      'wait time?',
      'when do you open',
      'does anyone read this',
      'is anyone going to answer me',
    ],
    others: [
      'how long does delivery take',
      'how long does a refund take',
      'where is order 1042',
      'thanks',
      'what is your return policy',
      'never mind',
      '1042',
      'my mug is broken',
      'how long is the warranty',
      'yes',
    ],
  },
  de: {
    said: [
      'wie lange noch',
      'Wie lange dauert das noch?',
      'wie lange muss ich warten',
      'bin ich noch in der Warteschlange?',
      'ist da jemand?',
      'jemand da?',
      'sind Sie noch da?',
      'wann meldet sich jemand',
      'wann bin ich dran',
      'wie viele sind vor mir',
      'wartezeit?',
      'ich warte immer noch',
      'wie lang dauert es',
    ],
    others: [
      'wie lange dauert die Lieferung',
      'wie lange dauert der Versand',
      'wo ist meine Bestellung',
      'danke',
      'wie lange ist die Garantie',
      'nicht mehr warten',
    ],
  },
  zh: {
    said: [
      '还要等多久',
      '排到第几了',
      '还要多久',
      '有人吗',
      '在吗',
      '人呢',
      '前面还有多少人',
      '什么时候有人回复',
      '我还在排队吗',
      '还在吗',
      '轮到我了吗',
      '要等多久',
      '什么时候轮到我',
      '客服什么时候上班',
      '還要等多久',
      '排到第幾了',
      '有人在吗',
    ],
    others: ['退货期限是多久', '发货要多久', '我的订单到哪了', '谢谢', '运费是多少', '1051', '多久能收到货'],
  },
};

describe('how customers in the queue ask about their wait', () => {
  for (const locale of ['en', 'de', 'zh'] as const) {
    const isPhrase = (text: string) =>
      (HOW_LONG[locale] ?? []).some((pattern) => pattern.test(comparable(text)));

    it(`is understood in ${locale}`, () => {
      expect(CASES[locale].said.filter((text) => !isPhrase(text))).to.deep.equal([]);
    });

    it(`is not found in what they write else in ${locale}`, () => {
      expect(CASES[locale].others.filter(isPhrase)).to.deep.equal([]);
    });
  }
});
