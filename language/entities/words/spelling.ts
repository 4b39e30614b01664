/** The spellings of multiples of a round number, such as "two hundred", each with its number. */
export function multiplesOf(
  round: number,
  most: number,
  spell: (times: number) => readonly string[],
): [string, number][] {
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((times) =>
    spell(times).map((spelling): [string, number] => [spelling, times * round]),
  );
}

/** The spellings of the numbers from 0 to 99, each with its number. */
export function numbersUpToHundred(
  spell: (n: number, tens: number, unit: number) => readonly string[],
): [string, number][] {
  return Array.from({ length: 100 }, (_, n) => n).flatMap((n) =>
    spell(n, Math.floor(n / 10), n % 10).map((spelling): [string, number] => [spelling, n]),
  );
}
