const SPELLINGS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Spells umlauts and ß by plain letters, in a text in lower case: customers write both "für" and "fuer". */
export function foldGerman(text: string): string {
  return text.replace(/[äöüß]/g, (letter) => SPELLINGS[letter] ?? letter);
}

/**
 * The form in which German words are compared: folded, without an ending of declension or conjugation and without -ung, so that
 * "Bestellungen", "bestellt" and "bestellen" are one word. At least four letters stay.
 */
export function stemGerman(word: string): string {
  return foldGerman(word)
    .replace(/(?<=.{4})(?:e[mnrs]?|n|s)$/, '')
    .replace(/(?<=.{5})t$/, '')
    .replace(/(?<=.{4})ung$/, '');
}
