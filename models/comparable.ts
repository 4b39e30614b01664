/** A text in the form in which typed texts are compared: without differences of case and width, without punctuation, symbols and extra spaces. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
