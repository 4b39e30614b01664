/** The content type of an attachment whose `content` is a {@link Card}. */
export const CARD = 'application/vnd.onevoice.card+json';

/** The card of an order, in the customer's language. */
export type OrderCard = {
  type: 'order';
  title: string;
  /** Its status in a few words. */
  status: string;
  /** In order; `on` is a day in words, where it is known. */
  steps: { label: string; state: 'done' | 'current' | 'open'; on?: string }[];
  items: string[];
  total: string;
  tracking?: { label: string; url?: string };
};

/** The card of a product, in the customer's language. */
export type ProductCard = {
  type: 'product';
  title: string;
  text: string;
  price: string;
  url?: string;
  image?: { url: string; alt: string };
};

/** A card, for channels that can show one; the text of its activity says the same. */
export type Card = OrderCard | ProductCard;
