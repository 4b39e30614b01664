import type { Json } from '../json.ts';
import type { OwnAddresses } from '../mail/own-addresses.ts';
import type { Referent } from './referent.ts';

/** A value that was found in a text, with its span in the normalised text. */
export interface FoundValue<V extends Json = Json> {
  readonly value: V;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The text names the kind, such as "order 1042". */
  readonly marked: boolean;
  /**
   * Why the value is asked about in place of being taken. `misspelt`: it has the shape of one and fails its check. `unsure`: it may be meant by what
   * is written, such as `ann at example dot com`. Default: it is certain.
   */
  readonly doubt?: ValueDoubt;
}

/** Why a value is not taken as it was read. */
export type ValueDoubt = 'misspelt' | 'unsure';

/** What a recogniser may depend on besides the text. */
export interface ValueContext {
  readonly locale: string;
  readonly now: Date;
  /** The shop's IANA time zone. Default: the zone of the process. */
  readonly zone?: string;
  /** The shop's own: its addresses, and those at its domains, are never a customer's; a link there may name an order. Default: none. */
  readonly own?: OwnAddresses;
  /** The things in question, of which a value of a kind is one or some. Default: none. */
  readonly among?: (kind: string) => readonly Referent[];
  /** The customer's own characters of a span of the normalised text. Default: the normalised ones. */
  readonly written?: (start: number, end: number) => string;
}

/** A kind of value that a message can hold. A shop's own one is made by `defineValue`, or is an object of this shape. */
export interface ValueKind<V extends Json = Json> {
  /** Such as `frame-number`; the key of the values of a message. */
  readonly name: string;
  /**
   * The value proves something while it is valid, such as a one-time code: it is stored masked, and staff never see it. Default: it is no secret.
   */
  readonly secret?: true;
  /** Rank among kinds that fit the same number: the higher one is tried first. */
  readonly specificity: number;
  /** A value, and how a customer would write it: for walks and documents. */
  readonly example: { readonly value: V; readonly text: string };
  /**
   * Finds the values of a text. It is in normal form: NFKC, lower case, one kind of space, quote and dash, at most 10,240 characters.
   * If it throws, the kind counts as not found, and the log names it.
   */
  find(text: string, context: ValueContext): readonly FoundValue<V>[];
}
