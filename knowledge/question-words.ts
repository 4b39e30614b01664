/** How the words of a question count in one language. */
export interface QuestionWords {
  /** Stop words, which do not count. */
  readonly stop: ReadonlySet<string>;
  /** Words that are common in questions: they help to rank, but alone show no topic. */
  readonly weak: ReadonlySet<string>;
  /** The form in which words are compared. */
  readonly stem: (word: string) => string;
  /** Whether the language writes compounds as one word, which a question makes anew ("Garantiezeit"). */
  readonly hasCompounds?: true;
}
