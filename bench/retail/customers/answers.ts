import { reasonWords, swapWords } from '../phrasing/wish-sentences.ts';
import { addressWords, listed, optionWords, paymentWords, pieceWords } from '../phrasing/words.ts';
import type { Random } from '../random.ts';
import type { BotTurn } from './customer.ts';
import { orderOf, type Wish } from './wishes.ts';

/** Which question wants what, by the names of the built-in dialogs' questions. */
const WANTS = {
  order: /-ask-order$|^which-order$|^find-order-pick$/,
  items: /-ask-items$|^which-piece$/,
  payment: /-ask-payment$|^ask-payment-|^change-payment-ask$/,
  reason: /-ask-reason$/,
  address: /^change-address-ask$|^account-ask-address$/,
  city: /^ask-city$/,
  postcode: /^ask-postcode$/,
  variant: /^ask-variant$/,
  whole: /^cancel-whole-only$/,
  meaning: /^clarify$/,
} as const;

/** The button that means a kind of wish, where the bot asks what is meant. */
const BUTTONS: Readonly<Record<Wish['kind'], RegExp>> = {
  cancel: /cancel/i,
  return: /return/i,
  exchange: /exchange/i,
  'change-items': /item|article/i,
  'change-payment': /pay/i,
  'change-address': /address/i,
  account: /default address/i,
};

/**
 * Answers a question about a wish, as far as the wish says it.
 * @returns undefined where it says nothing of that
 */
export function answerTo(
  { asking = '', last, choices }: BotTurn,
  wish: Wish,
  random: Random,
): string | undefined {
  if (isOfOtherDialog(asking, wish)) return undefined;
  if (WANTS.order.test(asking)) return orderOf(wish);
  if (WANTS.payment.test(asking)) return 'payment' in wish ? `my ${paymentWords(wish.payment)}` : undefined;
  if (WANTS.reason.test(asking)) return wish.kind === 'cancel' ? reasonWords(wish.reason, random) : undefined;
  if (WANTS.meaning.test(asking)) return choices.find((label) => BUTTONS[wish.kind].test(label));
  if (WANTS.whole.test(asking)) return wish.kind === 'cancel' ? 'yes, all of it' : undefined;
  if ('address' in wish) {
    if (WANTS.address.test(asking)) return addressWords(wish.address);
    if (WANTS.city.test(asking)) return wish.address.city;
    if (WANTS.postcode.test(asking)) return wish.address.zip;
  }
  if (!('items' in wish)) return undefined;
  if (WANTS.items.test(asking)) {
    if (asking === 'which-piece') return pieceAmong(choices, wish);
    return wish.kind === 'return' || random.chance(0.5)
      ? `the ${listed(wish.items.map(pieceWords))}`
      : swapWords(wish.items, random);
  }
  if (WANTS.variant.test(asking) && wish.kind !== 'return') {
    const question = last.toLowerCase();
    const asked = wish.items.find(({ name }) => question.includes(name));
    return asked && optionWords(asked.becomes);
  }
  return undefined;
}

/** Whether the bot asks for something that another kind of change would take. */
function isOfOtherDialog(asking: string, { kind }: Wish): boolean {
  const kinds = (Object.keys(BUTTONS) as Wish['kind'][]).filter((each) => asking.startsWith(`${each}-`));
  return kinds.length > 0 && !kinds.includes(kind);
}

/** The one of several like items that is meant: the button with all of its options, or its options in words. */
function pieceAmong(
  choices: readonly string[],
  { items }: Extract<Wish, { items: unknown }>,
): string | undefined {
  const labels = choices.filter((label) =>
    items.some(
      ({ name, telling }) =>
        label.toLowerCase().includes(name) &&
        Object.values(telling).every((value) => label.toLowerCase().includes(value.toLowerCase())),
    ),
  );
  const [item] = items;
  return labels[0] ?? (item && optionWords(item.options));
}
