import { DEFAULT_LOCALE, type Locale } from '../models/locale/locale.ts';
import { WRITING_SYSTEMS } from './writing-system-by-locale.ts';

const SPACED_TOKEN = /[\p{L}\p{M}]+(?:'[\p{L}]+)?|\p{N}+/gu;
const PHRASE_TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:'[\p{L}]+)?|\p{N}+|[?]/gu;
/** Most words of one text: the intent of a longer one stands in its beginning. */
const MAX_WORDS = 1_000;
/** Most UTF-16 units that the dictionary segments: its time grows faster than the length of a run without boundaries. */
const MAX_UNSPACED = 2_048;

const folds = WRITING_SYSTEMS.derive((systems) => systems.flatMap(({ fold }) => fold ?? []));

/** Built on first use: loading the dictionary takes tens of milliseconds, which an English-only shop need not pay. */
let dictionary: Intl.Segmenter | undefined;

/** Words of a normalised text: the dictionary's words for a language without spaces, runs of letters or digits for all others. */
export function segment(text: string, locale: Locale): string[] {
  const isUnspaced =
    WRITING_SYSTEMS.of(locale).unspacedScript !== undefined ||
    WRITING_SYSTEMS.parts().some(({ unspacedScript }) => unspacedScript?.test(text));
  if (!isUnspaced) return (text.match(SPACED_TOKEN) ?? []).slice(0, MAX_WORDS);
  // One segmenter serves every language, since the runtime chooses its dictionary by the script.
  dictionary ??= new Intl.Segmenter(DEFAULT_LOCALE, { granularity: 'word' });
  const words: string[] = [];
  for (const part of dictionary.segment(text.slice(0, MAX_UNSPACED)))
    if (part.isWordLike) words.push(part.segment);
  return words;
}

/** The tokens in which phrases are compared: words in one spelling, single Chinese characters, numbers and the question mark. */
export function phraseTokens(text: string): string[] {
  return (
    folds()
      .reduce((folded, fold) => fold(folded), text)
      .match(PHRASE_TOKEN) ?? []
  );
}
