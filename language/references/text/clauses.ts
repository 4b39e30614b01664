import type { Cues } from './cues.ts';
import { byPlace, covers, endOf } from './spans.ts';
import { isNumber, type Token } from './tokens.ts';

/** What stands before a clause: the end of a sentence, a word that begins something new, one that leaves out, or a mark or word of a list. */
export type Joint = 'sentence' | 'but' | 'except' | 'comma' | 'and';

/** A part of a text between the words and marks that divide it, in tokens. */
export interface Clause {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The number of its sentence. */
  readonly sentence: number;
  readonly joint: Joint;
}

const SENTENCE_END = /^[.!?;]$/;
const LIST_MARK = /^[,()-]$/;

/** From the strongest to the weakest. */
const STRENGTHS: readonly Joint[] = ['sentence', 'but', 'except', 'comma', 'and'];

/** The clauses of a text. It isn't divided within names and features, of which `isInside` tells the tokens. */
export function clausesOf(tokens: readonly Token[], cues: Cues, isInside: (at: number) => boolean): Clause[] {
  const words = byPlace(
    [
      ...cues.and.map((span) => ({ ...span, joint: 'and' as const })),
      ...cues.but.map((span) => ({ ...span, joint: 'but' as const })),
      ...cues.except.map((span) => ({ ...span, joint: 'except' as const })),
    ],
    ({ at }) => at,
  );
  const clauses: Clause[] = [];
  let joint: Joint = 'sentence';
  let [from, sentence] = [0, 0];
  const close = (to: number) => {
    if (to <= from) return;
    clauses.push({ from, to, sentence, joint });
    joint = 'and';
  };
  for (let at = 0; at < tokens.length; ) {
    const word = words.get(at)?.[0];
    const next =
      isInside(at) || isOfNumber(tokens, cues, at) ? undefined : (word?.joint ?? markAt(tokens, at));
    if (next === undefined) {
      at += 1;
      continue;
    }
    const wasOpen = at > from;
    close(at);
    joint = wasOpen || clauses.length === 0 ? next : stronger(joint, next);
    if (next === 'sentence') sentence += 1;
    at = word === undefined ? at + 1 : endOf(word);
    from = at;
  }
  close(tokens.length);
  return clauses;
}

/** Whether a full stop ends no sentence: "no. 3". */
function isOfNumber(tokens: readonly Token[], cues: Cues, at: number): boolean {
  return tokens[at]?.text === '.' && isNumber(tokens[at + 1]?.text ?? '') && covers(cues.place, at - 1);
}

function markAt(tokens: readonly Token[], at: number): Joint | undefined {
  const { text = '' } = tokens[at] ?? {};
  if (SENTENCE_END.test(text)) return 'sentence';
  return LIST_MARK.test(text) ? 'comma' : undefined;
}

function stronger(one: Joint, other: Joint): Joint {
  return STRENGTHS.find((joint) => joint === one || joint === other) ?? other;
}
