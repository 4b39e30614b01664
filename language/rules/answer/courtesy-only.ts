import { normalize } from '../../normalize.ts';
import { type AnswerKind, commonLexicon, lexiconOf } from './answer-phrases-by-locale.ts';
import { answerTokens, BREAK } from './answer-tokens.ts';

/** The kinds that say nothing beside a value. */
const EMPTY: readonly AnswerKind[] = [
  'yes',
  'ok',
  'closing',
  'thanks',
  'polite',
  'insistence',
  'neutral',
  'values',
  'introduction',
];

/** Whether a text is courtesies and words that only lead to a value: "thanks, it was", "my name is", "好的，是". */
export function courtesyOnly(text: string, locale: string): boolean {
  return isOnly(text, locale, EMPTY);
}

/** Whether a text only says that nothing follows: "that's all, thanks", "就这些". */
export function closingOnly(text: string, locale: string): boolean {
  return isOnly(text, locale, ['closing', 'thanks', 'polite']);
}

function isOnly(text: string, locale: string, kinds: readonly AnswerKind[]): boolean {
  const own = lexiconOf(locale);
  const common = commonLexicon();
  const tokens = answerTokens(normalize(text).text, (word) => own.has(word));
  for (let at = 0; at < tokens.length; ) {
    const found = own.longest(tokens, at, kinds) ?? common.longest(tokens, at, kinds);
    if (found === undefined && tokens[at] !== BREAK) return false;
    at += found?.length ?? 1;
  }
  return true;
}
