/** What a text refers to, with the span of the first reference in the text. */
export interface Reference<Value> {
  readonly value: Value;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}
