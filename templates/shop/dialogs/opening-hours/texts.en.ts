/** What the dialog says in English; the other languages have the same texts. */
export const en = {
  'hours-told': () => 'We are open from Monday to Saturday, 9:00 to 18:00.',
  /** Its button in menus. */
  'hours-label': () => 'Opening hours',
  /** A part of the sentence that says what the bot can do. */
  'hours-ability': () => 'tell you when we are open',
};
