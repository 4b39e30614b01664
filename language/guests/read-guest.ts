import type { Locale } from '../../models/locale/locale.ts';
import { remembered } from '../../models/remembered.ts';
import { withoutData } from '../without-data.ts';
import { WRITING_SYSTEMS } from '../writing-system-by-locale.ts';
import { fold } from './fold.ts';
import type { GuestLanguage } from './guest-language.ts';
import { GUEST_LANGUAGES, hitsOf } from './guest-words.ts';
import { asksForHuman, isReport, wordPattern } from './human-wish.ts';
import { respell } from './respell.ts';

/** What is read of a message in a language that the app does not answer in. */
export interface GuestReading {
  /** The BCP 47 tag of the language; absent where the text asks for a person in words that several languages have ("agent"). */
  readonly tag?: string;
  /** The message asks for a person. */
  readonly human: boolean;
  /** The message has a word for something else than where an order is: to cancel, to return, to complain. */
  readonly changes: boolean;
}

/** Fewest words of a language that show it: a name or a borrowed word shows none. */
const LEAST_HITS = 2;

/** Most words of a message by which its language is recognised. */
const MOST_READ = 60;

/** Longest message, in words, whose language is not recognised and that may still ask for a person. */
const MOST_WORDS = 8;

/** Most words of its language in a text that may as well be in a relative of it. */
const RELATIVE = 3;

/** Longest message, in words, in which a word for staff may be misspelt. */
const MISSPELT = 4;

/** Fewest words of a language that a wish for a person shows it by. */
const LEAST_OF_WISH = 1.5;

/** A text of few Chinese characters and nothing else. */
const HAN_NOUN = /^\s*\p{Script=Han}{2,6}\s*$/u;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The primary language of a tag: "zh" of "zh-Hant". */
const primaryLanguage = remembered((locale: Locale) => new Intl.Locale(locale).language);

/**
 * Reads a normalised text that is in none of `among`; undefined where it may be. A text has to have more words that only a guest's language has than
 * it has of the app's own, so that a short text ("ok merci") changes nothing.
 */
export function readGuest(written: string, among: readonly Locale[]): GuestReading | undefined {
  const text = withoutData(written);
  const folded = fold(text);
  const words = (folded.match(WORD) ?? []).filter((word) => !/^\p{N}+$/u.test(word)).slice(0, MOST_READ);
  const own = Math.max(0, ...among.map((locale) => WRITING_SYSTEMS.of(locale).ownWords?.(text) ?? 0));
  const spoken = new Set(among.map(primaryLanguage));
  const guests = GUEST_LANGUAGES.filter(({ tag }) => !spoken.has(tag));
  // Chinese and Japanese share the characters of a noun that is the whole message.
  if (HAN_NOUN.test(folded) && guests.some((guest) => guest.unspaced && isWish(folded, guest)))
    return { human: true, changes: false };
  if (words.length === 0 || own * 2 > words.length) return undefined;
  const hits = hitsOf(text, words);
  const scored = GUEST_LANGUAGES.map((language, place) => ({ language, hits: hits[place] ?? 0 }))
    .filter(({ language }) => !spoken.has(language.tag))
    .sort((a, b) => b.hits - a.hits);
  const most = scored[0]?.hits ?? 0;
  const isShown = most >= LEAST_HITS && most > own;
  const language = isShown
    ? scored[0]?.language
    : isInOtherScript(text, among)
      ? guests.find(({ letters }) => letters?.test(text))
      : undefined;
  if (language === undefined && (own > most + 0.5 || words.length > MOST_WORDS)) return undefined;
  // A short text may look like a relative of its language: what comes close is read too, unless it is no wish in the likeliest ones.
  const likeliest =
    language === undefined
      ? scored.filter(({ hits }) => hits > 0 && hits >= most - 0.5).map((each) => each.language)
      : [language];
  const isNone = likeliest.some(({ human, unspaced }) => human && isReport(folded, human, unspaced));
  const near = scored.filter(
    ({ language: each, hits }) =>
      each === language || (!isNone && hits > 0 && hits >= most - 1 && most <= RELATIVE),
  );
  const asking =
    near.find((each) => isWish(folded, each.language)) ??
    (words.length <= MISSPELT && !isNone
      ? (language === undefined ? scored : near).find((each) =>
          isWish(respell(words, each.language).join(' '), each.language),
        )
      : undefined);
  const shown =
    language ?? (asking !== undefined && asking.hits >= LEAST_OF_WISH ? asking.language : undefined);
  if (shown === undefined && asking === undefined) return undefined;
  const changes =
    shown?.changes !== undefined && folded.search(wordPattern(shown.changes, shown.unspaced)) >= 0;
  return { ...(shown && { tag: shown.tag }), human: asking !== undefined, changes };
}

/** Whether a folded text asks for a person in a language, in its own letters or in Latin ones. */
function isWish(folded: string, { human, romanised, unspaced }: GuestLanguage): boolean {
  return (
    (human !== undefined && asksForHuman(folded, human, unspaced)) ||
    (romanised !== undefined && asksForHuman(folded, romanised))
  );
}

/** The letters of a script by its Unicode name. */
const lettersOf = remembered((script: string) => new RegExp(`\\p{Script=${script}}`, 'u'));

/** Whether most letters of a text are of a script that no language of `among` is written in. */
function isInOtherScript(text: string, among: readonly Locale[]): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = among.map((locale) => lettersOf(WRITING_SYSTEMS.of(locale).script));
  const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const others = letters.filter(
    (letter) => (hasKana && /\p{Script=Han}/u.test(letter)) || !own.some((script) => script.test(letter)),
  );
  return others.length * 2 > letters.length;
}
