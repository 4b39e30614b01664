/** The words by which one language refers to things that are in question. Lists are phrases in normal form, with a slash between them. */
export interface ReferenceWords {
  /** All of them, whatever stands beside it: "everything", "the whole order". */
  readonly everything: string;
  /** All of what is named beside it: "*all* shirts". */
  readonly all: string;
  /** The two of them: "both". */
  readonly both: string;
  /** One of several, not said which: "one of the towels". */
  readonly oneOf: string;
  /** What is not named: "the rest", "everything else". */
  readonly rest: string;
  /** The one of two that is not named: "the other". */
  readonly other: string;
  /** What follows is left out: "all *but* the lamp". */
  readonly except: string;
  /** What is named, and nothing else: "*only* the lamp". */
  readonly only: string;
  /** The customer stays with it: "I keep", "is fine". */
  readonly keep: string;
  /** The customer gives it back: "return", "no longer need". */
  readonly giveBack: string;
  /** What turns the meaning of a phrase: "not". */
  readonly not: string;
  /** An answer that is a refusal: "pan: *no*". */
  readonly no: string;
  /** What follows replaces what was said before: "the lamp, *I mean* the mug". */
  readonly correction: string;
  /** Places from the first one to the tenth; each a list. */
  readonly ordinals: readonly string[];
  /** The one in the middle. */
  readonly middle: string;
  /** What was said before holds for what follows: "*so does* the lamp". */
  readonly likewise: string;
  /** Phrases of `keep` that leave nothing else: "I only need". */
  readonly keepOnly: string;
  /** The last one. */
  readonly last: string;
  /** Before the number of a place: "*number* 2". */
  readonly place: string;
  /** What follows is wanted for what was said before: "the lamp *for* a black one". */
  readonly into: string;
  /** What follows is given for what was said before: "a black one *instead of* the blue". */
  readonly insteadOf: string;
  /** Between what is wanted alike: "black *or* blue". */
  readonly or: string;
  /** Before what is wanted if something else is not there: "black, *otherwise* blue". */
  readonly otherwise: string;
  /** The same thing once more: "a replacement". */
  readonly same: string;
  /** Something of which each value is welcome: "the colour *doesn't matter*". */
  readonly free: string;
  /** What is wrong with a thing: "too small", "too large". */
  readonly tooSmall: string;
  readonly tooLarge: string;
  /** Before or behind a price that is a bound: "*over* $50", "50 块*以上*". */
  readonly above: string;
  readonly below: string;
  /** Before an amount without its currency: "the one *for* 54". */
  readonly price: string;
  /** What was named last: "I love *it*". */
  readonly it: string;
  /** The one before the last one. */
  readonly secondLast: string;
  /** The one with the lowest price, and with the highest. */
  readonly cheapest: string;
  readonly dearest: string;
  /** A step up and down in what can be ordered, by the English name of what it is: "size", "height". */
  readonly more: Readonly<Record<string, string>>;
  readonly less: Readonly<Record<string, string>>;
  /** Before a feature that a thing does not have: "*without* backlight". */
  readonly without: string;
  /** Words between the things of a list. */
  readonly and: string;
  /** Who begins a new statement, so that it is no part of a list: "I", "it's". */
  readonly subjects: string;
  /** Words that begin something new: "but", "because". */
  readonly but: string;
  /** Words that stand for a thing: "the blue *one*". */
  readonly one: string;
  /** Words that stand for several things: "the blue *ones*". */
  readonly several: string;
  /** Before an attribute that shall have another value: "a *different* colour". */
  readonly different: string;
  /** Words before a thing: "the", "my". */
  readonly determiners: string;
  /** Words that say nothing of a thing: "please", "thanks". */
  readonly light: string;
  /** Phrases that only look like a reference: "*after all*", "the *last time*". */
  readonly idioms: string;
  /** Number words from one on; each a list. */
  readonly numbers: readonly string[];
  /** The words of units, by the one spelling of each. */
  readonly units: Readonly<Record<string, string>>;
  /** Words for a set of things, which says nothing alone: "luggage *set*". */
  readonly sets: string;
  /** Everyday words for things of catalogues, by their English name. */
  readonly names: Readonly<Record<string, string>>;
  /** Everyday words for features of catalogues, by their English name: colours, sizes, materials. */
  readonly features: Readonly<Record<string, string>>;
}
