import type { SelectionWords } from './selection-words.en.ts';

/** The line in German. */
export const de: SelectionWords = {
  howToAnswer: (example, none) =>
    `Antworten Sie mit den Nummern, z. B. ${example}, oder mit „alle“${none === undefined ? '' : ` oder „${none}“`}.`,
  separator: ', ',
};
