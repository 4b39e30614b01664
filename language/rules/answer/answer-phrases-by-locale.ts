import { PerLocale } from '../../../models/locale/per-locale.ts';
import { phraseTokens } from '../../segment.ts';
import { CONTROL_PHRASES } from '../control.ts';
import { PhraseSet } from '../phrase-set.ts';
import { de } from './answer-phrases.de.ts';
import { en } from './answer-phrases.en.ts';
import type { AnswerPhrases } from './answer-phrases.ts';
import { zh } from './answer-phrases.zh.ts';

/** How a question for a yes or no is answered, in each language. */
export const ANSWER_PHRASES = new PerLocale<AnswerPhrases>({ en, zh, de });

/** The kinds of phrases in an answer; `leave` is what cancels the present dialog ("never mind"). */
export type AnswerKind = keyof AnswerPhrases | 'leave';

/** On equal length the first kind wins: what limits an answer goes before what agrees. */
const KINDS: readonly AnswerKind[] = [
  'unclear',
  'unwanted',
  'no',
  'leave',
  'negations',
  'absence',
  'laterNegations',
  'yes',
  'ok',
  'vague',
  'closing',
  'thanks',
  'asks',
  'limits',
  'insistence',
  'polite',
  'neutral',
  'values',
  'introduction',
  'undo',
  'why',
];

/** Kinds that count only where they are asked for, as they are by whoever looks for a message of nothing else; everything else may be a part of an answer. */
const APART: ReadonlySet<AnswerKind> = new Set(['introduction', 'undo', 'why']);

/** The kinds that are a part of a message. */
const PARTS = KINDS.filter((kind) => !APART.has(kind));

/** A phrase that was found at a position. */
export interface FoundPhrase {
  readonly kind: AnswerKind;
  /** In tokens. */
  readonly length: number;
}

/** The phrases of one language, or of all, ready to be looked up. */
export class AnswerLexicon {
  readonly #sets: readonly (readonly [AnswerKind, PhraseSet])[];
  readonly #words: ReadonlySet<string>;

  constructor(phrases: Readonly<Record<AnswerKind, readonly string[]>>) {
    this.#sets = KINDS.map((kind) => [kind, new PhraseSet(phrases[kind])]);
    this.#words = new Set(KINDS.flatMap((kind) => phrases[kind].flatMap(phraseTokens)));
  }

  /** The longest phrase that begins at a token, of some kinds; by default of all that are parts of a message. */
  longest(
    tokens: readonly string[],
    at: number,
    among: readonly AnswerKind[] = PARTS,
  ): FoundPhrase | undefined {
    let best: FoundPhrase | undefined;
    for (const [kind, set] of this.#sets) {
      if (!among.includes(kind)) continue;
      const length = Math.max(0, ...set.lengths(tokens, at));
      if (length > (best?.length ?? 0)) best = { kind, length };
    }
    return best;
  }

  /** Whether a word is in some phrase. */
  has(word: string): boolean {
    return this.#words.has(word);
  }
}

const lexicons = new WeakMap<AnswerPhrases, AnswerLexicon>();

/** The lexicon of one language. */
export function lexiconOf(locale: string): AnswerLexicon {
  const phrases = ANSWER_PHRASES.of(locale);
  const made =
    lexicons.get(phrases) ??
    new AnswerLexicon({ ...phrases, leave: CONTROL_PHRASES.of(locale).controls.cancel.phrases });
  lexicons.set(phrases, made);
  return made;
}

/** The lexicon of all languages: people answer in another one than they asked in ("ok, 谢谢"). */
export const commonLexicon = ANSWER_PHRASES.derive((languages) => {
  const of = (kind: keyof AnswerPhrases) => languages.flatMap((language) => language[kind]);
  const leave = CONTROL_PHRASES.parts().flatMap(({ controls }) => controls.cancel.phrases);
  const kinds = Object.keys(languages[0] ?? {}) as (keyof AnswerPhrases)[];
  const phrases = Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as unknown as AnswerPhrases;
  return new AnswerLexicon({ ...phrases, leave });
});
