/**
 * The words by which customers choose from a numbered list, in one language. They are in the form of `comparable`: lower case, without
 * punctuation.
 */
export interface SelectionWords {
  readonly all: readonly string[];
  /** Choose everything where there are two options. */
  readonly both: readonly string[];
  readonly none: readonly string[];
  /** Take away the options that are named with them. */
  readonly except: readonly string[];
  /** Stand between the two ends of a range; the first also replaces its sign ("1-3"). */
  readonly to: readonly [string, ...string[]];
  readonly last: readonly string[];
  /** The words for 1, for 2 and so on. */
  readonly numbers: readonly (readonly string[])[];
  /**
   * A number in digits with the words that belong to it, as a regular expression with the digits in its groups. It has no words that count
   * ("3 items").
   */
  readonly digits: string;
  /** Say nothing about what is chosen: conjunctions, articles, courtesy. */
  readonly fillers: readonly string[];
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The words in English. */
export const en: SelectionWords = {
  all: ['all', 'everything', 'all of them', 'all of these', 'all of it', 'all items', 'every one', 'the lot'],
  both: ['both', 'both of them', 'both items'],
  none: [
    'none',
    'nothing',
    'none of them',
    'none of these',
    'none at all',
    'nothing at all',
    'neither',
    'no items',
  ],
  except: ['except', 'except for', 'but', 'but not', 'without', 'apart from', 'other than'],
  to: ['to', 'through', 'until', 'till'],
  last: ['last', 'last one'],
  numbers: ORDINALS.map((ordinal, index) => [ordinal, `${ordinal} one`, CARDINALS[index] ?? ordinal]),
  digits: '(?:(?:items?|numbers?|options?|nr) )?(\\d{1,9})(?:st|nd|rd|th)?(?: ones?)?',
  fillers: [
    'and',
    'plus',
    'also',
    'the',
    'only',
    'just',
    'please',
    'thanks',
    'thank you',
    'from',
    'i want',
    'i d like',
    'i would like',
    'i choose',
    'i take',
    'i ll take',
  ],
};
