import { normalize } from '../../normalize.ts';
import { phraseTokens } from '../../segment.ts';
import { withoutEmphasis } from '../phrase-set.ts';
import { commonLexicon } from './answer-phrases-by-locale.ts';

/** First letters that two forms of a verb share: "cancel", "cancelled". */
const STEM = 5;

/** The words of a button's or a task's label that name its action: "cancel" of "Yes, cancel it", those that no answer has by itself. */
export function actOf(label: string): string[] {
  const lexicon = commonLexicon();
  const tokens = phraseTokens(normalize(label).text).map(withoutEmphasis);
  const words: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = lexicon.longest(tokens, at, [
      'yes',
      'ok',
      'no',
      'polite',
      'thanks',
      'neutral',
      'insistence',
    ]);
    if (found === undefined) words.push(tokens[at] ?? '');
    at += found?.length ?? 1;
  }
  return words;
}

/** Whether a token is a word of an action, in whatever form: "cancelled" for "cancel". */
export function isAct(token: string, act: readonly string[]): boolean {
  return act.some(
    (word) =>
      token === word ||
      (word.length >= STEM && token.length >= STEM && token.slice(0, STEM) === word.slice(0, STEM)),
  );
}
