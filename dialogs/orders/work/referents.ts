import { DEFAULT_LOCALE } from '../../../models/locale/locale.ts';
import { type LocalisedText, localised } from '../../../models/locale/localised-text.ts';
import type { ItemView, OptionView, OrderSummary } from '../../../models/shop/operations/views.ts';
import type { Features, Referent } from '../../../models/values/referent.ts';
import type { PaymentWords } from '../words/payment-words-type.ts';
import type { Payment, Piece } from './order-slots.ts';

/** The pieces of an order as customers refer to them: by name, in any language, and by their options, in theirs. */
/** `offered`: they can be had, and are not the customer's yet. */
export function pieceReferents(pieces: readonly Piece[], locale: string, offered = false): Referent[] {
  return pieces.map(({ id, item, alternatives }) => ({
    id,
    names: namesOf(item.name),
    features: featuresOf(item.options, locale),
    price: item.price,
    ...(offered && { offered: true as const }),
    instead: alternatives.map((other) => ({
      id: other.item,
      features: featuresOf(other.options, locale),
      price: other.price,
    })),
  }));
}

/** Items of one product, of which the customer chooses one. */
export function itemReferents(items: readonly ItemView[], locale: string): Referent[] {
  return items.map(({ item, name, options, price }) => ({
    id: item,
    names: namesOf(name),
    features: featuresOf(options, locale),
    price,
    instead: [],
  }));
}

/** Products as customers refer to them: by name, in their language and in the default one, since a catalogue has names like any word of another. */
export function productReferents(
  products: readonly { readonly product: string; readonly name: LocalisedText }[],
  locale: string,
): Referent[] {
  return products.map(({ product, name }) =>
    plainReferent(
      product,
      namesOf({ own: localised(name, locale), common: localised(name, DEFAULT_LOCALE) }),
    ),
  );
}

/** What a customer may name that is no way to pay in question: a kind of which there are several, or of which the customer has none. */
const [SEVERAL, NONE] = ['several ', 'none '];

/** Which of the customer's ways to pay are in question. */
export interface PaymentsInQuestion {
  readonly payments: readonly Payment[];
  /** Those that the question offers; of one kind they go before the others. */
  readonly usable: readonly Payment[];
  /** The method that paid. */
  readonly paidBy: string | null;
  /** A kind that the customer does not have is something that is named too, so that the bot can say so. */
  readonly withMissing: boolean;
}

/**
 * Ways to pay: by the number that is shown of them, as the one that paid, and by the plain word for their kind. "My card" is the only card that the question offers, and of
 * several ones what has to be asked about.
 */
export function paymentReferents(
  { payments, usable, paidBy, withMissing }: PaymentsInQuestion,
  words: PaymentWords,
): Referent[] {
  if (payments.length === 0) return [];
  const ofKind = (kind: string) => (each: Payment) => each.payment.kind === kind;
  const kinds = [...new Set([...payments.map(({ payment }) => payment.kind), ...Object.keys(words.kinds)])];
  return kinds.flatMap((kind) => {
    const called = words.kinds[kind] ?? [];
    const offered = usable.filter(ofKind(kind));
    const owned = payments.filter(ofKind(kind));
    const [meant, ...others] = offered.length > 0 ? offered : owned;
    if (meant === undefined)
      return withMissing && called.length > 0 ? [plainReferent(`${NONE}${kind}`, called)] : [];
    const isClear = others.length === 0 || offered.length === 0;
    return [
      ...owned.map(({ payment: { id, label } }) => ({
        ...plainReferent(
          id,
          isClear && id === meant.payment.id ? [...namesOf(label), ...called] : numbersOf(label),
        ),
        aliases: [...namesOf(label), ...numbersOf(label), ...(id === paidBy ? words.original : [])],
      })),
      ...(isClear ? [] : [plainReferent(`${SEVERAL}${kind}`, called)]),
    ];
  });
}

/** Whether what was named is a way to pay that the customer has. */
export function isOwned(payment: string): boolean {
  return !payment.startsWith(SEVERAL) && !payment.startsWith(NONE);
}

/** Whether what was named fits several of the customer's ways to pay. */
export function isSeveral(payment: string): boolean {
  return payment.startsWith(SEVERAL);
}

function plainReferent(id: string, names: readonly string[]): Referent {
  return { id, names: [...names], features: {}, price: null, instead: [] };
}

/** The number that is shown of a way to pay; its whole name where there is none. */
function numbersOf(label: Readonly<Record<string, string>>): string[] {
  const numbers = Object.values(label).flatMap((text) => text.match(/\d{2,}/gu) ?? []);
  return numbers.length > 0 ? [...new Set(numbers)] : namesOf(label);
}

/** The things in a customer's orders, each with the number of its order in its id: `1042 0`. */
export function orderReferents(orders: readonly OrderSummary[]): Referent[] {
  return orders.flatMap(({ order, items }) =>
    items.map(({ name }, place) => ({
      id: `${order} ${place}`,
      names: namesOf(name),
      features: {},
      price: null,
      instead: [],
    })),
  );
}

/** The order of a thing of {@link orderReferents}. */
export function orderOf(id: string): string {
  return id.slice(0, id.lastIndexOf(' '));
}

/** The names of an item in all languages, without the variant that shops write behind a comma: "Desk lamp, sand". */
function namesOf(name: Readonly<Record<string, string>>): string[] {
  return [...new Set(Object.values(name).map((text) => text.split(/[,，(（]/u)[0]?.trim() || text))];
}

function featuresOf(options: readonly OptionView[], locale: string): Features {
  return Object.fromEntries(
    options.map(({ name, value }) => [localised(name, locale), localised(value, locale)]),
  );
}
