import { expect } from 'chai';
import { paymentWords } from '../../../../dialogs/orders/words/payment-words.ts';
import type { Payment } from '../../../../dialogs/orders/work/order-slots.ts';
import { isOwned, isSeveral, paymentReferents } from '../../../../dialogs/orders/work/referents.ts';
import { normalize } from '../../../../language/normalize.ts';
import { readOne } from '../../../../language/references/one-of.ts';

const method = (
  id: string,
  kind: Payment['payment']['kind'],
  en: string,
  de: string,
  zh: string,
): Payment => ({
  payment: { id, kind, label: { en, de, zh } },
});
const card = (hint: string) =>
  method(
    `card-${hint}`,
    'card',
    `card ending in ${hint}`,
    `Karte mit den Endziffern ${hint}`,
    `尾号 ${hint} 的银行卡`,
  );
const GIFT = method(
  'gift',
  'gift-card',
  'gift card ending in 7029',
  'Geschenkkarte mit den Endziffern 7029',
  '尾号 7029 的礼品卡',
);
const [PAID, OTHER] = [card('4913'), card('5555')];

/** The id that a message means, of all of the customer's ways to pay, where the question offers some. */
function meant(text: string, payments: readonly Payment[], usable = payments, withMissing = true) {
  const referents = paymentReferents({ payments, usable, paidBy: 'card-4913', withMissing }, paymentWords());
  return readOne(normalize(text).text, referents)?.value;
}

describe('the ways to pay that a message may mean', () => {
  it('are by the plain word for their kind the only one that the question offers', () => {
    for (const text of [
      'card',
      'to my card',
      'put it on my card please',
      'auf meine Karte',
      '退到我的卡',
      '卡',
    ])
      expect(meant(text, [PAID, OTHER, GIFT], [PAID, GIFT]), text).to.equal('card-4913');
  });

  it('are the gift card where that is named: the longer expression goes first', () => {
    for (const text of ['gift card', 'to my gift card', 'auf die Geschenkkarte', '退到礼品卡'])
      expect(meant(text, [PAID, OTHER, GIFT], [PAID, GIFT]), text).to.equal('gift');
  });

  it('are by their number, or as the one that paid, also those that are not offered', () => {
    expect(meant('the card ending in 5555', [PAID, OTHER, GIFT], [PAID, GIFT])).to.equal('card-5555');
    expect(meant('auf die Karte mit 5555', [PAID, OTHER, GIFT])).to.equal('card-5555');
    expect(meant('尾号4913的银行卡', [PAID, OTHER, GIFT])).to.equal('card-4913');
    expect(meant('原路退回', [PAID, OTHER, GIFT])).to.equal('card-4913');
  });

  it('are several where the question offers several of a kind', () => {
    const several = meant('to my card', [PAID, OTHER, GIFT]) ?? '';
    expect(isSeveral(several)).to.equal(true);
    expect(isOwned(several)).to.equal(false);
  });

  it('are none of theirs where they have no such one, and nothing where that is not asked for', () => {
    const missing = meant('to my paypal please', [PAID, GIFT]) ?? '';
    expect(isOwned(missing)).to.equal(false);
    expect(isSeveral(missing)).to.equal(false);
    expect(meant('to my paypal please', [PAID, GIFT], [PAID, GIFT], false)).to.equal(undefined);
    expect(meant('card', [])).to.equal(undefined);
  });
});
