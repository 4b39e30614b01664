/** How people say yes and no in a language. Misspellings are listed one by one: a guess could cancel an order. */
export interface YesOrNoPhrases {
  /** A yes by itself, whatever stands beside it. */
  readonly yes: readonly string[];
  /** Those of `yes` that are also said while listening, doubting or giving in: not enough to let something be changed. */
  readonly vagueYes: readonly string[];
  /** A yes only when no thanks stand beside it: "ok thanks" also closes a talk. */
  readonly weakYes: readonly string[];
  /** A no by itself. */
  readonly no: readonly string[];
  /** What may stand beside a yes or no without changing it. */
  readonly polite: readonly string[];
  /** Thanks beside a yes or no. */
  readonly thanks: readonly string[];
}
