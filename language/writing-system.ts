/** The writing system of a language: the evidence for it in a text, and how its words are segmented and compared. */
export interface WritingSystem {
  /** The script by its Unicode name; languages that share one are told apart by {@link ownWords}. */
  readonly script: string;
  /** The number of words of a normalised text that are in the script. */
  readonly evidence: (text: string) => number;
  /** The number of words of a normalised text that no other of our languages in the script has; absent where there is no other. */
  readonly ownWords?: (text: string) => number;
  /** The least evidence at which a customer has switched to this script. */
  readonly switchThreshold: number;
  /** Matches a script without spaces between words, which a dictionary has to segment. */
  readonly unspacedScript?: RegExp;
  /** Brings several spellings of a word to one, in a text in lower case; absent where there is one. */
  readonly fold?: (text: string) => string;
  /** The form in which words are compared. */
  readonly stem: (word: string) => string;
}
