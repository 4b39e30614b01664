/** The words by which one language refers to things that are in question. Lists are phrases in normal form, with a slash between them. */
export interface ReferenceWords {
  /** All of them: "everything". */
  readonly all: string;
  /** The two of them: "both". */
  readonly both: string;
  /** What follows is left out: "all *but* the lamp". */
  readonly except: string;
  /** Places from the first one to the tenth; each a list. */
  readonly ordinals: readonly string[];
  /** The last one. */
  readonly last: string;
  /** What follows is wanted for what was said before: "the lamp *for* a black one". */
  readonly into: string;
  /** What follows is given for what was said before: "a black one *instead of* the blue". */
  readonly insteadOf: string;
  /** The same thing once more: "a replacement". */
  readonly same: string;
  /** The one with the lowest price, and with the highest. */
  readonly cheapest: string;
  readonly dearest: string;
  /** Before a feature that a thing does not have: "*without* backlight". */
  readonly without: string;
  /** Words between the things of a list. */
  readonly and: string;
  /** Everyday words for features of catalogues, by their English name: colours, sizes, materials. */
  readonly features: Readonly<Record<string, string>>;
}
