import type { OptOutWords } from './opt-out-words.ts';

/** The keywords in German. */
export const de: OptOutWords = {
  stop: ['stopp', 'abmelden', 'abbestellen'],
  start: ['anmelden'],
};
