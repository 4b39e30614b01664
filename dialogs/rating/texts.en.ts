const SCORES = ['', 'Very bad', 'Bad', 'Okay', 'Good', 'Very good'];

/** The CSAT question. */
export const en = {
  'ask-rating': () => 'How good was our help, from 1 (very bad) to 5 (very good)?',
  'rating-thanks': () => 'Thank you, I have passed that on to our team.',
  'choice-score': ({ score }: { score: number }) => SCORES[score] ?? String(score),
};
