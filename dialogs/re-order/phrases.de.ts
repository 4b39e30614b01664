/** How customers say that they want all of what could be ordered again. */
export const de: readonly string[] = [
  'alles',
  'alle',
  'alles davon',
  'alles nochmal',
  'alles noch einmal',
  'die ganze bestellung',
  'das ganze',
  'komplett',
];
