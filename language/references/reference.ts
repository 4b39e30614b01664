import type { Picks } from '../../models/values/referent.ts';

/** Things that are chosen, and things of which one is meant. */
export type Chosen = Pick<Picks, 'chosen' | 'open'>;

/** What a text refers to, with the span of the first reference in the text. */
export interface Reference<Value> {
  readonly value: Value;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}
