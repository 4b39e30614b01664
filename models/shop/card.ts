/** The content type of an attachment whose `content` is a {@link Card}. */
export const CARD = 'application/vnd.onevoice.card+json';

/** An order on its way, in the customer's language, ready to be shown. */
export type OrderCard = {
  type: 'order';
  title: string;
  /** The present state in a few words. */
  status: string;
  /** In order; `on` is a day in words, where it is known. */
  steps: { label: string; state: 'done' | 'current' | 'open'; on?: string }[];
  items: string[];
  total: string;
  tracking?: { label: string; url?: string };
};

/** A product, ready to be shown. */
export type ProductCard = {
  type: 'product';
  title: string;
  text: string;
  price: string;
  url?: string;
  image?: { url: string; alt: string };
};

/** What is shown as more than text where a channel can; the text of its activity says the same. */
export type Card = OrderCard | ProductCard;
