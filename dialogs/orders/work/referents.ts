import { localised } from '../../../models/locale/localised-text.ts';
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

/** Ways to pay: by their kind, by the number that is shown of them, and as the one that paid. */
export function paymentReferents(
  payments: readonly Payment[],
  paidBy: string | null,
  words: PaymentWords,
): Referent[] {
  return payments.map(({ payment: { id, kind, label } }) => ({
    id,
    names: [...namesOf(label), ...(words.kinds[kind] ?? [])],
    ...(id === paidBy && { aliases: [...words.original] }),
    features: {},
    price: null,
    instead: [],
  }));
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
