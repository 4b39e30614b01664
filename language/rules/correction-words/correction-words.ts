/**
 * How an answer is taken back in one language. Each list holds alternatives in lower case, which may be parts of a regular expression (with the
 * flag `u`, and groups that do not capture).
 */
export interface CorrectionWords {
  /** What people say before they correct themselves: "oh", "sorry". */
  readonly hesitations: readonly string[];
  /** What begins a correction, whatever follows: "I meant". */
  readonly openings: readonly string[];
  /** A denial or an apology that makes a correction only if the value follows at once: "no, 1043". */
  readonly denials: readonly string[];
  /** What may stand between such a denial and the value: "the number is". */
  readonly links: readonly string[];
  /** How a plain answer begins, which corrects nothing: "it is". */
  readonly statements: readonly string[];
  /** What denies the value behind it: "not". */
  readonly deniedBefore: readonly string[];
  /** What may stand between those and the value, beside spaces, `#` and a colon. */
  readonly labels: readonly string[];
  /** The verbs before what denies a value: "is". */
  readonly copulas: readonly string[];
  /** What says that another wish takes the place of the one before: "rather". */
  readonly turns: readonly string[];
  /** How the wish before is refused: "not exchange", "instead of cancelling". */
  readonly refusedWishes: readonly string[];
  /** Before a value that only says what something else belongs to: "the address of order 1042 is wrong". */
  readonly belongings: readonly string[];
  /** What denies the value in front of it: "wrong". */
  readonly deniedAfter: readonly string[];
}
