/** How customers ask in German to sign in. */
export const de: readonly string[] = [
  'anmelden',
  'einloggen',
  'ich möchte mich anmelden',
  'ich möchte mich einloggen',
];
