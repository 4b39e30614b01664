/** The writing system of a language: the evidence for it in a text, and how its words are segmented and compared. */
export interface WritingSystem {
  /** The number of words or characters of a normalised text that can only be this language. */
  readonly evidence: (text: string) => number;
  /** The least evidence at which a customer has switched to this language. */
  readonly switchThreshold: number;
  /** Matches a script without spaces between words, which a dictionary has to segment. */
  readonly unspacedScript?: RegExp;
  /** The form in which words are compared. */
  readonly stem: (word: string) => string;
}
