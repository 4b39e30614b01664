import type { Json } from '../json.ts';

/** A value that was found in a text, with its span in the normalised text. */
export interface FoundValue<V extends Json = Json> {
  readonly value: V;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The text names the kind, such as "order 1042". */
  readonly marked: boolean;
}

/** What a recogniser may depend on besides the text. */
export interface ValueContext {
  readonly locale: string;
  readonly now: Date;
  readonly zone?: string;
}

/** A kind of value that a message can hold. */
export interface ValueKind<V extends Json = Json> {
  readonly name: string;
  /** Rank among kinds that fit the same number: the higher one is tried first. */
  readonly specificity: number;
  /** A value, and how a customer would write it: for walks and documents. */
  readonly example: { readonly value: V; readonly text: string };
  find(text: string, context: ValueContext): readonly FoundValue<V>[];
}
