import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

const SCORES = ['', 'Sehr schlecht', 'Schlecht', 'Mittelmäßig', 'Gut', 'Sehr gut'];

/** The CSAT question. */
export const de: TextsLike<typeof english> = {
  'ask-rating': () => 'Wie gut konnten wir Ihnen helfen, von 1 (sehr schlecht) bis 5 (sehr gut)?',
  'rating-thanks': () => 'Vielen Dank, ich habe das an unser Team weitergegeben.',
  'choice-score': ({ score }) => SCORES[score] ?? String(score),
};
