import type { Locale } from './understanding.ts';

const ENGLISH_TOKEN = /[\p{L}\p{M}]+(?:'[\p{L}]+)?|\p{N}+/gu;
const PHRASE_TOKEN = /\p{Script=Han}|[\p{L}\p{M}]+(?:'[\p{L}]+)?|\p{N}+|[?]/gu;
const HAS_HAN = /\p{Script=Han}/u;

/** Built on first use: loading the dictionary takes tens of milliseconds, which an English-only shop need not pay. */
let chinese: Intl.Segmenter | undefined;

/** Words of a normalised text: the dictionary's words for Chinese, runs of letters or digits for all other scripts. */
export function segment(text: string, locale: Locale): string[] {
  if (locale !== 'zh' && !HAS_HAN.test(text)) return text.match(ENGLISH_TOKEN) ?? [];
  chinese ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const part of chinese.segment(text)) if (part.isWordLike) words.push(part.segment);
  return words;
}

/** The tokens that phrases are compared by: words, single Chinese characters, numbers and the question mark. */
export function phraseTokens(text: string): string[] {
  return text.match(PHRASE_TOKEN) ?? [];
}
