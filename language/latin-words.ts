const LATIN_WORD = /\p{Script=Latin}+/gu;

/** Matches what belongs to no language: e-mail addresses, links, numbers with letters (`SW1A`, `RM037907161`). */
const NO_LANGUAGE = /[@/\d]/;

/** The words in Latin script of a normalised text that can belong to a language. */
export function latinWords(text: string): string[] {
  return text.split(/\s+/).flatMap((part) => (NO_LANGUAGE.test(part) ? [] : (part.match(LATIN_WORD) ?? [])));
}
