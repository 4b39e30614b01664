/** How customers say that they want all of what could be ordered again. */
export const en: readonly string[] = [
  'all',
  'all of it',
  'all of them',
  'all of that',
  'everything',
  'the lot',
  'the whole order',
  'the same again',
  'all again',
];
