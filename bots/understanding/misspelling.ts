/** Scripts in which one letter more or less is a typing error; in a script of characters it is another word. */
const LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\s]+$/u;

/** Shortest words, in letters, in which one typing error is tolerated, and two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/**
 * Whether a text is a label with typing errors: as many words, each equal or nearly so. Short words, numbers and first letters have to
 * be right ("no" and "not", an order number, "incomplete" and "complete"). Both texts in the form of `comparable`.
 */
export function isMisspelt(text: string, label: string): boolean {
  if (text === label || !LETTERS.test(text) || !LETTERS.test(label)) return false;
  const words = text.split(' ');
  const wanted = label.split(' ');
  return words.length === wanted.length && words.every((word, index) => isNear(word, wanted[index] ?? ''));
}

function isNear(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  if (/\p{N}/u.test(word + wanted) || word[0] !== wanted[0]) return false;
  const shorter = Math.min(word.length, wanted.length);
  const slips = shorter >= TWO_SLIPS ? 2 : shorter >= ONE_SLIP ? 1 : 0;
  return slips > 0 && Math.abs(word.length - wanted.length) <= slips && distance(word, wanted) <= slips;
}

/** How many letters differ: left out, put in, wrong, or swapped with the next (optimal string alignment). */
function distance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= from.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= to.length; column += 1) {
      const wrong = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + wrong,
      );
      rows[row]?.push(swapped ? Math.min(least, at(row - 2, column - 2) + 1) : least);
    }
  }
  return at(from.length, to.length);
}
