import { fold } from './fold.ts';
import type { HumanWords } from './guest-language.ts';

const SENTENCE_END = /[.,!?;。、，！？؟،।\n]+/u;

/** Longest sentence that only refuses a bot, in UTF-16 units. */
const SHORT = 30;

/** Longest message, in UTF-16 units, whose parts are also read as one sentence: "no bot, a person". */
const BRIEF = 60;

/** Most UTF-16 units of a message that are searched: a wish stands in its beginning. */
const MOST = 500;

/** Most letters of a word, and most spaces between two: with a bound, a search reads little of a text from each place. */
const LONGEST_WORD = 40;
const SPACES = 9;

const spaced = new Map<string, RegExp>();
const unspaced = new Map<string, RegExp>();

/** The pattern of a list of words as `GuestLanguage` writes them; made once. */
export function wordPattern(words: string, isUnspaced = false): RegExp {
  const patterns = isUnspaced ? unspaced : spaced;
  const known = patterns.get(words) ?? compiled(words, isUnspaced);
  patterns.set(words, known);
  return known;
}

function compiled(words: string, isUnspaced: boolean): RegExp {
  const alternatives = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replaceAll('+', `{1,${LONGEST_WORD}}`)
        .replaceAll('*', String.raw`\p{L}{0,${LONGEST_WORD}}`)
        .replaceAll('_?', String.raw`\s{0,${SPACES}}`)
        .replaceAll('_', String.raw`\s{1,${SPACES}}`),
    );
  const any = `(?:${alternatives.join('|')})`;
  return new RegExp(isUnspaced ? any : String.raw`(?<![\p{L}\p{N}])${any}(?![\p{L}\p{N}])`, 'gu');
}

const alphabets = new WeakMap<HumanWords, ReadonlySet<string>>();

/** Whether a text has a letter of a language's words: texts of other scripts need none of its patterns, which take long to make. */
function sharesLetter(text: string, words: HumanWords): boolean {
  const letters = alphabets.get(words) ?? new Set(fold(Object.values(words).join('')).match(/\p{L}/gu));
  alphabets.set(words, letters);
  return (text.match(/\p{L}/gu) ?? []).some((letter) => letters.has(letter));
}

/** Whether a folded text has what looks like a wish for a person and is none. */
export function isReport(text: string, { unless }: HumanWords, isUnspaced = false): boolean {
  return text.slice(0, MOST).search(wordPattern(unless, isUnspaced)) >= 0;
}

/** Whether a folded text asks for a person in a language's words. */
export function asksForHuman(text: string, words: HumanWords, isUnspaced = false): boolean {
  const beginning = text.slice(0, MOST);
  if (!sharesLetter(beginning, words)) return false;
  const sentences = beginning.split(SENTENCE_END);
  const whole = beginning.length <= BRIEF ? [sentences.join(' ')] : [];
  return (
    sentences.some(
      (sentence) => refusesBot(sentence, words, isUnspaced) || asks(sentence, words, isUnspaced),
    ) || whole.some((sentence) => asks(sentence, words, isUnspaced))
  );
}

function asks(sentence: string, words: HumanWords, isUnspaced: boolean): boolean {
  const has = (list: string): boolean => sentence.search(wordPattern(list, isUnspaced)) >= 0;
  // Most sentences have none of these, so that nothing else is searched.
  if (![words.sure, words.staff, words.someone, words.real].some(has)) return false;
  if (isReport(sentence, words, isUnspaced)) return false;
  const talks = has(words.talk);
  if (has(words.bot) && [words.staff, words.someone, words.sure].some(has)) return true;
  if (has(words.sure) && !has(words.without)) return true;
  if (declines(sentence, words, isUnspaced)) return false;
  const isMeant = talks || has(words.real);
  if (has(words.staff)) return isMeant || has(words.want) || isAlone(sentence, words, isUnspaced);
  if (has(words.someone)) return isMeant || (has(words.want) && isAlone(sentence, words, isUnspaced));
  return talks && has(words.real);
}

/** Whether a sentence says that the customer does not want to talk to a bot, or in few words no bot: a no before it, or directly behind. */
function refusesBot(sentence: string, words: HumanWords, isUnspaced: boolean): boolean {
  const bots = spansOf(sentence, wordPattern(words.bot, isUnspaced));
  if (bots.length === 0 || isReport(sentence, words, isUnspaced)) return false;
  const [noes = [], talks = []] = [words.without, words.talk].map((list) =>
    spansOf(sentence, wordPattern(list, isUnspaced)),
  );
  if (noes.length > 0 && talks.length > 0) return true;
  return (
    isShort(sentence) && bots.some((bot) => noes.some((no) => no[1] <= bot[0] || isBeside(sentence, bot, no)))
  );
}

/** Whether a sentence has few words: one of up to three is often a single one in scripts without spaces. */
function isShort(sentence: string): boolean {
  return sentence.trim().length <= SHORT;
}

/** Whether a sentence says that the customer does not want to talk: a no directly before or behind the wish. */
function declines(sentence: string, { talk, want, without }: HumanWords, isUnspaced: boolean): boolean {
  const [noes = [], talks = [], wants = []] = [without, talk, want].map((list) =>
    spansOf(sentence, wordPattern(list, isUnspaced)),
  );
  return [...talks, ...wants].some((wish) =>
    noes.some((no) => isBeside(sentence, no, wish) || isBeside(sentence, wish, no)),
  );
}

type Span = readonly [start: number, end: number];

function spansOf(sentence: string, pattern: RegExp): Span[] {
  return Array.from(sentence.matchAll(pattern), ({ index, 0: found }) => [index, index + found.length]);
}

/** Whether nothing but spaces stands between the first span and the second. */
function isBeside(sentence: string, [, end]: Span, [start]: Span): boolean {
  return end <= start && sentence.slice(end, start).trim() === '';
}

/** Whether a sentence has nothing but words of a wish and courtesies. */
function isAlone(
  sentence: string,
  { staff, someone, real, want, bot, around }: HumanWords,
  isUnspaced: boolean,
): boolean {
  const rest = [staff, someone, real, want, bot, around].reduce(
    (left, list) => left.replace(wordPattern(list, isUnspaced), ' '),
    sentence,
  );
  return !/[\p{L}\p{N}]/u.test(rest);
}
