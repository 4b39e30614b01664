import { PhraseSet } from '../phrase-set.ts';
import { actOf, isAct } from './act.ts';
import type { AnswerKind, FoundPhrase } from './answer-phrases-by-locale.ts';
import { BREAK } from './answer-tokens.ts';

/** Finds the longest phrase that begins at a token, of some kinds or of all. */
type Find = (at: number, among?: readonly AnswerKind[]) => FoundPhrase | undefined;

/** The words of the question that an answer may repeat. */
export interface QuestionWords {
  readonly asked: readonly string[];
  /** The labels that say yes, and no. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly refusals: readonly string[];
}

/** The beginning of an answer; `end`: the token behind it. */
export interface Cue {
  readonly kind: 'unclear' | 'no' | 'leave' | 'unwanted' | 'yes' | 'ok' | 'vague';
  readonly end: number;
}

/** A Chinese character is less than a word. */
const HAN_WEIGHT = 0.75;

const CUES: readonly AnswerKind[] = ['unclear', 'unwanted', 'no', 'leave', 'yes', 'ok', 'vague'];
const LEADS: readonly AnswerKind[] = ['polite', 'thanks'];
/** Kinds that matter anywhere in a message; weak ones do not. */
const WHOLE: readonly AnswerKind[] = [
  'unclear',
  'no',
  'leave',
  'negations',
  'yes',
  'asks',
  'limits',
  'insistence',
  'polite',
  'thanks',
  'neutral',
];
const FILLERS: readonly AnswerKind[] = ['polite', 'thanks', 'neutral', 'insistence', 'ok'];
const LIMITING: ReadonlySet<AnswerKind> = new Set(['unclear', 'no', 'leave', 'negations', 'asks', 'limits']);

/** Looks through the tokens of an answer by their phrases and by the words of the question. */
export class AnswerScan {
  readonly #tokens: readonly string[];
  readonly #find: Find;
  readonly #asked: ReadonlySet<string>;
  /** The words of the action ("cancel") and of its refusal ("keep"). */
  readonly #act: readonly string[];
  readonly #refusal: readonly string[];

  readonly #refusals: PhraseSet;

  constructor(tokens: readonly string[], find: Find, { asked, yes, no, refusals }: QuestionWords) {
    this.#refusals = new PhraseSet(refusals);
    this.#tokens = tokens;
    this.#find = find;
    this.#asked = new Set(asked);
    this.#act = yes.flatMap(actOf);
    this.#refusal = no.flatMap(actOf).filter((word) => !this.#act.includes(word));
  }

  /**
   * The yes, no or "never mind" with which the message begins, after courtesies. A weak yes is only an opening where a clearer answer follows: "ok,
   * never mind", "hmm, no". The action is no "never mind", although "cancel" is one elsewhere.
   */
  cue(): Cue | undefined {
    let weak: Cue | undefined;
    for (let at = 0; at < this.#tokens.length; ) {
      if (this.#tokens[at] === BREAK) {
        at++;
        continue;
      }
      const found = this.#find(at, CUES);
      const lead = this.#find(at, LEADS);
      if (found === undefined || (lead !== undefined && lead.length > found.length)) {
        if (lead === undefined) break;
        at += lead.length;
        continue;
      }
      const kind = found.kind as Cue['kind'];
      if (kind === 'leave' && this.#hasAct(at, at + found.length)) break;
      const cue = { kind, end: at + found.length };
      if (kind === 'unwanted') weak ??= cue;
      else if (kind !== 'ok' && kind !== 'vague')
        return kind === 'unclear' && weak !== undefined ? weak : cue;
      else if (weak === undefined || weak.kind === 'unwanted') weak = cue;
      at = cue.end;
    }
    return weak;
  }

  /** Whether what follows a refusal takes it back: a yes in a sentence of its own, or the action that is not negated. */
  takesBack(from: number): boolean {
    let negated = true;
    for (let at = from; at < this.#tokens.length; ) {
      const token = this.#tokens[at] ?? '';
      if (token === BREAK) negated = false;
      const found = this.#find(at);
      if (found?.kind === 'negations' || found?.kind === 'no') negated = true;
      else if (this.#isAct(token) && !negated) return true;
      else if (found?.kind === 'yes' && this.#tokens[at - 1] === BREAK) return true;
      at += found?.length ?? 1;
    }
    return false;
  }

  /** What stands behind a yes. */
  rest(from: number): {
    /** The kinds of the phrases. */
    readonly kinds: ReadonlySet<AnswerKind>;
    /** Words that neither a phrase nor the question has. */
    readonly unknown: number;
    /** Something limits the yes. */
    readonly limited: boolean;
    /** It asks something, or says no, before the sentence ends. */
    readonly asksAtOnce: boolean;
    readonly noAtOnce: boolean;
    /** It repeats the action. */
    readonly acts: boolean;
    /** So many words that say nothing by themselves, but stand in the question. */
    readonly repeated: number;
  } {
    const kinds = new Set<AnswerKind>();
    const actForms: string[] = [];
    let [unknown, repeated, limited, asksAtOnce, noAtOnce, acts, inFirst] = [
      0,
      0,
      false,
      false,
      false,
      false,
      true,
    ];
    for (let at = from; at < this.#tokens.length; ) {
      const token = this.#tokens[at] ?? '';
      const found = this.#find(at);
      if (token === BREAK) inFirst = false;
      else if (this.#refusal.includes(token)) limited = true;
      else if (this.#isAct(token)) {
        acts = true;
        actForms.push(token);
      } else if (found !== undefined) {
        kinds.add(found.kind);
        limited ||= LIMITING.has(found.kind);
        asksAtOnce ||=
          inFirst && found.kind === 'asks' && (at === from || this.#endsClause(at + found.length));
        noAtOnce ||= found.kind === 'no' && (at === from || this.#tokens[at - 1] === BREAK);
        at += found.length - 1;
      } else {
        unknown += this.#weight(token);
        if (this.#asked.has(token)) repeated += 1;
        limited ||= /\p{N}/u.test(token) && !this.#asked.has(token);
      }
      at++;
    }
    // "Cancel the cancellation" takes the action back.
    limited ||= this.#actsOnItself(actForms);
    return { kinds, unknown, limited, asksAtOnce, noAtOnce, acts, repeated };
  }

  /** What the message has anywhere. */
  whole(): {
    readonly act: boolean;
    readonly negatedAct: boolean;
    /** The action is made a request: "please", "the order". */
    readonly insisted: boolean;
    /** The words of the button that says no. */
    readonly refusal: boolean;
    readonly negated: boolean;
    /** A no at the beginning of a clause or at the end. */
    readonly no: boolean;
    /** A yes that is a clause by itself. */
    readonly yes: boolean;
    /** A yes at the end: "if you can yes". */
    readonly lastYes: boolean;
    /** A "never mind" that is a clause by itself. */
    readonly leave: boolean;
    readonly asks: boolean;
    readonly limited: boolean;
    readonly unknown: number;
    /** So many words that say nothing by themselves, but stand in the question. */
    readonly repeated: number;
  } {
    const has = {
      act: false,
      negatedAct: false,
      insisted: false,
      refusal: false,
      negated: false,
      no: false,
      yes: false,
      lastYes: false,
      leave: false,
      asks: false,
      limited: false,
    };
    const actForms: string[] = [];
    let [unknown, repeated, negating, leads] = [0, 0, false, true];
    const tokens = this.#tokens;
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] ?? '';
      const found = this.#find(at, WHOLE);
      const end = at + (found?.length ?? 1);
      const isClauseStart = at === 0 || tokens[at - 1] === BREAK || leads;
      // A single character at the end of a Chinese sentence is no word of its own: "早上好".
      const isSpaced = !/\p{Script=Han}/u.test(token);
      const isClauseEnd = end >= tokens.length || tokens[end] === BREAK;
      if (token === BREAK) negating = false;
      else if (this.#isAct(token)) {
        if (negating) has.negatedAct = true;
        else has.act = true;
        actForms.push(token);
        at++;
        continue;
      } else if (this.#refusal.includes(token)) {
        has.refusal = true;
        at++;
        continue;
      } else if (found === undefined) {
        unknown += this.#weight(token);
        if (this.#asked.has(token)) repeated += 1;
        has.limited ||= /\p{N}/u.test(token) && !this.#asked.has(token);
      } else if (found.kind === 'no' && (isClauseStart || isClauseEnd)) {
        has.no = true;
        negating = true;
      } else if (found.kind === 'yes' && isClauseEnd && isClauseStart) has.yes = true;
      else if (found.kind === 'yes' && isSpaced && end >= tokens.length) has.lastYes = true;
      else if (found.kind === 'leave' && isClauseStart && isClauseEnd) has.leave = true;
      else if (found.kind === 'negations' || found.kind === 'no') {
        has.negated = true;
        negating = true;
      } else if (found.kind === 'insistence') has.insisted = true;
      else if (found.kind === 'asks') has.asks = true;
      else if (LIMITING.has(found.kind)) has.limited = true;
      leads =
        token === BREAK || (leads && found !== undefined && [...LEADS, 'insistence'].includes(found.kind));
      at = end;
    }
    has.limited ||= this.#actsOnItself(actForms);
    return { ...has, unknown, repeated };
  }

  /** Whether the message is nothing but the verb of the action, however often. */
  isBareAct(): boolean {
    return this.#tokens.length > 0 && this.#tokens.every((token) => token === BREAK || this.#isAct(token));
  }

  /** Whether the message says of a value that it is not there or wrong. */
  isAbsence(): boolean {
    return this.#tokens.some((_, at) => this.#find(at, ['absence']) !== undefined);
  }

  /** Whether the message is nothing but courtesies: a "please" answers only a question. */
  isCourtesy(): boolean {
    for (let at = 0; at < this.#tokens.length; ) {
      const found = this.#find(at, LEADS);
      if (found === undefined && this.#tokens[at] !== BREAK) return false;
      at += found?.length ?? 1;
    }
    return true;
  }

  /** Whether the message says the same twice: "取消取消". */
  isRepeated(): boolean {
    const words = this.#tokens.filter((token) => token !== BREAK);
    return words.length >= 2 * new Set(words).size;
  }

  /** Whether the message consists of a refusal of the dialog's own and words that change nothing. */
  isRefusal(): boolean {
    let found = false;
    for (let at = 0; at < this.#tokens.length; ) {
      const refused = Math.max(0, ...this.#refusals.lengths(this.#tokens, at));
      const filler = this.#find(at, FILLERS)?.length ?? (this.#tokens[at] === BREAK ? 1 : 0);
      if (refused === 0 && filler === 0) return false;
      found ||= refused > 0;
      at += Math.max(refused, filler);
    }
    return found;
  }

  /** Whether the message is a phrase of one kind, with courtesies at most. */
  isOnly(kind: AnswerKind): boolean {
    let found = false;
    for (let at = 0; at < this.#tokens.length; ) {
      const asked = this.#find(at, [kind])?.length ?? 0;
      const isMark = this.#tokens[at] === BREAK || this.#tokens[at] === '?';
      const lead = this.#find(at, LEADS)?.length ?? (isMark ? 1 : 0);
      if (asked === 0 && lead === 0) return false;
      found ||= asked > 0;
      at += Math.max(asked, lead);
    }
    return found;
  }

  #endsClause(end: number): boolean {
    return end >= this.#tokens.length || this.#tokens[end] === BREAK || this.#tokens[end] === '?';
  }

  /** Whether a "never mind" is followed by a question or a number: "cancel 1044" is a wish. */
  saysMore(from: number): boolean {
    return (
      this.rest(from).kinds.has('asks') || this.#tokens.slice(from).some((token) => /\p{N}/u.test(token))
    );
  }

  /** The words from a token on. */
  wordsFrom(from: number): string {
    return this.#tokens
      .slice(from)
      .filter((token) => token !== BREAK)
      .join(' ');
  }

  #weight(token: string): number {
    if (token === BREAK || this.#asked.has(token)) return 0;
    return /\p{Script=Han}/u.test(token) ? HAN_WEIGHT : 1;
  }

  /** Whether one verb stands in two forms: "cancel the cancellation". */
  #actsOnItself(forms: readonly string[]): boolean {
    return this.#act.some((act) => new Set(forms.filter((form) => isAct(form, [act]))).size > 1);
  }

  #hasAct(from: number, to: number): boolean {
    return this.#tokens.slice(from, to).some((token) => this.#isAct(token));
  }

  #isAct(token: string): boolean {
    return isAct(token, this.#act);
  }
}
