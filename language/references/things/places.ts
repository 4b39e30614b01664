import { phraseList } from '../../phrase-list.ts';
import type { Cues } from '../text/cues.ts';
import { type Phrase, phraseOf } from '../text/phrases.ts';
import { covers, endOf, type Span, within } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import { numberOf } from '../text/units.ts';
import { REFERENCE_WORDS } from '../words-by-locale.ts';

/** A place in a list: from 0 on, or from -1 on back from the end. */
type Place = number | 'middle';

/** A word for a place. */
export interface SaidPlace extends Span {
  readonly place: Place;
}

/** A text in which places are looked for. */
export interface PlacesText {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  /** The tokens that are understood. */
  readonly known: ReadonlySet<number>;
  /** Words such as "first". */
  readonly ordinals: readonly SaidPlace[];
  /** The text names and describes nothing, and everything in it is understood, so that a number is a place: "2 and 3". */
  readonly isBare: boolean;
}

/** The phrases of the places from the first one on, by their first word. */
const ordinals = REFERENCE_WORDS.derive((languages) => {
  const words = new Map<string, { phrase: Phrase; place: number }[]>();
  for (const language of languages)
    language.ordinals.forEach((list, place) => {
      for (const phrase of phraseList(list).map(phraseOf)) {
        const [first = ''] = phrase;
        words.set(first, [...(words.get(first) ?? []), { phrase, place }]);
      }
    });
  return words;
});

/** Most tokens between the word for a number and the number: "no. 3". */
const NEAR = 2;

/** Where a text has words such as "first". */
export function ordinalsIn(tokens: readonly Token[], { idioms }: Cues): SaidPlace[] {
  return tokens.flatMap(({ text }, at) => {
    if (covers(idioms, at)) return [];
    const fitting = (ordinals().get(text) ?? []).filter(({ phrase }) =>
      phrase.every((word, index) => tokens[at + index]?.text === word),
    );
    const length = Math.max(0, ...fitting.map(({ phrase }) => phrase.length));
    const found = fitting.find(({ phrase }) => phrase.length === length);
    return found === undefined ? [] : [{ at, length, place: found.place }];
  });
}

/**
 * The places of a list that a part of a text names: "the first and the third", "number 2", "the last two". A word such as "first" counts where something that is
 * understood follows it: "the second time" is no place.
 */
export function placesIn(
  { tokens, cues, known, ordinals: found, isBare }: PlacesText,
  { from, to }: { readonly from: number; readonly to: number },
): Place[] {
  const part = tokens.slice(from, to);
  const said: SaidPlace[] = [
    ...within(found, from, to),
    ...within(cues.last, from, to).map((span) => ({ ...span, place: -1 })),
    ...within(cues.secondLast, from, to).map((span) => ({ ...span, place: -2 })),
    ...within(cues.middle, from, to).map((span) => ({ ...span, place: 'middle' as const })),
  ];
  const places = said.filter((each) => endOf(each) >= to || known.has(endOf(each)));
  const bare = isBare ? part.flatMap(({ text }) => (/^\d$/.test(text) ? [Number(text) - 1] : [])) : [];
  return [
    ...places.flatMap((each) => withFollowing(each, tokens)),
    ...numbered(tokens, within(cues.place, from, to)),
    ...bare,
  ];
}

/** The things of a list at some places. */
export function thingsAt<Thing>(places: readonly Place[], things: readonly Thing[]): Thing[] {
  const middle = (things.length - 1) / 2;
  return [...new Set(places.flatMap((place) => things.at(place === 'middle' ? middle : place) ?? []))];
}

/** "The first two", "the last three": as many places from there. */
function withFollowing({ place, ...span }: SaidPlace, tokens: readonly Token[]): Place[] {
  const count = numberOf(tokens[endOf(span)]?.text ?? '');
  if (count === undefined || count < 2 || (place !== 0 && place !== -1)) return [place];
  return Array.from({ length: count }, (_, index) => (place === 0 ? index : -1 - index));
}

function numbered(tokens: readonly Token[], words: readonly Span[]): number[] {
  return words.flatMap((word) => {
    const near = Array.from({ length: NEAR }, (_, gap) => numberOf(tokens[endOf(word) + gap]?.text ?? ''));
    const number = near.find((each) => each !== undefined);
    return number === undefined ? [] : [number - 1];
  });
}
