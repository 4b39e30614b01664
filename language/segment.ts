import type { Locale } from './understanding.ts';

const ENGLISH_TOKEN = /[\p{L}\p{M}]+(?:'[\p{L}]+)?|\p{N}+/gu;
const PHRASE_TOKEN = /\p{Script=Han}|[\p{L}\p{M}]+(?:'[\p{L}]+)?|\p{N}+|[?]/gu;
/** Most words of one text; who writes more says nothing more about what they want. */
const MAX_WORDS = 1_000;
/** Most UTF-16 units that are cut by the dictionary: its time grows faster than a long run without any boundary. */
const MAX_CHINESE = 2_048;
const HAS_HAN = /\p{Script=Han}/u;

/** Built on first use: loading the dictionary takes tens of milliseconds, which an English-only shop need not pay. */
let chinese: Intl.Segmenter | undefined;

/** Words of a normalised text: the dictionary's words for Chinese, runs of letters or digits for all other scripts. */
export function segment(text: string, locale: Locale): string[] {
  if (locale !== 'zh' && !HAS_HAN.test(text)) return (text.match(ENGLISH_TOKEN) ?? []).slice(0, MAX_WORDS);
  chinese ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const part of chinese.segment(text.slice(0, MAX_CHINESE)))
    if (part.isWordLike) words.push(part.segment);
  return words;
}

/** The tokens that phrases are compared by: words, single Chinese characters, numbers and the question mark. */
export function phraseTokens(text: string): string[] {
  return text.match(PHRASE_TOKEN) ?? [];
}
