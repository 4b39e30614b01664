import { paymentWords } from '../phrasing/words.ts';
import type { FolderAddress, FolderPayment } from '../shop-folder.ts';
import type { Piece, Swap, Wish } from './wishes.ts';
import { orderOf } from './wishes.ts';

/** What is wrong with a change that the bot is about to make. */
export type Wrong =
  | { readonly kind: 'payment'; readonly payment: FolderPayment }
  | { readonly kind: 'missing'; readonly items: readonly Piece[] }
  | { readonly kind: 'extra'; readonly names: readonly string[] }
  | { readonly kind: 'variant'; readonly swap: Swap }
  | { readonly kind: 'reason' }
  | { readonly kind: 'address'; readonly address: FolderAddress };

/** Whether a question for a yes is about this wish: its kind and its order. */
export function isAbout(asking: string, text: string, wish: Wish): boolean {
  if (asking !== `${wish.kind}-confirm`) return false;
  const order = orderOf(wish);
  return order === undefined || text.includes(order.replace('#', ''));
}

/** Reads what is to be confirmed as a careful customer does, and gives the first thing that is not as wished. */
export function wrongIn(text: string, wish: Wish): Wrong | undefined {
  switch (wish.kind) {
    case 'cancel':
      return reasonIs(text, wish.reason) ? undefined : { kind: 'reason' };
    case 'return': {
      const missing = wish.items.filter((item) => !lists(text, item));
      if (missing.length > 0) return { kind: 'missing', items: missing };
      return extraIn(text, wish) ?? wrongPayment(text, wish.payment);
    }
    case 'exchange':
    case 'change-items': {
      const wrong = wish.items.find((swap) => !becomes(text, swap));
      if (wrong !== undefined) return { kind: 'variant', swap: wrong };
      return extraIn(text, wish) ?? wrongPayment(text, wish.payment);
    }
    case 'change-payment':
      return wrongPayment(text, wish.payment);
    case 'change-address':
    case 'account': {
      const { address1, address2, zip } = wish.address;
      const shown = (text.split('\n').find((line) => line.startsWith('•')) ?? text).toLowerCase();
      const isRight = [address1, address2, zip].every((part) => shown.includes(part.toLowerCase()));
      return isRight ? undefined : { kind: 'address', address: wish.address };
    }
  }
}

/** A text that names no reason is no wrong one. */
function reasonIs(text: string, reason: string): boolean {
  const line = text.split('\n').find((each) => /reason/i.test(each));
  return line === undefined || /mistake/i.test(line) === (reason === 'ordered by mistake');
}

/** Some texts name no way to pay, since none is used: where the price stays the same. */
function wrongPayment(text: string, payment: FolderPayment): Wrong | undefined {
  const named = text
    .split('\n')
    .find((line) => /paypal|gift card|card ending|credit card|\d{4}/i.test(line) && /[$]/.test(line));
  if (named === undefined || namesPayment(named, payment)) return undefined;
  return { kind: 'payment', payment };
}

function namesPayment(line: string, { source, last_four: digits, ...rest }: FolderPayment): boolean {
  if (source === 'credit_card') return digits === undefined || line.includes(digits);
  return line.toLowerCase().includes(
    paymentWords({ source, ...rest })
      .split(' ')[0]
      ?.toLowerCase() ?? '',
  );
}

function lists(text: string, { name, telling }: Piece): boolean {
  return text
    .toLowerCase()
    .split('\n')
    .some(
      (line) =>
        line.includes(name) && Object.values(telling).every((value) => line.includes(value.toLowerCase())),
    );
}

/** Items of the order that are listed and not wished. */
function extraIn(text: string, { contents, items }: Extract<Wish, { items: unknown }>): Wrong | undefined {
  const lines = text
    .toLowerCase()
    .split('\n')
    .filter((line) => line.startsWith('•'));
  const names = [...new Set(contents)].filter((name) => {
    const listed = lines.filter((line) => line.slice(1).trim().startsWith(name)).length;
    return listed > items.filter((item) => item.name === name).length;
  });
  return names.length === 0 ? undefined : { kind: 'extra', names };
}

/** Whether a line says that the item becomes what is wanted. Options that stay need not be named, but where all are, they have to be right. */
function becomes(text: string, swap: Swap): boolean {
  return text
    .toLowerCase()
    .split('\n')
    .some((line) => {
      const [from = '', to = ''] = line.split('→');
      const areAllNamed = to.split(', ').length >= Object.keys(swap.becomes).length;
      const values = Object.values(areAllNamed ? swap.becomes : swap.wanted);
      return lists(from, swap) && values.every((value) => to.includes(value.toLowerCase()));
    });
}
