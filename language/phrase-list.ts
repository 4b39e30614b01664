/** Splits a list of phrases that is written as one text with a slash between them. */
export function phraseList(text: string): string[] {
  return text
    .split('/')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
