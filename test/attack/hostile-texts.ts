/** Makes a text of a length in characters. */
export type MakeText = (length: number) => string;

/** What a careless pattern looks at again and again. */
const REPEATED = [
  ...[
    '.',
    ' ',
    ' \n',
    '\u00a0',
    '1',
    '1,',
    '-',
    '_',
    '<',
    '> ',
    '[',
    '[a](b',
    '*a',
    '```',
    '@',
    '"',
    '(',
    '\\',
    ';',
    ':',
  ],
  ...[
    'a@b.c ',
    'a.',
    'yes ',
    'no but yes ',
    'cancel 1042 and ',
    '1042 ',
    '2026-01-01 ',
    '|a|b',
    '</p>',
    '<b>',
    '<!--',
  ],
  ...['=?utf-8?q?a?= ', '&amp;', 'http://', '\ud800', '\u0301', '👩‍👩‍👧‍👦', '我要退货', '一千零四十二', 'ä'],
];

/**
 * Texts of each kind, alone and between two letters: a pattern that is bound to an end is careful with the one, and looks from each place anew with the
 * other.
 */
export const HOSTILE: readonly MakeText[] = REPEATED.map(repeated).flatMap((text) => [
  text,
  (length) => `x${text(length - 2)}x`,
]);

function repeated(part: string): MakeText {
  return (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
}
