import type { SelectionWords } from './selection-words.en.ts';

/** The line in Chinese. */
export const zh: SelectionWords = {
  howToAnswer: (example, none) =>
    `请回复编号，例如 ${example}，或回复“全部”${none === undefined ? '' : `或“${none}”`}。`,
  separator: '、',
};
