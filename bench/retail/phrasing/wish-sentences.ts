import type { Swap, Wish } from '../customers/wishes.ts';
import type { Random } from '../random.ts';
import {
  ACCOUNT,
  CANCEL,
  CHANGE_ADDRESS,
  CHANGE_ITEMS,
  CHANGE_PAYMENT,
  EXCHANGE,
  REASON_BY_MISTAKE,
  REASON_NOT_NEEDED,
  RETURN,
  SWAP,
} from './sentences.ts';
import { addressWords, listed, paymentWords, pieceWords, wantedWords } from './words.ts';

/** A wish in one sentence with everything that it takes; `order` is how the customer names the order. */
export function wishSentence(wish: Wish, order: string, random: Random): string {
  switch (wish.kind) {
    case 'cancel':
      return random.pick(CANCEL)({ order, because: reasonWords(wish.reason, random) });
    case 'return':
      return random.pick(RETURN)({
        order,
        items: listed(wish.items.map(pieceWords)),
        payment: paymentWords(wish.payment),
      });
    case 'exchange':
    case 'change-items': {
      const said = random.pick(wish.kind === 'exchange' ? EXCHANGE : CHANGE_ITEMS);
      return said({ order, swaps: swapWords(wish.items, random), payment: paymentWords(wish.payment) });
    }
    case 'change-payment':
      return random.pick(CHANGE_PAYMENT)({ order, payment: paymentWords(wish.payment) });
    case 'change-address':
      return random.pick(CHANGE_ADDRESS)({ order, address: addressWords(wish.address) });
    case 'account':
      return random.pick(ACCOUNT)({ address: addressWords(wish.address) });
  }
}

/** Why a customer cancels, as part of a sentence. */
export function reasonWords(reason: string, random: Random): string {
  return random.pick(reason === 'ordered by mistake' ? REASON_BY_MISTAKE : REASON_NOT_NEEDED)({});
}

/** What is to become what. */
export function swapWords(swaps: readonly Swap[], random: Random): string {
  const said = random.pick(SWAP);
  return listed(swaps.map((swap) => said({ item: pieceWords(swap), wanted: wantedWords(swap) })));
}

/** How a customer names an order: by its number, or by what is in it where they don't know the number. */
export function orderWords(wish: Wish, knowsNumber: boolean): string {
  if (wish.kind === 'account') return 'my account';
  if (knowsNumber) return `order ${wish.order}`;
  // Two things are enough to know it by; nobody lists a whole order.
  return `my order with the ${listed(wish.contents.slice(0, 2))}`;
}
