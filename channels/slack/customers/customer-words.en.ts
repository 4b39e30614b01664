import type { CustomerWords } from './customer-words.ts';

/** The words of blocks in English. */
export const en: CustomerWords = {
  choose: 'Choose',
  track: 'Track parcel',
  view: 'View product',
  files: 'Files',
};
