import type { Answer, AskedQuestion } from '../../answer.ts';
import { normalize } from '../../normalize.ts';
import { phraseTokens } from '../../segment.ts';
import { MAX_PHRASE_TOKENS } from '../phrase-set.ts';
import { type AnswerKind, commonLexicon, lexiconOf } from './answer-phrases-by-locale.ts';
import { AnswerScan, type Cue } from './answer-scan.ts';
import { answerTokens } from './answer-tokens.ts';

/** Most words beside a yes to a change that are neither neutral nor in the question: a name, a misspelling. Han characters count less. */
const ONE_UNKNOWN = 1;
/** Most words beside a yes that changes nothing which no list has. */
const SOME_UNKNOWN = 8;

/** Kinds with which "ok" is no yes even where nothing changes. */
const REFUSING_KINDS: readonly AnswerKind[] = ['no', 'negations', 'asks', 'unclear', 'leave'];

/** Emoji that agree by themselves, and that refuse. */
const AGREEING = /^(?:[👍👌✅√☑🆗\s]|\p{Emoji_Modifier}|\u{FE0F})+$/u;
const AGREES = /[👍👌✅√☑🆗]/u;
const REFUSING = /^(?:[👎❌×🚫⛔🙅♀♂\s]|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+$/u;
/** Friendly emoji, beside which a yes stays one; any other symbol may reverse it ("yes 👎", "yes❌"). */
const FRIENDLY = /[👍👌🙏😊🙂😀😃😄😁☺❤♥💕🎉👏💪🙌😘🥰😍✅✔☑🌹🤝🌷💐]|\p{Emoji_Modifier}/gu;
const SYMBOL = /[\p{S}\p{Extended_Pictographic}]/u;
/** Signs of sums and of typing, which say nothing about a yes. */
const SIGN = /[+<>=$€£¥^~|]/g;

/**
 * Reads the answer to a question for a yes or no from a normalised text. A yes counts if nothing beside it limits it: "yes but ...", "yes?" and "yes,
 * the blue one" are none. A no counts whatever its reason, since it changes nothing. To repeat the action is an answer ("please cancel it", "don't
 * cancel"), but not the bare verb, which may mean the conversation. Without a question only a message that is nothing but a yes or no counts. A yes of
 * more than {@link MAX_PHRASE_TOKENS} tokens is none: it says more.
 */
export function readAnswer(text: string, locale: string, question?: AskedQuestion): Answer | undefined {
  const own = lexiconOf(locale);
  const common = commonLexicon();
  const tokens = answerTokens(text, (word) => own.has(word));
  const scan = new AnswerScan(
    tokens,
    (at, among) => own.longest(tokens, at, among) ?? common.longest(tokens, at, among),
    {
      asked: question ? phraseTokens(normalize(question.text).text) : [],
      yes: question?.yes ?? [],
      no: question?.no ?? [],
      refusals: question?.refusals ?? [],
    },
  );
  const mayReverse = SYMBOL.test(text.replace(FRIENDLY, '').replace(SIGN, ''));
  const yes = (explicit: boolean): Answer => ({ says: 'yes', explicit: explicit && !mayReverse, rest: '' });
  // Nothing is done yet that could be undone; without a question something may be.
  if (question?.changes && scan.isOnly('undo')) return { says: 'no', explicit: false, rest: '' };
  if (question !== undefined && scan.isOnly('why')) return { says: 'unclear', explicit: false, rest: '' };
  if (question === undefined) return bare(scan, yes);
  if (tokens.length === 0) return text === '' ? undefined : byEmoji(text, yes);

  if (scan.isBareAct()) {
    const isEmphatic = scan.isRepeated() || AGREES.test(text);
    return isEmphatic ? yes(true) : { says: 'unclear', explicit: false, rest: '' };
  }
  if (scan.isRefusal()) return { says: 'no', explicit: false, rest: '' };
  const cue = scan.cue();
  if (cue?.kind === 'unclear') return refusalIn(scan);
  if (cue?.kind === 'leave' && scan.saysMore(cue.end)) return undefined;
  if (cue?.kind === 'no' || cue?.kind === 'leave' || (cue?.kind === 'unwanted' && !question.changes)) {
    if (scan.takesBack(cue.end)) return undefined;
    return { says: cue.kind === 'leave' ? 'leave' : 'no', explicit: false, rest: scan.wordsFrom(cue.end) };
  }
  if (cue !== undefined && cue.kind !== 'unwanted') {
    const agreed = question.changes ? plainYes(scan, cue, tokens.length) : harmlessYes(scan, cue);
    if (agreed === undefined) return cue.kind === 'yes' ? undefined : refusalIn(scan);
    return mayReverse && !question.changes ? undefined : yes(agreed);
  }
  return byAction(scan, question, tokens.length, yes);
}

/** A message that is nothing but a yes or a no, for which there is no question. */
function bare(scan: AnswerScan, yes: (explicit: boolean) => Answer): Answer | undefined {
  const cue = scan.cue();
  if (cue === undefined || cue.kind === 'unclear' || scan.isCourtesy()) return undefined;
  const { kinds, unknown, limited } = scan.rest(cue.end);
  const isClear = cue.kind === 'yes' || cue.kind === 'no';
  const others: AnswerKind[] = [
    'neutral',
    'insistence',
    'closing',
    ...(isClear ? [] : (['thanks'] as const)),
  ];
  if (unknown > 0 || others.some((kind) => kinds.has(kind))) return undefined;
  if (cue.kind === 'no') {
    const absent = scan.isAbsence() && { absent: true as const };
    return kinds.has('yes') || kinds.has('asks')
      ? undefined
      : { says: 'no', explicit: false, ...absent, rest: '' };
  }
  return limited || cue.kind === 'leave' || cue.kind === 'unwanted' ? undefined : yes(cue.kind === 'yes');
}

function byEmoji(text: string, yes: (explicit: boolean) => Answer): Answer | undefined {
  if (AGREEING.test(text)) return yes(true);
  return REFUSING.test(text) ? { says: 'no', explicit: false, rest: '' } : undefined;
}

/** Whether a yes to something that changes nothing is explicit; undefined if it is none. A question in a later sentence does not unsay it. */
function harmlessYes(scan: AnswerScan, { kind, end }: Cue): boolean | undefined {
  const { kinds, unknown, asksAtOnce, noAtOnce } = scan.rest(end);
  const isYes =
    kind === 'yes'
      ? !noAtOnce && !asksAtOnce && unknown <= SOME_UNKNOWN
      : !REFUSING_KINDS.some((kind) => kinds.has(kind)) && unknown <= SOME_UNKNOWN;
  return isYes && !kinds.has('closing') ? true : undefined;
}

/** Whether a yes to a change is explicit: nothing beside it limits it, and it is no courtesy at the end of a conversation. */
function plainYes(scan: AnswerScan, { kind, end }: Cue, length: number): boolean | undefined {
  const { kinds, unknown, limited, acts, repeated } = scan.rest(end);
  if (limited || kinds.has('closing') || unknown > ONE_UNKNOWN || length > MAX_PHRASE_TOKENS)
    return undefined;
  // "Please cancel order 1042" is the wish again, sent twice, say; "please cancel it" is an answer.
  if (kind === 'vague' && repeated > 0 && !kinds.has('yes') && !kinds.has('ok')) return undefined;
  // "Ok, thanks" ends a conversation as well as it agrees.
  const isCourtesy = kinds.has('thanks') && (kind === 'ok' || kinds.has('ok'));
  return acts || kind === 'yes' || kinds.has('yes') || kind === 'ok' ? acts || !isCourtesy : false;
}

/** A no that stands somewhere in a message which neither asks for the action nor asks anything. */
function refusalIn(scan: AnswerScan): Answer | undefined {
  const { act, yes, asks, no, negated, negatedAct, refusal } = scan.whole();
  const refuses = negatedAct || no || (refusal && !negated);
  return refuses && !act && !yes && !asks
    ? { says: 'no', explicit: false, rest: scan.wordsFrom(0) }
    : undefined;
}

/** An answer without a cue at its beginning: "please cancel it", "I'd like to keep it", "problem solved, no thanks", "found it cheaper, so yes". */
function byAction(
  scan: AnswerScan,
  question: AskedQuestion,
  length: number,
  yes: (explicit: boolean) => Answer,
): Answer | undefined {
  const found = scan.whole();
  if (found.asks) return undefined;
  if (found.leave && !found.act && !found.yes) return { says: 'leave', explicit: false, rest: '' };
  const no = refusalIn(scan);
  if (no !== undefined || found.no || found.negatedAct) return no;
  const isPlain = (!found.limited || !question.changes) && !found.negated && length <= MAX_PHRASE_TOKENS;
  const isYes = question.changes ? found.yes && found.unknown <= ONE_UNKNOWN : found.yes || found.lastYes;
  if (isYes && isPlain && found.unknown <= SOME_UNKNOWN) return yes(true);
  const isAnswer = found.act && found.insisted && found.repeated === 0;
  return isAnswer && isPlain && found.unknown === 0 ? yes(true) : undefined;
}
