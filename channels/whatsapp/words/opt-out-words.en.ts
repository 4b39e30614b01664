import type { OptOutWords } from './opt-out-words.ts';

/** The keywords in English. */
export const en: OptOutWords = {
  stop: ['stop', 'stop all', 'stopall', 'unsubscribe', 'opt out', 'optout'],
  start: ['start', 'unstop', 'subscribe', 'opt in', 'optin'],
};
