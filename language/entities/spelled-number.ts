import type { FoundValue } from '../../models/values/value-kind.ts';
import { foundIn, span } from './entity-candidate.ts';
import { fewPiecesSource, measuresSource } from './words/counting.ts';
import { ENTITY_WORDS, inAnyLanguage } from './words/words-by-locale.ts';

const spelledNumbers = ENTITY_WORDS.derive(
  () => new Map(ENTITY_WORDS.parts().flatMap(({ numbers }) => [...numbers])),
);
const articleWords = ENTITY_WORDS.derive(
  (): ReadonlySet<string> => new Set(ENTITY_WORDS.parts().flatMap(({ articles }) => articles)),
);

const escaped = (word: string) => word.replace(/[.$^*+?()[\]{}|\\/]/g, '\\$&');
const alternation = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** The source of a pattern for a spelled number, such as "twenty-one", "zwölf" or "十二"; articles are none. */
export const spelledNumberSource = ENTITY_WORDS.derive(() =>
  alternation([...spelledNumbers().keys()].filter((word) => !articleWords().has(word))),
);

/** The source of a pattern for a word that may mean 1: "a", "one", "eine". */
export const articleSource = ENTITY_WORDS.derive(() => alternation(articleWords()));

/** The number that a word spells, in any language; undefined if it spells none. */
export function spelledNumber(word: string): number | undefined {
  return spelledNumbers().get(word) ?? (articleWords().has(word) ? 1 : undefined);
}

const spelledPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?<![\p{Script=Latin}\d-]|第|[零一二三四五六七八九十百千])(${spelledNumberSource()})(?![\p{Script=Latin}\d-]|[零一二三四五六七八九十百千万])`,
      'dgu',
    ),
);
const lonePattern = ENTITY_WORDS.derive(
  () => new RegExp(String.raw`^[^\p{L}\d]{0,99}(${articleSource()})[^\p{L}\d]{0,99}$`, 'du'),
);
const HAN = /^\p{Script=Han}$/u;
/** After one Han numeral that counts; it also begins many words: 一般, 一下. */
const countsPattern = ENTITY_WORDS.derive(
  () => new RegExp(`^ ?(?:${fewPiecesSource()}|${measuresSource()})`, 'u'),
);

/** Between the parts of a number that is spelled in several words: "two hundred *and* fifty". */
const jointPattern = ENTITY_WORDS.derive(
  () => new RegExp(`^ (?:(?:${inAnyLanguage(({ and }) => and)}) )?$`, 'u'),
);

/**
 * Numbers that are spelled, such as "twelve" or "十二". One Han numeral counts only before what it counts or by itself, and an article only
 * by itself. Numbers that follow each other are parts of one that is not known here, so that they are none.
 */
export function findSpelled(text: string): FoundValue<number>[] {
  const lone = lonePattern().exec(text);
  if (lone) return [foundIn(lone, 1, false, 1)];
  const matches = Array.from(text.matchAll(spelledPattern()), (match) => ({
    word: match[1] ?? '',
    ...span(match, 1),
  }));
  const letters = text.replace(/[^\p{L}\d]/gu, '');
  const isJoined = (index: number) => {
    const [left, right] = [matches[index], matches[index + 1]];
    return (
      left !== undefined && right !== undefined && jointPattern().test(text.slice(left.end, right.start))
    );
  };
  return matches.flatMap(({ word, start, end }, index) => {
    const value = spelledNumber(word);
    const isPartOfWord =
      HAN.test(word) && letters !== word && !countsPattern().test(text.slice(end, end + 6));
    const isPart = isPartOfWord || isJoined(index - 1) || isJoined(index);
    return value === undefined || isPart ? [] : [{ value, start, end, marked: false }];
  });
}
