import type { Features } from '../../../models/values/referent.ts';
import type { Cues } from '../text/cues.ts';
import { type Phrase, phraseOf, phrasesOf, remembering } from '../text/phrases.ts';
import type { Span } from '../text/spans.ts';
import { isNumber, type Token } from '../text/tokens.ts';
import { REFERENCE_WORDS } from '../words-by-locale.ts';
import { synonymsOf } from './feature-phrases.ts';
import type { SaidAttribute } from './features.ts';
import { attributesOf } from './features.ts';

/** A wish for more or less of something that can be ordered: "bigger", "one size up". */
export interface Step extends Span {
  readonly direction: 1 | -1;
  /** Only a complaint says so: "too small". */
  readonly isComplaint: boolean;
  /** The English names of what is meant, the likeliest first: "height"; several for a word such as "bigger". */
  readonly of: readonly string[];
}

/** Sizes in words, from the smallest on. */
const SIZES: ReadonlyMap<string, number> = new Map(
  ['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl'].map((size, index) => [size, index]),
);
const DEGREES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mini: 0,
    small: 1,
    short: 1,
    low: 1,
    light: 1,
    beginner: 1,
    basic: 1,
    medium: 2,
    regular: 2,
    standard: 2,
    intermediate: 2,
    large: 3,
    long: 3,
    high: 3,
    heavy: 3,
    expert: 3,
    professional: 3,
    'extra large': 4,
  }),
);

/** How much of the smaller unit a unit is. */
const FACTORS: ReadonlyMap<string, number> = new Map(Object.entries({ tb: 1024, l: 1000, kg: 1000, m: 100 }));

/** What "bigger" may mean of a thing, the likeliest first. */
const EXTENTS = [
  'size',
  'capacity',
  'diameter',
  'waist',
  'storage',
  'length',
  'height',
  'volume',
  'count',
  'pieces',
  'weight',
];

/** Where values stand on their scales; undefined: on none. */
const ranks = REFERENCE_WORDS.derive(() =>
  remembering((value): number | undefined => {
    const phrase = phraseOf(value);
    const place = SIZES.get(phrase.join('')) ?? DEGREES.get(phrase.join(' '));
    if (place !== undefined) return place;
    const at = phrase.findIndex(isNumber);
    if (at < 0 || (at > 0 && phrase.length > at + 1)) return undefined;
    return Number(phrase[at]) * (FACTORS.get(phrase[at + 1] ?? '') ?? 1);
  }),
);

function rankOf(value: string): number | undefined {
  return ranks()(value);
}

interface StepWord {
  readonly phrase: Phrase;
  readonly direction: 1 | -1;
  readonly of: string;
}

const stepWords = REFERENCE_WORDS.derive((languages) => {
  const words = new Map<string, StepWord[]>();
  const put = (list: Readonly<Record<string, string>>, direction: 1 | -1) => {
    for (const [of, phrases] of Object.entries(list))
      for (const phrase of phrasesOf(phrases)) {
        const [first = ''] = phrase;
        words.set(first, [...(words.get(first) ?? []), { phrase, direction, of }]);
      }
  };
  for (const { more, less } of languages) {
    put(more, 1);
    put(less, -1);
  }
  return words;
});

/** Where a text asks for a step up or down. */
export function stepsIn(
  tokens: readonly Token[],
  { tooSmall, tooLarge, not, giveBack, keep, idioms }: Cues,
): Step[] {
  // "I no *longer* need it" asks for nothing longer.
  const others = [...not, ...giveBack, ...keep, ...idioms];
  const isPart = (at: number, length: number) =>
    others.some((span) => span.length > length && span.at <= at && at + length <= span.at + span.length);
  const steps: Step[] = [];
  for (let at = 0; at < tokens.length; ) {
    const word = stepWordAt(tokens, at);
    const length = word?.phrase.length ?? 0;
    if (word !== undefined && !isPart(at, length)) {
      const of = word.of === 'size' ? EXTENTS : [word.of];
      steps.push({ at, length, direction: word.direction, of, isComplaint: false });
    }
    at += Math.max(1, length);
  }
  const complaint = (direction: 1 | -1) => (span: Span) => ({
    ...span,
    direction,
    of: EXTENTS,
    isComplaint: true,
  });
  const complaints = [...tooSmall.map(complaint(1)), ...tooLarge.map(complaint(-1))];
  return [...steps, ...complaints].sort((one, other) => one.at - other.at);
}

function stepWordAt(tokens: readonly Token[], at: number): StepWord | undefined {
  const fitting = (stepWords().get(tokens[at]?.text ?? '') ?? []).filter(({ phrase }) =>
    phrase.every((word, index) => tokens[at + index]?.text === word),
  );
  const longest = Math.max(0, ...fitting.map(({ phrase }) => phrase.length));
  return fitting.find(({ phrase }) => phrase.length === longest);
}

/** The attribute of a catalogue that a step is meant of: one that is named, else the likeliest, else the only one that can be ordered. */
export function scaleOf(
  step: Step,
  catalogue: readonly Features[],
  named: readonly SaidAttribute[],
): string | undefined {
  const scales = [...attributesOf(catalogue)]
    .filter(([, values]) => values.size > 1 && [...values].every((value) => rankOf(value) !== undefined))
    .map(([attribute]) => attribute);
  const isNamed = scales.find((attribute) => named.some((name) => name.attribute === attribute));
  if (isNamed !== undefined) return isNamed;
  const likely = step.of.flatMap((extent) => scales.filter((attribute) => speaksOf(attribute, extent)))[0];
  return likely ?? (scales.length === 1 ? scales[0] : undefined);
}

/** The value that is a step away from an own one, among those that there are. */
export function stepFrom(
  own: string | undefined,
  values: readonly string[],
  direction: 1 | -1,
): string | undefined {
  const from = own === undefined ? undefined : rankOf(own);
  if (from === undefined) return undefined;
  const distance = (value: string) => direction * ((rankOf(value) ?? from) - from);
  return [...values]
    .filter((value) => distance(value) > 0)
    .sort((one, other) => distance(one) - distance(other))[0];
}

/** Of some things, the one at the end of a scale to which a step goes; undefined: several are there. */
export function furthest<Thing extends { readonly features: Features }>(
  things: readonly Thing[],
  attribute: string,
  direction: 1 | -1,
): Thing | undefined {
  const rank = ({ features }: Thing) =>
    direction * (rankOf(features[attribute] ?? '') ?? Number.NEGATIVE_INFINITY);
  const most = Math.max(...things.map(rank));
  const [first, ...others] = things.filter((thing) => rank(thing) === most);
  return others.length === 0 ? first : undefined;
}

/** Whether an attribute's name has the word for what is measured, in whatever language. */
function speaksOf(attribute: string, extent: string): boolean {
  const words = phraseOf(attribute);
  return synonymsOf()(extent).some(([word = '', ...others]) => others.length === 0 && words.includes(word));
}
