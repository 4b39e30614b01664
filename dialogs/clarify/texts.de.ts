import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The question what a message means. */
export const de: TextsLike<typeof english> = {
  clarify: () => 'Was davon meinen Sie?',
  'choice-question': () => 'Frage zum Shop',
};
