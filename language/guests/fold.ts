/** Marks on letters that people leave out: accents of Latin, Greek and Cyrillic, vowel signs of Arabic and Hebrew. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0655]/g;

/** Letters that are written in several ways, or have no accent to take away. */
const LETTERS = new Map(
  Object.entries({ ł: 'l', đ: 'd', ø: 'o', æ: 'ae', ı: 'i', ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' }),
);
const OTHERWISE = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

/** Letters that are typed twice where one is right, or once where two are: scripts of alphabets only. */
const DOUBLED =
  /([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\1+/gu;

/** A normalised text in the spelling in which words of guests' languages are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/['’׳-]/g, ' ')
    .replace(OTHERWISE, (letter) => LETTERS.get(letter) ?? letter)
    .replace(DOUBLED, '$1');
}
