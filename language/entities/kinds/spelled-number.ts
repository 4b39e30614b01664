import type { FoundValue } from '../../../models/values/value-kind.ts';
import { foundIn, span } from '../entity-candidate.ts';
import { MEASURES, PIECES_OF_FEW } from '../words/counting.ts';
import { ALL_WORDS } from '../words/words-by-locale.ts';

const NUMBERS = new Map(ALL_WORDS.flatMap(({ numbers }) => [...numbers]));
const ARTICLES: ReadonlySet<string> = new Set(ALL_WORDS.flatMap(({ articles }) => articles));

const escaped = (word: string) => word.replace(/[.$^*+?()[\]{}|\\/]/g, '\\$&');
const alternation = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** The source of a pattern for a spelled number, such as "twenty-one", "zwölf" or "十二"; articles are none. */
export const SPELLED_NUMBER = alternation([...NUMBERS.keys()].filter((word) => !ARTICLES.has(word)));

/** The source of a pattern for a word that may mean 1: "a", "one", "eine". */
export const ARTICLE = alternation(ARTICLES);

/** The number that a word spells, in any language; undefined if it spells none. */
export function spelledNumber(word: string): number | undefined {
  return NUMBERS.get(word) ?? (ARTICLES.has(word) ? 1 : undefined);
}

const SPELLED = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d-]|第|[零一二三四五六七八九十百千])(${SPELLED_NUMBER})(?![\p{Script=Latin}\d-]|[零一二三四五六七八九十百千万])`,
  'dgu',
);
const LONE = new RegExp(String.raw`^[^\p{L}\d]*(${ARTICLE})[^\p{L}\d]*$`, 'du');
const HAN = /^\p{Script=Han}$/u;
/** After one Han numeral that counts; it also begins many words: 一般, 一下. */
const COUNTS = new RegExp(`^ ?(?:${PIECES_OF_FEW}|${MEASURES})`, 'u');

/**
 * Numbers that are spelled, such as "twelve" or "十二". One Han numeral counts only before what it counts or by itself, and an article only
 * by itself.
 */
export function findSpelled(text: string): FoundValue<number>[] {
  const lone = LONE.exec(text);
  if (lone) return [foundIn(lone, 1, false, 1)];
  const letters = text.replace(/[^\p{L}\d]/gu, '');
  return Array.from(text.matchAll(SPELLED)).flatMap((match) => {
    const word = match[1] ?? '';
    const value = spelledNumber(word);
    const { start, end } = span(match, 1);
    const isPartOfWord = HAN.test(word) && letters !== word && !COUNTS.test(text.slice(end, end + 6));
    return value === undefined || isPartOfWord ? [] : [{ value, start, end, marked: false }];
  });
}
