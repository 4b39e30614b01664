import { normalize } from '../../normalize.ts';
import { commonLexicon, lexiconOf } from './answer-phrases-by-locale.ts';
import { answerTokens } from './answer-tokens.ts';

/** Whether a text asks something: by a question mark or a question word. */
export function asks(text: string, locale: string): boolean {
  const own = lexiconOf(locale);
  const common = commonLexicon();
  const tokens = answerTokens(normalize(text).text, (word) => own.has(word));
  return tokens.some((_, at) => (own.longest(tokens, at) ?? common.longest(tokens, at))?.kind === 'asks');
}
