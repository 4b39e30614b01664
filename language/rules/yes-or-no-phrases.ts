/** The phrases for yes and no in one language. Misspellings are listed one by one, since a guess could cancel an order. */
export interface YesOrNoPhrases {
  /** A yes by itself. */
  readonly yes: readonly string[];
  /** Those of `yes` that also express listening, doubt or resignation: no explicit yes, so that they confirm no command. */
  readonly vagueYes: readonly string[];
  /** A yes only without thanks beside it: "ok thanks" also ends a conversation. */
  readonly weakYes: readonly string[];
  /** A no by itself. */
  readonly no: readonly string[];
  /** What may stand beside a yes or no without changing it. */
  readonly polite: readonly string[];
  /** Thanks beside a yes or no. */
  readonly thanks: readonly string[];
}
