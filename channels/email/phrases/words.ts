/** A list that is written as one text with commas, over several lines; the space after a comma is no part of a word. */
export function words(...lines: readonly string[]): readonly string[] {
  return lines
    .join(' ')
    .split(',')
    .map((word) => word.trimStart())
    .filter((word) => word !== '');
}
