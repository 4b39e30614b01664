import { normalize } from '../normalize.ts';
import { phraseTokens } from '../segment.ts';
import { calm, consistsOf, MAX_PHRASE_TOKENS, PhraseSet } from './phrase-set.ts';
import { NO, POLITE, THANKS, WEAK_YES, YES } from './polarity-phrases.ts';

const yes = new PhraseSet(YES);
const weakYes = new PhraseSet([...YES, ...WEAK_YES]);
const no = new PhraseSet(NO);
const polite = new PhraseSet(POLITE);
const politeThanks = new PhraseSet([...POLITE, ...THANKS]);

/**
 * Reads a clear yes or no out of a normalised text, and only if it is nothing besides: "yes but ...", "yes?", "no problem"
 * and "yes no" are neither. `echo` lists phrases that only repeat the act which is asked for ("cancel it"), so that "yes,
 * cancel it" remains a plain yes; they are no answer by themselves and must not name the other choice ("keep
 * it"); one that begins with a no is left out.
 */
export function polarity(text: string, echo: readonly string[] = []): 'yes' | 'no' | undefined {
  const tokens = phraseTokens(text).map(calm);
  if (tokens.length > MAX_PHRASE_TOKENS) return undefined;
  const echoed = echo.map((phrase) => normalize(phrase).text).filter((phrase) => !beginsWithNo(phrase));
  const withEcho = (phrases: readonly string[], plain: PhraseSet): PhraseSet =>
    echoed.length > 0 ? new PhraseSet([...phrases, ...echoed]) : plain;
  const positive =
    consistsOf(tokens, yes, withEcho([...POLITE, ...THANKS], politeThanks)) ||
    consistsOf(tokens, weakYes, withEcho(POLITE, polite));
  const negative = consistsOf(tokens, no, politeThanks);
  if (positive === negative) return undefined;
  return positive ? 'yes' : 'no';
}

function beginsWithNo(phrase: string): boolean {
  return no.lengths(phraseTokens(phrase), 0).length > 0;
}
