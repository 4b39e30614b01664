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
    'agent agents ai bot bots chat chatbot customer door human live manager open person personal robot robots service staff super supervisor support team info ok',
  ).split(' '),
);

/** The words of a wish that show its language; those of `around` and `unless` stand elsewhere too. */
const ownOf = (human: HumanWords | undefined): string =>
  human === undefined
    ? ''
    : [human.staff, human.someone, human.real, human.talk, human.want, human.sure, human.without].join(' ');

const weightOf = (word: string): number => (word.length < LONG ? 0.5 : 1);
const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);

/** Fewest and most letters of a beginning of a word that shows a language. */
const SHORTEST = 3;
const LONGEST = 24;

/** Finds words of a list as `GuestLanguage` writes them; the words of an expression are single ones here, and alternatives are left out. */
function wordFinder(lists: string): (word: string) => boolean {
  const words = fold(lists)
    .split(/[\s_]+/)
    .filter((word) => /^[\p{L}\p{M}\p{N}]+\*?$/u.test(word));
  const whole = new Set(words.filter((word) => !word.endsWith('*')));
  const beginnings = new Set(words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)));
  const begins = (word: string): boolean =>
    Array.from(word.slice(0, LONGEST), (_, index) => word.slice(0, index + 1))
      .slice(SHORTEST - 1)
      .some((start) => beginnings.has(start));
  return (word) => !INTERNATIONAL.has(word) && (whole.has(word) || begins(word));
}

/** A language of guests with how many of its everyday words a text has; a short one counts half. */
export interface RecognisedLanguage extends GuestLanguage {
  readonly hits: (text: string, folded: readonly string[]) => number;
}

/** The built-in languages, for an app that does not answer in one of them. */
const KNOWN = new PerLocale<(languages: string) => string>({ en, zh, de });

/** Every language that guests write. */
export const GUEST_LANGUAGES: readonly RecognisedLanguage[] = [
  ...[...SCRIPTS, ...ROMANCE, ...GERMANIC, ...SLAVIC, ...OTHERS].map((guest): RecognisedLanguage => {
    const isOwn = wordFinder(
      [guest.words, ownOf(guest.human), ownOf(guest.romanised), guest.changes].join(' '),
    );
    const accented = (text: string): number =>
      guest.accents === undefined ? 0 : text.split(/\s+/).filter((word) => guest.accents?.test(word)).length;
    return {
      ...guest,
      hits: (text, folded) => sum([...new Set(folded)].filter(isOwn).map(weightOf)) + accented(text),
    };
  }),
  ...KNOWN.entries().map(([tag, spokenHere]): RecognisedLanguage => {
    const { unspacedScript, ownWords } = WRITING_SYSTEMS.of(tag);
    return {
      tag,
      spokenHere,
      ...(unspacedScript !== undefined && { letters: unspacedScript }),
      hits: (text) => ownWords?.(text) ?? 0,
    };
  }),
];
