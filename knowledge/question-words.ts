/** How the words of a question count in a language. */
export interface QuestionWords {
  /** Words that say nothing about the matter of a question; everything else counts. */
  readonly stop: ReadonlySet<string>;
  /** Words that lie in every second question: they help to rank, but alone show no matter. */
  readonly weak: ReadonlySet<string>;
  /** The form that a word is compared by. */
  readonly stem: (word: string) => string;
}
