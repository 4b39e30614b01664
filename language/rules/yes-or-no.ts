import { PerLocale } from '../../models/locale/per-locale.ts';
import { normalize } from '../normalize.ts';
import { phraseTokens } from '../segment.ts';
import { consistsOf, MAX_PHRASE_TOKENS, PhraseSet, withoutEmphasis } from './phrase-set.ts';
import { de } from './yes-or-no-phrases.de.ts';
import { en } from './yes-or-no-phrases.en.ts';
import type { YesOrNoPhrases } from './yes-or-no-phrases.ts';
import { zh } from './yes-or-no-phrases.zh.ts';

/** The phrases for yes and no. */
export const YES_OR_NO_PHRASES = new PerLocale<YesOrNoPhrases>({ en, zh, de });

/** The phrases of all languages: people answer in another one than they asked in ("ok, 谢谢"). */
const compared = YES_OR_NO_PHRASES.derive((languages) => {
  const of = (kind: keyof YesOrNoPhrases) => languages.flatMap((language) => language[kind]);
  const [yes, vagueYes, polite] = [of('yes'), of('vagueYes'), of('polite')];
  const politeThanks = [...polite, ...of('thanks')];
  return {
    phrases: { polite, politeThanks },
    yes: new PhraseSet(yes),
    explicitYes: new PhraseSet(yes.filter((phrase) => !vagueYes.includes(phrase))),
    vagueYes: new PhraseSet(vagueYes),
    weakYes: new PhraseSet([...yes, ...of('weakYes')]),
    no: new PhraseSet(of('no')),
    polite: new PhraseSet(polite),
    politeThanks: new PhraseSet(politeThanks),
  };
});

/** Symbols and emoji beside a word may reverse it: "yes 👎", "yes❌". */
const SYMBOL = /[\p{S}\p{Extended_Pictographic}]/u;

/** A recognised yes or no. */
export interface YesOrNo {
  readonly answer: 'yes' | 'no';
  /** An unambiguous yes, which may confirm a command: not "ok", "right" or "嗯", and no symbol beside it. */
  readonly explicit: boolean;
}

/**
 * Recognises a clear yes or no that is the whole normalised text: "yes but ...", "yes?", "no problem" and "yes no" are neither.
 * `echo` lists phrases that repeat the action in question ("cancel it"), so that "yes, cancel it" is a plain yes and "don't cancel it" a
 * plain no. They are no answer by themselves and must not name the other choice ("keep it"); those that begin with a no are ignored.
 */
export function readYesOrNo(text: string, echo: readonly string[] = []): YesOrNo | undefined {
  const tokens = phraseTokens(text).map(withoutEmphasis);
  if (tokens.length > MAX_PHRASE_TOKENS) return undefined;
  const { phrases, yes, explicitYes, vagueYes, weakYes, no, polite, politeThanks } = compared();
  const echoed = echo.map((phrase) => normalize(phrase).text).filter((phrase) => !beginsWithNo(phrase));
  const acts = echoed.flatMap((phrase) => [phrase, withoutYes(phrase)]).filter((phrase) => phrase !== '');
  const withEcho = (plainPhrases: readonly string[], plain: PhraseSet): PhraseSet =>
    acts.length > 0 ? new PhraseSet([...plainPhrases, ...acts]) : plain;
  const around = withEcho(phrases.politeThanks, politeThanks);
  const positive =
    consistsOf(tokens, yes, around) || consistsOf(tokens, weakYes, withEcho(phrases.polite, polite));
  const negative = consistsOf(tokens, no, around);
  if (positive === negative) return undefined;
  const strong = consistsOf(tokens, explicitYes, around) && !consistsOf(tokens, vagueYes, around);
  const explicit = positive && strong && !SYMBOL.test(text);
  return { answer: positive ? 'yes' : 'no', explicit };
}

function beginsWithNo(phrase: string): boolean {
  return compared().no.lengths(phraseTokens(phrase), 0).length > 0;
}

/** "yes, cancel it" without its yes. */
function withoutYes(phrase: string): string {
  const tokens = phraseTokens(phrase);
  return tokens.slice(Math.max(0, ...compared().yes.lengths(tokens, 0))).join(' ');
}
