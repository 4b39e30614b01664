import type { ValueKind } from '../../../models/values/value-kind.ts';
import { withHanNumbersAsDigits } from '../../digits.ts';
import { spelledNumber, spelledNumberSource } from '../spelled-number.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

const BEST = 5;
const LETTER_OR_DIGIT = String.raw`[\p{Script=Latin}\d]`;
const BEFORE = String.raw`(?<!${LETTER_OR_DIGIT}|\d[.,/-]|[#@+$€£¥*])`;
const AFTER = String.raw`(?!${LETTER_OR_DIGIT}|[.,:/-]\d)`;

/** Stars that were given, and those of five that were not. */
const STARS = /[⭐🌟★✭✮✯]{1,10}[☆✩]{0,10}/gu;
const GIVEN = /[⭐🌟★✭✮✯]/gu;
const THUMBS: readonly (readonly [RegExp, string])[] = [
  [/👍/gu, '5'],
  [/👎/gu, '1'],
];

/** Small numbers with a word or two: "4.5 stars", "3 or 4", "6 stars". */
const SMALL_NUMBERS =
  /^[^\p{L}\p{Sc}\d+#]{0,9}\d{1,2}(?:[^\p{L}\d]{1,3}\d{1,2})?(?:[^\p{L}\d]{0,9}[\p{L}']{1,12}(?:[^\p{L}\d]{1,3}\d{1,2})?){0,2}[^\p{L}\d]{0,9}$/u;
/** Before a number with a name, another one that it is an alternative to: "3 or 4 stars". */
const ALTERNATIVE = /(?<!\d)\d ?(?:-|\p{L}{1,4}) ?$/u;

/** Most words, and Han characters, of an answer in words alone: a longer text that has "good" in it is about something else. */
const FEW_WORDS = 5;
const FEW_HAN = 10;

const namedPatterns = ENTITY_WORDS.derive(() => [
  ...ENTITY_WORDS.parts().map(({ score }) => new RegExp(`${BEFORE}${score}${AFTER}`, 'gu')),
  // "I would give it a 4."
  new RegExp(
    String.raw`(?<!\p{Script=Latin})(?:${inAnyLanguage(({ rating }) => rating)})\P{Nd}{0,24}${BEFORE}([1-5])(?=[^\p{L}\d]{0,99}$)`,
    'gu',
  ),
]);
/** "8/10", "four out of five", "80 von 100": a score on a scale of its own. */
const scalePattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`${BEFORE}(\d{1,3}(?:[.,]\d)?|${spelledNumberSource()}) ?(?:/|(?:out )?of|von|aus|sur|de) ?(5|10|20|100|${spelledNumberSource()})(?:\D{0,2})${AFTER}`,
      'gu',
    ),
);
/** A number that is the whole text: with punctuation only. */
const lonePattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`^[^\p{L}\d]{0,99}(\d{1,3}|${spelledNumberSource()}|[一二三四五])[^\p{L}\d]{0,99}$`,
      'u',
    ),
);
const wordPatterns = ENTITY_WORDS.derive(() => {
  return Array.from({ length: BEST }, (_, index) => {
    const words = inAnyLanguage(({ scoreWords }) => scoreWords?.[index]);
    return new RegExp(String.raw`(?<!\p{Script=Latin})(?:${words})(?!\p{Script=Latin})`, 'gu');
  });
});
const notPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?<!\p{Script=Latin})(?:${inAnyLanguage((words) => words.not)})(?!\p{Script=Latin})|n't`,
      'u',
    ),
);

/** What a text says about a score, by its place. */
interface Saying {
  readonly start: number;
  readonly end: number;
  /** Undefined: a number that is no score from 1 to 5. */
  readonly score: string | undefined;
}

/**
 * A CSAT score from 1 to 5, as people give it: `5`, `5 stars, thanks`, `⭐⭐⭐⭐`, `9/10` (scaled), `👍`, `excellent`, `五星`. A number without any name is one
 * only if it is the whole text, so that no other number is taken for a score. Several scores, or a number beyond the scale, are unsure.
 */
export const score: ValueKind<string> = {
  name: 'score',
  specificity: 40,
  example: { value: '5', text: '5 stars' },
  find(text) {
    const sayings = sayingsOf(withHanNumbersAsDigits(text));
    const scores = new Set(sayings.map((saying) => saying.score));
    const [first] = sayings;
    if (first === undefined) return [];
    const { start, end } = first;
    const [only] = scores;
    return scores.size === 1 && only !== undefined
      ? [{ value: only, start, end, marked: false }]
      : [{ value: '', start, end, marked: false, doubt: 'unsure' }];
  },
};

/** The most explicit ones: with a scale or a name, then a number alone, then words. */
function sayingsOf(text: string): Saying[] {
  const named = [...onScale(text), ...withName(text), ...withSigns(text)];
  if (named.length > 0) return withoutParts(named);
  const lone = lonePattern().exec(text);
  if (lone !== null) return [{ start: lone.index, end: text.length, score: scoreOf(lone[1] ?? '') }];
  return SMALL_NUMBERS.test(text) ? [{ start: 0, end: text.length, score: undefined }] : inWords(text);
}

function onScale(text: string): Saying[] {
  return Array.from(text.matchAll(scalePattern()), ({ index, 0: all, 1: given = '', 2: of = '' }) => {
    const [points, most] = [numberOf(given), numberOf(of)];
    const isScore = points <= most && [5, 10, 20, 100].includes(most);
    const scaled = Math.max(1, Math.round((points / most) * BEST));
    return { start: index, end: index + all.length, score: isScore ? String(scaled) : undefined };
  }).filter(({ score: scaled }) => scaled !== undefined);
}

function withName(text: string): Saying[] {
  return namedPatterns().flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: all, 1: given = '' }) => ({
      start: index,
      end: index + all.length,
      score: ALTERNATIVE.test(text.slice(0, index)) ? undefined : scoreOf(given),
    })),
  );
}

function withSigns(text: string): Saying[] {
  const stars = Array.from(text.matchAll(STARS), ({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
    score: scoreOf(String(all.match(GIVEN)?.length ?? 0)),
  }));
  const thumbs = THUMBS.flatMap(([pattern, given]) =>
    Array.from(text.matchAll(pattern), ({ index, 0: all }) => ({
      start: index,
      end: index + all.length,
      score: given,
    })),
  );
  // A number with a star beside it says how many: "5 ⭐".
  const counted = /(?<![\d.,/])([1-5]) ?(?=[⭐🌟★])/u.exec(text);
  if (counted !== null) return [{ start: counted.index, end: text.length, score: counted[1] }];
  return [...stars, ...thumbs];
}

/** The words for a score in a short text; a longer word that holds another one counts alone: "very good". */
function inWords(text: string): Saying[] {
  const words = text.match(/[\p{L}\d']+/gu) ?? [];
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  if (words.length > FEW_WORDS || han.length > FEW_HAN || /\d|\?/.test(text)) return [];
  const found = wordPatterns().flatMap((pattern, index) =>
    Array.from(text.matchAll(pattern), ({ index: start, 0: all }) => ({
      start,
      end: start + all.length,
      score: String(index + 1),
    })),
  );
  if (found.length === 0) return [];
  const isNegated = notPattern().test(text);
  return withoutParts(found).map((saying) => (isNegated ? { ...saying, score: undefined } : saying));
}

function withoutParts(sayings: readonly Saying[]): Saying[] {
  const isPart = (inner: Saying) =>
    sayings.some(
      (outer) =>
        outer !== inner &&
        outer.start <= inner.start &&
        inner.end <= outer.end &&
        outer.end - outer.start > inner.end - inner.start,
    );
  return sayings.filter((saying) => !isPart(saying));
}

function scoreOf(given: string): string | undefined {
  const points = numberOf(given);
  return points >= 1 && points <= BEST ? String(points) : undefined;
}

function numberOf(given: string): number {
  return spelledNumber(given) ?? Number(given.replace(',', '.'));
}
