import { expect } from 'chai';
import { detectLocale } from '../../../../language/detect-locale.ts';
import { isNegated } from '../../../../language/rules/answer/is-negated.ts';

const LABELS = ['Cancel an order', '取消订单', 'Eine Bestellung stornieren'];

/** Whether a message negates the cancellation, by the label of its own language. */
function negates(text: string): boolean {
  const locale = detectLocale(text);
  return isNegated(text, locale, LABELS[['en', 'zh', 'de'].indexOf(locale)] ?? '');
}

describe('a wish that is negated', () => {
  for (const text of [
    ...[
      "please don't cancel 1112",
      'Do NOT cancel my order',
      'i never asked you to cancel 1042',
      'no cancelling please',
    ],
    ...['别取消1052', '请不要取消我的订单', '我不想取消', '没说要取消'],
    ...['bitte nicht stornieren', 'stornieren Sie 1061 bitte nicht', 'ich will keine Stornierung'],
  ])
    it(`is "${text}"`, () => expect(negates(text)).to.equal(true));

  for (const text of [
    ...[
      'cancel 1042',
      "cancel it, i don't need it anymore",
      "why don't you cancel it?",
      "it hasn't shipped, so cancel 1042",
    ],
    ...["i don't want the blue one any more, please cancel order 1042", "i can't cancel 1042 on your page"],
    ...['取消1052', '不想要了，取消吧', '为什么不能取消？'],
    ...[
      'bitte stornieren, ich brauche es nicht mehr',
      'können Sie 1061 nicht stornieren?',
      'stornieren, weil es nicht da ist',
    ],
  ])
    it(`is not "${text}"`, () => expect(negates(text)).to.equal(false));
});
