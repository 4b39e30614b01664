import type { ReferenceWords } from '../reference-words.ts';
import { REFERENCE_WORDS } from '../words-by-locale.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import type { Span } from './spans.ts';
import type { Token } from './tokens.ts';

/** The lists of words that a text is searched for; `ordinals` are read in `places.ts`. */
type CueName = {
  [Name in keyof ReferenceWords]: ReferenceWords[Name] extends string ? Name : never;
}[keyof ReferenceWords];

/** Where the words of each list stand in a text, in their order. */
export type Cues = Readonly<Record<CueName, readonly Span[]>>;

interface Entry {
  readonly name: CueName;
  readonly phrase: Phrase;
}

const NAMES = {
  everything: true,
  all: true,
  both: true,
  oneOf: true,
  rest: true,
  other: true,
  except: true,
  only: true,
  keep: true,
  giveBack: true,
  not: true,
  no: true,
  correction: true,
  last: true,
  middle: true,
  likewise: true,
  keepOnly: true,
  place: true,
  into: true,
  insteadOf: true,
  or: true,
  otherwise: true,
  same: true,
  free: true,
  tooSmall: true,
  tooLarge: true,
  above: true,
  below: true,
  price: true,
  it: true,
  secondLast: true,
  cheapest: true,
  dearest: true,
  without: true,
  and: true,
  subjects: true,
  but: true,
  one: true,
  several: true,
  different: true,
  determiners: true,
  light: true,
  idioms: true,
  sets: true,
} as const satisfies Record<CueName, true>;

const ALL_NAMES = Object.keys(NAMES) as CueName[];

/** The phrases of all languages by their first word, since people mix languages. */
const index = REFERENCE_WORDS.derive((languages) => {
  const entries = new Map<string, Entry[]>();
  for (const language of languages)
    for (const name of ALL_NAMES)
      for (const phrase of phrasesOf(language[name])) {
        const [first = ''] = phrase;
        entries.set(first, [...(entries.get(first) ?? []), { name, phrase }]);
      }
  return entries;
});

/** Where the words that refer stand in a text. A phrase within a longer one does not count, nor does one within an idiom. */
export function cuesIn(tokens: readonly Token[]): Cues {
  const found = ALL_NAMES.map((name) => [name, [] as Span[]] as const);
  const cues = Object.fromEntries(found) as Record<CueName, Span[]>;
  // Where the longest phrase so far ends, and how long it is.
  let [end, longest] = [0, 0];
  for (let at = 0; at < tokens.length; at += 1) {
    const here = entriesAt(tokens, at);
    const most = Math.max(0, ...here.map(({ phrase }) => phrase.length));
    const isWithin = at + most <= end && most < longest;
    if (most === 0 || isWithin) continue;
    const isIdiom = here.some(({ name, phrase }) => name === 'idioms' && phrase.length === most);
    for (const { name, phrase } of here)
      if (phrase.length === most && (!isIdiom || name === 'idioms')) add(cues[name], { at, length: most });
    [end, longest] = [at + most, most];
  }
  return cues;
}

function add(spans: Span[], span: Span): void {
  if (spans.at(-1)?.at !== span.at) spans.push(span);
}

/** Function words are compared exactly: no form or typing error of "to" is meant. */
function entriesAt(tokens: readonly Token[], at: number): Entry[] {
  const entries = index().get(tokens[at]?.text ?? '') ?? [];
  return entries.filter(({ phrase }) => phrase.every((word, place) => tokens[at + place]?.text === word));
}

/** Whether a token is a word of a phrase that only refers: "not", "the". */
export function isFunctionWord(word: string): boolean {
  return (
    index()
      .get(word)
      ?.some(({ phrase }) => phrase.length === 1) ?? false
  );
}

/** The words that refer without those within names, which are known: "台" of "台灯" is no article. */
export function outside(cues: Cues, taken: ReadonlySet<number>): Cues {
  const isFree = ({ at, length }: Span) =>
    Array.from({ length }, (_, index) => at + index).some((place) => !taken.has(place));
  const free: Record<CueName, readonly Span[]> = { ...cues };
  for (const name of ALL_NAMES) free[name] = cues[name].filter(isFree);
  return free;
}
