import type { MakeText } from './hostile-texts.ts';
import type { Target } from './target.ts';

/** What an attack aims at, which says what is asked of the product. */
export type Aim =
  /** It costs CPU: nobody else may wait. */
  | 'freeze'
  /** It fills memory or the disk, or takes all places. */
  | 'fill'
  /** It pretends to be somebody, or looks where it may not. */
  | 'deceive';

/** One way to harm the product from outside, with what its entrance takes. */
export interface Attack {
  readonly aim: Aim;
  /** What is sent, for people. */
  readonly name: string;
  /**
   * Plays it and says what became of it.
   * @throws where the product broke a promise
   */
  play(target: Target, size: AttackSize): Promise<string>;
}

/** How large an attack is. */
export interface AttackSize {
  /** How many times as large as what once stopped the process. */
  readonly times: number;
  /** The kinds of hostile texts that it tries one after the other. */
  readonly texts: readonly MakeText[];
}

/** Fails an attack that reached its aim. */
export function hold(isHeld: boolean, broken: string): void {
  if (!isHeld) throw new Error(broken);
}
