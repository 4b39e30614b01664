import type { Piece, Swap } from '../customers/wishes.ts';
import type { FolderAddress, FolderPayment } from '../shop-folder.ts';

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** A way to pay, as its owner says it. */
export function paymentWords({ source, last_four: digits }: FolderPayment): string {
  if (source === 'paypal') return 'PayPal account';
  if (source === 'gift_card') return 'gift card';
  return digits === undefined ? 'credit card' : `credit card ending in ${digits}`;
}

/** An address in one line. */
export function addressWords({ address1, address2, city, state, country, zip }: FolderAddress): string {
  return [address1, address2, city, `${state} ${zip}`, country].filter((part) => part !== '').join(', ');
}

/** An item, with as many of its options as it takes to tell it from the others. */
export function pieceWords({ name, telling }: Piece): string {
  const values = Object.entries(telling);
  return values.length === 0 ? name : `${name} with ${optionWords(telling)}`;
}

/** Options, one after another: `color red and size 6 ft`. */
export function optionWords(options: Readonly<Record<string, string>>): string {
  return listed(Object.entries(options).map(([name, value]) => `${name} ${value}`));
}

/** What is wanted instead of an item: the options that change; all of them where none does. */
export function wantedWords({ wanted, becomes }: Swap): string {
  return optionWords(Object.keys(wanted).length === 0 ? becomes : wanted);
}
