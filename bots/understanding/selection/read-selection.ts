import { normalize } from '../../../language/normalize.ts';
import { comparable } from '../../../models/comparable.ts';
import type { Locale } from '../../../models/locale/locale.ts';
import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './selection-words.de.ts';
import { en, type SelectionWords } from './selection-words.en.ts';
import { zh } from './selection-words.zh.ts';

/** How several of a list are chosen in words. */
export const SELECTION_WORDS = new PerLocale<SelectionWords>({ en, zh, de });

/** A sign between two numbers that makes them a range; `comparable` would drop it. */
const RANGE_SIGN = /(?<=\d)\s{0,9}[-–—~]\s{0,9}(?=\d)/g;

/** A letter or digit of a script that puts spaces between words. */
const IN_WORD = /[^\P{L}\p{Script=Han}]|\p{N}/u;

/** A part of an answer: an option by its index, or a word that says how the options are meant. */
type Part = number | 'all' | 'both' | 'none' | 'except' | 'to' | 'filler';

/** What a customer may write, and what it stands for. */
interface Phrase {
  readonly words: string;
  readonly part: Part;
}

/**
 * The options that a message chooses, as ascending indices from 0; `[]` for none of them. It reads labels, numbers from 1, ranges, "all",
 * "none" and "all but 2" in the given language; undefined if anything in the message is something else.
 */
export function readSelection(
  text: string,
  options: readonly string[],
  locale: Locale,
): readonly number[] | undefined {
  const byLine = text.split('\n').map((line) => options.indexOf(line.trim()));
  if (byLine.every((index) => index >= 0)) return ascending(byLine);
  const parts = partsOf(text, options, SELECTION_WORDS.of(locale));
  return parts && chosen(parts, options.length);
}

/** The parts of a message from its start to its end; undefined where one is unknown. */
function partsOf(text: string, options: readonly string[], words: SelectionWords): Part[] | undefined {
  const message = simplified(text, words);
  const phrases = phrasesOf(options, words);
  const digits = new RegExp(words.digits, 'y');
  const parts: Part[] = [];
  for (let at = 0; at < message.length; ) {
    if (message[at] === ' ') {
      at += 1;
      continue;
    }
    const phrase = phrases.find(
      (each) => message.startsWith(each.words, at) && endsAt(message, at + each.words.length),
    );
    digits.lastIndex = at;
    const number = digits.exec(message);
    if (phrase !== undefined) {
      parts.push(phrase.part);
      at += phrase.words.length;
    } else if (number !== null && endsAt(message, digits.lastIndex)) {
      const [, ...groups] = number;
      parts.push(Number(groups.find((group) => group !== undefined)) - 1);
      at = digits.lastIndex;
    } else return undefined;
  }
  return parts;
}

/** Labels before words, then the longer before the shorter. */
function phrasesOf(options: readonly string[], words: SelectionWords): Phrase[] {
  const labels = options.map((label, index): Phrase => ({ words: simplified(label, words), part: index }));
  const known: [readonly string[], Part][] = [
    [words.all, 'all'],
    [words.both, 'both'],
    [words.none, 'none'],
    [words.except, 'except'],
    [words.to, 'to'],
    [words.fillers, 'filler'],
    [words.last, options.length - 1],
    ...words.numbers.map((names, index): [readonly string[], Part] => [names, index]),
  ];
  const spoken = known.flatMap(([all, part]) => all.map((each): Phrase => ({ words: each, part })));
  return [...byLength(labels), ...byLength(spoken)].filter((phrase) => phrase.words !== '');
}

function byLength(phrases: readonly Phrase[]): Phrase[] {
  return phrases.toSorted((a, b) => b.words.length - a.words.length);
}

/** The form in which texts are compared, with the sign of a range as a word. */
function simplified(text: string, { to: [to] }: SelectionWords): string {
  return comparable(normalize(text).text.replace(RANGE_SIGN, ` ${to} `));
}

/** Whether a word may end here: not inside a word or number. Chinese has no spaces between words. */
function endsAt(message: string, at: number): boolean {
  const [before = '', after = ''] = [message[at - 1], message[at]];
  return !(IN_WORD.test(before) && IN_WORD.test(after));
}

/** The options that the parts choose together. */
function chosen(parts: readonly Part[], count: number): readonly number[] | undefined {
  const said = withoutRanges(
    parts.filter((part) => part !== 'filler'),
    count,
  );
  if (said === undefined) return undefined;
  const named = said.filter((part) => typeof part === 'number');
  if (named.some((index) => index < 0 || index >= count)) return undefined;
  const everything = Array.from({ length: count }, (_, index) => index);
  const all = said.includes('all') || said.includes('both');
  const none = said.includes('none');
  if (all && none) return undefined;
  const except = said.indexOf('except');
  if (except >= 0) {
    const kept = said.slice(0, except).filter((part) => typeof part === 'number');
    const away = all || none ? named : named.slice(kept.length);
    if (away.length === 0) return undefined;
    if (none) return ascending(away);
    const base = all || kept.length === 0 ? everything : kept;
    return ascending(base).filter((index) => !away.includes(index));
  }
  // "all three" counts the options.
  const counts = named.length === 0 || (named.length === 1 && named[0] === count - 1);
  if (all) return counts && (!said.includes('both') || count === 2) ? everything : undefined;
  if (none) return named.length === 0 ? [] : undefined;
  return named.length === 0 ? undefined : ascending(named);
}

/** The parts with each range as its numbers; undefined if "to" does not stand between two ascending numbers of the list. */
function withoutRanges(parts: readonly Part[], count: number): Part[] | undefined {
  const said: Part[] = [];
  for (const [index, part] of parts.entries()) {
    if (part !== 'to') {
      said.push(part);
      continue;
    }
    const [from, end] = [parts[index - 1], parts[index + 1]];
    if (typeof from !== 'number' || typeof end !== 'number') return undefined;
    if (end <= from || end >= count) return undefined;
    for (let between = from + 1; between < end; between += 1) said.push(between);
  }
  return said;
}

function ascending(indices: readonly number[]): number[] {
  return [...new Set(indices)].toSorted((a, b) => a - b);
}
