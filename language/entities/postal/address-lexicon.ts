import type { AddressWords } from '../words/addresses/address-words.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';
import { countryNames } from './country-names.ts';

/** The lists of {@link AddressWords} that hold plain words and phrases. */
type WordList = Exclude<
  keyof AddressWords,
  'labels' | 'postcodes' | 'unspaced' | 'streetEndings' | 'houseNumber'
>;

const LISTS: Readonly<Record<WordList, true>> = {
  streetWords: true,
  surely: true,
  soloStreets: true,
  routes: true,
  directions: true,
  noStreets: true,
  streetStarts: true,
  streetAdjectives: true,
  boxes: true,
  units: true,
  floors: true,
  sides: true,
  parts: true,
  houses: true,
  careOf: true,
  regions: true,
  countries: true,
  cityStarts: true,
  cityPrepositions: true,
  particles: true,
  abbreviations: true,
  sentenceWords: true,
  openings: true,
};

/** The words of addresses of all languages, ready to be looked up. */
export interface AddressLexicon extends Readonly<Record<WordList, ReadonlySet<string>>> {
  /** The endings of streets, the longest first. */
  readonly streetEndings: readonly string[];
  readonly postcode: RegExp;
  /** What forms call a postcode. */
  readonly postcodeLabel: RegExp;
  /** Counts or measures things: "3 *pieces*", "5 *days*". */
  readonly counted: RegExp;
}

/** The words of addresses of all known languages. */
export const addressLexicon = ENTITY_WORDS.derive((): AddressLexicon => {
  const all = ENTITY_WORDS.parts().map(({ address }) => address);
  const words = (list: Exclude<keyof AddressWords, 'labels' | 'unspaced'>) =>
    all.flatMap((of) => of[list]?.split('|') ?? []);
  const sets = Object.fromEntries(
    (Object.keys(LISTS) as WordList[]).map((list) => [list, new Set(words(list))]),
  ) as unknown as Record<WordList, ReadonlySet<string>>;
  const whole = (source: string) => new RegExp(`^(?:${source})$`, 'u');
  return {
    ...sets,
    countries: new Set([...sets.countries, ...countryNames()]),
    streetEndings: words('streetEndings').sort((a, b) => b.length - a.length),
    postcode: whole(all.flatMap(({ postcodes }) => postcodes ?? []).join('|')),
    postcodeLabel: whole(inAnyLanguage(({ postcode }) => postcode)),
    counted: whole(inAnyLanguage(({ measures, pieces }) => `${measures}|${pieces}`)),
  };
});
