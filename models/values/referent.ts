import type { Money } from '../shop/money.ts';

/** What distinguishes things of one name, by attribute: `{ color: 'blue', size: 'M' }`. */
export type Features = { [attribute: string]: string };

/** Something that is in question and that customers refer to in their own words: an article of an order, a variant, a way to pay. It is JSON. */
export type Referent = {
  /** What a message that refers to it tells; unique among those in question. */
  id: string;
  /** What people call it, in whatever language: the name first. Things of one name are told apart by their features. */
  names: string[];
  /** Expressions for it that count as a whole only: "original payment method". Default: none. */
  aliases?: string[];
  features: Features;
  /** What it costs; null where that tells nothing. */
  price: Money | null;
  /** It can be had, and is not there yet: what the customer wants or keeps is chosen, and what they do not want is left out. Default: it is there. */
  offered?: true;
  /** What it may be exchanged for; their names are its own. */
  instead: Alternative[];
};

/** What a thing may be exchanged for. */
export type Alternative = { id: string; features: Features; price: Money | null };

/** The things that a message refers to, by their ids. */
export type Picks = {
  chosen: string[];
  /** Where the message fits several: those that one of them is chosen from. */
  open: string[][];
  /** What the message leaves out, of what was chosen before: "not the paper". */
  without: string[];
  /** The message adds to what was chosen before: "also the mug". */
  adds: boolean;
};

/** One thing that is to be exchanged. */
export type Swap = {
  from: string;
  /** What the customer wants for it; null: it is not said, or several fit. */
  to: string | null;
  /** The ids of what fits, where `to` is null; empty: the customer said nothing of it. */
  among: string[];
  /** What the customer said of it and nothing fits, as it is written in the catalogue: "red". */
  without: string[];
};

/** The things that a message wants exchanged. */
export type Swaps = {
  swaps: Swap[];
  /** Where the message fits several things: those that one of them is exchanged. */
  open: string[][];
};
