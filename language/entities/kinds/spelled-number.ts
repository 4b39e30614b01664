import type { FoundValue } from '../../../models/values/value-kind.ts';
import { foundIn, span } from '../entity-candidate.ts';
import { MEASURES, PIECES_OF_FEW } from '../words/counting.ts';
import { ALL_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

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

/** Between the parts of a number that is spelled in several words: "two hundred *and* fifty". */
const JOINT = new RegExp(`^ (?:(?:${inAnyLanguage(({ and }) => and)}) )?$`, 'u');

/**
 * Numbers that are spelled, such as "twelve" or "十二". One Han numeral counts only before what it counts or by itself, and an article only
 * by itself. Numbers that follow each other are parts of one that is not known here, so that they are none.
 */
export function findSpelled(text: string): FoundValue<number>[] {
  const lone = LONE.exec(text);
  if (lone) return [foundIn(lone, 1, false, 1)];
  const matches = Array.from(text.matchAll(SPELLED), (match) => ({
    word: match[1] ?? '',
    ...span(match, 1),
  }));
  const letters = text.replace(/[^\p{L}\d]/gu, '');
  const isJoined = (index: number) => {
    const [left, right] = [matches[index], matches[index + 1]];
    return left !== undefined && right !== undefined && JOINT.test(text.slice(left.end, right.start));
  };
  return matches.flatMap(({ word, start, end }, index) => {
    const value = spelledNumber(word);
    const isPartOfWord = HAN.test(word) && letters !== word && !COUNTS.test(text.slice(end, end + 6));
    const isPart = isPartOfWord || isJoined(index - 1) || isJoined(index);
    return value === undefined || isPart ? [] : [{ value, start, end, marked: false }];
  });
}
