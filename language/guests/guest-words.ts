import { PerLocale } from '../../models/locale/per-locale.ts';
import { WRITING_SYSTEMS } from '../writing-system-by-locale.ts';
import { fold } from './fold.ts';
import type { GuestLanguage, HumanWords } from './guest-language.ts';
import { GERMANIC } from './words/germanic.ts';
import { de } from './words/known.de.ts';
import { en } from './words/known.en.ts';
import { zh } from './words/known.zh.ts';
import { OTHERS } from './words/others.ts';
import { ROMANCE } from './words/romance.ts';
import { SCRIPTS } from './words/scripts.ts';
import { SLAVIC } from './words/slavic.ts';

/** Fewest letters of a word that stands in few languages, and in no name ("de la Cruz"). */
const LONG = 4;

/** Words that many languages have borrowed, so that they show none. */
const INTERNATIONAL = new Set(
  fold(
    'agent agents ai bot bots chat chatbot customer door human live manager open person personal robot robots service staff super supervisor support team info ok return card credit via service mail online',
  ).split(' '),
);

/** The words of a wish that show its language; those of `around` and `unless` stand elsewhere too. */
const ownOf = (human: HumanWords | undefined): string =>
  human === undefined
    ? ''
    : [human.staff, human.someone, human.real, human.talk, human.want, human.sure, human.without].join(' ');

const weightOf = (word: string): number => (word.length < LONG ? 0.5 : 1);

/** Fewest and most letters of a beginning of a word that shows a language. */
const SHORTEST = 3;
const LONGEST = 24;

/** The languages whose lists have a word, each by its place in the list of languages. */
class WordIndex {
  readonly #whole = new Map<string, number[]>();
  readonly #beginnings = new Map<string, number[]>();

  /** Adds the words of a language's lists as `GuestLanguage` writes them; the words of an expression are single ones here, and alternatives are left out. */
  add(language: number, lists: string): void {
    const words = fold(lists).split(/[\s_]+/);
    for (const word of words.filter((each) => /^[\p{L}\p{M}\p{N}]+\*?$/u.test(each))) {
      const [index, key] = word.endsWith('*') ? [this.#beginnings, word.slice(0, -1)] : [this.#whole, word];
      index.set(key, [...(index.get(key) ?? []), language]);
    }
  }

  /** The languages that have a word, each once. */
  languagesOf(word: string): ReadonlySet<number> {
    if (INTERNATIONAL.has(word)) return new Set();
    const found = new Set(this.#whole.get(word));
    for (let length = SHORTEST; length <= Math.min(word.length, LONGEST); length += 1)
      for (const language of this.#beginnings.get(word.slice(0, length)) ?? []) found.add(language);
    return found;
  }
}

/** The built-in languages, for an app that does not answer in one of them. */
const KNOWN = new PerLocale<(languages: string) => string>({ en, zh, de });

/** The languages that are recognised by lists of words, and those that a language pack recognises. */
const LISTED: readonly GuestLanguage[] = [...SCRIPTS, ...ROMANCE, ...GERMANIC, ...SLAVIC, ...OTHERS];
const PACKED: readonly GuestLanguage[] = KNOWN.entries().map(([tag, spokenHere]) => {
  const { unspacedScript } = WRITING_SYSTEMS.of(tag);
  return { tag, spokenHere, ...(unspacedScript !== undefined && { letters: unspacedScript }) };
});

/** Every language that guests write. */
export const GUEST_LANGUAGES: readonly GuestLanguage[] = [...LISTED, ...PACKED];

const index = new WordIndex();
for (const [place, { words, human, romanised, changes }] of LISTED.entries())
  index.add(place, [words, ownOf(human), ownOf(romanised), changes].join(' '));

/** How many everyday words of each language of {@link GUEST_LANGUAGES}, by its place there, a text has; a short one counts half. */
export function hitsOf(text: string, folded: readonly string[]): readonly number[] {
  const hits = LISTED.map(() => 0);
  for (const word of new Set(folded))
    for (const language of index.languagesOf(word)) hits[language] = (hits[language] ?? 0) + weightOf(word);
  // No accented letter is one of ASCII.
  const accented = text.split(/\s+/).filter((word) => /[^\0-\x7f]/.test(word));
  if (accented.length > 0)
    for (const [place, { accents }] of LISTED.entries())
      if (accents !== undefined)
        hits[place] = (hits[place] ?? 0) + accented.filter((word) => accents.test(word)).length;
  return [...hits, ...PACKED.map(({ tag }) => WRITING_SYSTEMS.of(tag).ownWords?.(text) ?? 0)];
}
