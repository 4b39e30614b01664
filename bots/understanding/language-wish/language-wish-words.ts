/** The words by which customers ask for a language, and around which they do. */
export interface LanguageWishWords {
  /** What the language is called, in any language; parts of a regular expression. */
  readonly names: readonly string[];
  /** What stands before the name of the wanted language in a request that is written in this language. */
  readonly before: string;
  /** What stands after it. */
  readonly after: string;
}
