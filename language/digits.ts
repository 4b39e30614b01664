const DIGIT = /^\p{Nd}$/u;

/** The first characters of the series of circled digits from 1 to 9 that Unicode gives no compatibility form. */
const CIRCLED_ONES = [0x24f5, 0x2776, 0x2780, 0x278a];

/** The characters that write a digit in Chinese: of counting, of banks, and those that are read out on the telephone. */
const HAN_DIGITS = new Map(
  ['零〇○', '一壹幺', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (characters, digit) => [...characters].map((character) => [character, String(digit)] as const),
  ),
);

/** Digits in Chinese that follow each other are a number that is read out: 一零四二. Two may be a count or a part of a word. */
const HAN_NUMBER = new RegExp(
  `(?<![${[...HAN_DIGITS.keys()].join('')}十百千万])[${[...HAN_DIGITS.keys()].join('')}]{3,}(?![十百千万])`,
  'gu',
);

/** The ASCII digit of a digit in any script, such as `٤` or `❹`; undefined for any other character. */
export function asciiDigit(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const circled = CIRCLED_ONES.find((one) => code >= one && code < one + 9);
  if (circled !== undefined) return String(code - circled + 1);
  if (!DIGIT.test(character)) return undefined;
  // Unicode encodes the decimal digits of a script in a row from 0 to 9 (The Unicode Standard, section 4.6).
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** A normalised text with ASCII digits for numbers in Chinese digits; every other character stays in its place. */
export function withHanNumbersAsDigits(text: string): string {
  return text.replace(HAN_NUMBER, (number) =>
    Array.from(number, (character) => HAN_DIGITS.get(character) ?? character).join(''),
  );
}
