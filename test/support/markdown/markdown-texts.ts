import fc from 'fast-check';

const SIGNS = [
  '*',
  '**',
  '_',
  '~',
  '~~',
  '`',
  '```',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '&',
  '#',
  '- ',
  '1. ',
  '|',
  '\\',
  '@',
];
const GAPS = [' ', '\n', '\n\n', '    ', '，', '。', '“', '.'];
const WORDS = [
  'a',
  'b2',
  '订单',
  'é',
  '🙂',
  'https://a.example/b_c',
  'm@a.example',
  '<!channel>',
  '<@U1>',
  '&amp;',
  '4',
];

/** Texts made of what a format could take for its own, with few words between; never so long that it isn't read. */
export function textOfSigns(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...SIGNS),
    fc.constantFrom(...GAPS),
    fc.constantFrom(...WORDS),
    fc.string({ unit: 'grapheme-ascii', maxLength: 4 }),
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
}
