import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

const SCORES = ['', '很不满意', '不满意', '一般', '满意', '非常满意'];

/** The CSAT question. */
export const zh: TextsLike<typeof english> = {
  'ask-rating': () => '您对这次服务满意吗？请从 1（很不满意）到 5（非常满意）打分。',
  'rating-thanks': () => '谢谢您的评价，我已经转告客服团队。',
  'choice-score': ({ score }) => SCORES[score] ?? String(score),
};
