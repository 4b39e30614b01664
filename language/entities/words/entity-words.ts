import type { AddressWords } from './addresses/address-words.ts';

/**
 * The words by which one language names and counts values. Each text is the source of a regular expression that is matched against text in
 * normal form (flag `u`), without groups of its own unless said. The words of all languages are searched for in every text.
 */
export interface EntityWords {
  /** Between a label and its value: "order number *is* 1042". */
  readonly is: string;
  /** "number", "no." after a label. */
  readonly numberLabel: string;
  /** Names an order before its number. */
  readonly order: string;
  /** Names an order after its number; absent where that is not usual. */
  readonly orderAfter?: string;
  /** Names, before a number, what is no order: "customer", "invoice", "tel"; absent if only `order` tells them apart. */
  readonly otherNumber?: string;
  /** Names a ticket of the staff desk before its number; absent: only the words of the other languages do. */
  readonly ticket?: string;
  /** How a letter ends, above the sender's name; absent: only the closings of the other languages are known. */
  readonly closings?: string;
  /** What only a signature or a company's footer has: "tel", "registered in", legal forms. */
  readonly contact?: string;
  readonly postcode: string;
  /** Before the customer's own name: "my name is". */
  readonly nameLabel?: string;
  /** What stands before a name as before much else, so that the name has to be written with capitals or before a postcode: "I'm". */
  readonly weakNameLabel?: string;
  /** What stands behind a name: "Ann Smith *here*". */
  readonly nameTrail?: string;
  /** Words that are no part of a name: "my name is Ann Smith *and* ...". */
  readonly afterName?: string;
  /** Before a name in Chinese characters. */
  readonly hanNameLabel?: string;
  /** Names a one-time code. */
  readonly code: string;
  /** Directly before `code`: another kind of code, such as a voucher's. */
  readonly otherCode?: string;
  /** Names a quantity before its number. */
  readonly quantity: string;
  /** Counts things after a number: "3 *pieces*". */
  readonly pieces: string;
  /** Counts things after a number of up to three digits only, since it means something else after an order number; absent if there is none. */
  readonly piecesOfFew?: string;
  /** Measures something else after a number: "3 *days*". */
  readonly measures: string;
  /** After a number that names something or tells its place: "3*rd*", "3*号*". */
  readonly ordinal: string;
  /** Names of currencies by ISO 4217 code, as plain texts. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  /** A score from 1 to 5 with what names it; group 1 is the number. */
  readonly score: string;
  /** Words that make a number behind them a score: "I *rate* you 4". */
  readonly rating?: string;
  /** Words that are a score by themselves, the worst (1) first: five alternations. Absent: only numbers are scores. */
  readonly scoreWords?: readonly [string, string, string, string, string];
  /** Words that turn a score word into its opposite, or make it unclear: "not". */
  readonly not?: string;
  /** "at" and "dot" in an address that is spelled out; absent if nobody does that. */
  readonly spelledAddress?: { readonly at: string; readonly dot: string };
  /** Spelled numbers. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Spelled ones that are rather an article or a pronoun, so that they count only before `pieces` and in lists of items. */
  readonly articles: readonly string[];
  /** Before an article that counts by itself: "*just* one". */
  readonly only: string;
  /** Between the items of a list; commas are known. */
  readonly and: string;
  /** Between a quantity and the name of an item: "3 *of the* mugs". */
  readonly of: string;
  /** Ends the name of an item. */
  readonly afterItem: string;
  /** That only a part is meant: "*only one of* them", "*all but* the mug". */
  readonly part: string;
  /** The words of postal addresses. */
  readonly address: AddressWords;
}
