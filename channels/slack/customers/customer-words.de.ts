import type { CustomerWords } from './customer-words.en.ts';

/** The words of blocks in German. */
export const de: CustomerWords = {
  choose: 'Auswählen',
  track: 'Paket verfolgen',
  view: 'Artikel ansehen',
  files: 'Dateien',
};
