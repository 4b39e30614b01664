/** How a language is written: what shows it, and how its words are cut and compared. */
export interface WritingSystem {
  /** How much of a normalised text can only be this language: words or characters of its script. */
  readonly evidence: (text: string) => number;
  /** The least evidence that shows that somebody has changed to this language. */
  readonly switchThreshold: number;
  /** Finds the script that has no spaces between its words, so that a dictionary has to cut them. */
  readonly unspacedScript?: RegExp;
  /** The form that a word is compared by. */
  readonly stem: (word: string) => string;
}
