/** How customers ask in English to sign in. */
export const en: readonly string[] = [
  'sign in',
  'log in',
  'log me in',
  'sign me in',
  'identify me',
  'i want to sign in',
  'i want to log in',
];
