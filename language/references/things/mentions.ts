import { isFunctionWord } from '../text/cues.ts';
import { phraseLength } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isForm, isLastPart, plainLetters } from '../text/word-forms.ts';
import { conceptsAt, type Everyday } from './concepts.ts';
import type { Group } from './groups.ts';

/** A place in a text that names things. Several groups: the word fits more than one name ("kettle"). */
export interface Mention {
  /** In tokens. */
  readonly at: number;
  readonly length: number;
  readonly groups: readonly Group[];
  /** The word stands for several: "shirts". */
  readonly isPlural: boolean;
}

/** Tokens that name no thing, and tokens that name a feature and only with their own word a thing: "glass" is no "glasses". */
export interface Taken {
  readonly isTaken: (at: number) => boolean;
  readonly isFeature: (at: number) => boolean;
}

/** How a place fits a name. The higher rank counts, then the more words. */
interface Fit {
  readonly rank: number;
  readonly words: number;
  /** In tokens. */
  readonly length: number;
}

const RANKS = { misspelt: 1, everyday: 2, part: 3, whole: 4 } as const;

/** Where a text names things: by a whole name, by its last word ("bookshelf lamp": "lamp"), by the last part of a compound, or by an everyday word. */
export function mentionsIn(
  tokens: readonly Token[],
  groups: readonly Group[],
  { isTaken, isFeature }: Taken,
): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const mention = isTaken(at) ? undefined : mentionAt(tokens, at, groups, isFeature(at));
    if (mention === undefined) continue;
    mentions.push(mention);
    at += mention.length - 1;
  }
  return mentions;
}

function mentionAt(
  tokens: readonly Token[],
  at: number,
  groups: readonly Group[],
  isFeature: boolean,
): Mention | undefined {
  const word = tokens[at]?.text ?? '';
  const isFunction = isFunctionWord(word);
  const everyday = isFunction ? undefined : conceptsAt(tokens, at);
  // A word that refers or says nothing is no part of a name, nor one with a typing error: "over" is no "pullover".
  const mayErr = everyday?.isCompound !== false && !isFunction;
  const fits = groups.flatMap((group) => {
    const fit = fitOf(tokens, at, group, everyday, { mayErr, isFunction });
    return fit === undefined ? [] : [{ group, fit }];
  });
  const best = fits
    .map(({ fit }) => fit)
    .reduce((one, other) => (isBetter(other, one) ? other : one), NO_FIT);
  if (best === NO_FIT || (isFeature && best.rank < RANKS.part)) return undefined;
  const fitting = fits.filter(({ fit }) => !isBetter(best, fit)).map(({ group }) => group);
  const last = tokens[at + best.length - 1]?.text ?? '';
  return {
    at,
    length: best.length,
    groups: fitting,
    isPlural: fitting.every((group) => isPlural(last, group)),
  };
}

const NO_FIT: Fit = { rank: 0, words: 0, length: 0 };

function isBetter(one: Fit, other: Fit): boolean {
  return one.rank > other.rank || (one.rank === other.rank && one.words > other.words);
}

function fitOf(
  tokens: readonly Token[],
  at: number,
  group: Group,
  everyday: Everyday | undefined,
  { mayErr, isFunction }: { readonly mayErr: boolean; readonly isFunction: boolean },
): Fit | undefined {
  const word = plainLetters(tokens[at]?.text ?? '');
  const isEveryday =
    everyday !== undefined && [...everyday.concepts].some((each) => group.concepts.has(each));
  let best = isEveryday ? { rank: RANKS.everyday as number, words: 1, length: everyday.length } : NO_FIT;
  for (const { words, isWhole } of group.names) {
    const exact =
      phraseLength(tokens, at, words) ||
      (words.length === 1 && isForm(word, plainLetters(words[0] ?? '')) ? 1 : 0);
    const isPart =
      exact === 0 &&
      !isFunction &&
      (everyday === undefined || isEveryday) &&
      words.length === 1 &&
      isLastPart(word, words[0] ?? '');
    const isErr = exact === 0 && !isPart && mayErr && phraseLength(tokens, at, words, true) > 0;
    const rank =
      exact > 0 ? (isWhole ? RANKS.whole : RANKS.part) : isPart ? RANKS.part : isErr ? RANKS.misspelt : 0;
    const fit = { rank, words: words.length, length: exact || (isErr ? words.length : 1) };
    if (rank > 0 && isBetter(fit, best)) best = fit;
  }
  return best === NO_FIT ? undefined : best;
}

/** Whether a word has an ending that the name itself has not. A word that is no form of the name has one that only a plural has: "Leuchte" has none. */
function isPlural(word: string, { names }: Group): boolean {
  const plain = plainLetters(word);
  const lasts = names.map(({ words }) => plainLetters(words.at(-1) ?? ''));
  if (lasts.some((last) => plain === last || last.endsWith(plain))) return false;
  const isOfName = lasts.some((last) => isForm(plain, last) || isLastPart(plain, last));
  return isOfName ? /(?:s|e|n|er)$/u.test(plain) : /[sn]$/u.test(plain);
}
