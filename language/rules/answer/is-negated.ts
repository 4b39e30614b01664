import { normalize } from '../../normalize.ts';
import { actOf, isAct } from './act.ts';
import { commonLexicon, lexiconOf } from './answer-phrases-by-locale.ts';
import { answerTokens, BREAK } from './answer-tokens.ts';

/** Most tokens between a negation and the action: "don't want you to cancel". */
const REACH = 5;

/**
 * Whether a message says that an action is not wanted: "please don't cancel 1112", "别取消". `label` names the action. A question ("why don't you
 * cancel it?") and a negated reason ("cancel it, I don't need it anymore") are none.
 */
export function isNegated(text: string, locale: string, label: string): boolean {
  const own = lexiconOf(locale);
  const common = commonLexicon();
  const tokens = answerTokens(normalize(text).text, (word) => own.has(word));
  const act = actOf(label);
  let negation = Number.NEGATIVE_INFINITY;
  let [acted, inClause, negated] = [false, false, false];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? '';
    const found = (kind: 'unwanted' | 'negations' | 'laterNegations') =>
      own.longest(tokens, at, [kind]) ?? common.longest(tokens, at, [kind]);
    const unwanted = found('unwanted');
    const before = found('negations');
    if (token === '?') inClause = false;
    else if (token === BREAK) {
      negated ||= inClause;
      [negation, acted, inClause] = [Number.NEGATIVE_INFINITY, false, false];
    } else if (unwanted !== undefined) {
      at += unwanted.length;
      continue;
    } else if (acted && found('laterNegations') !== undefined) inClause = true;
    else if (before !== undefined) negation = at + before.length - 1;
    else if (isAct(token, act)) {
      if (at - negation <= REACH) inClause = true;
      acted = true;
    }
    at += before?.length ?? 1;
  }
  return negated || inClause;
}
