import { expect } from 'chai';
import { withoutComments } from '../../web/without-comments.ts';

describe('a file without its comments', () => {
  it('loses those that have lines of their own, and keeps the rest as it is', () => {
    const text = [
      '/** A doc comment. */',
      'export const a = 1;',
      '  /**',
      '   * Several lines.',
      '   */',
      '  // A line.',
      '  const url = "https://shop.example"; // beside code',
      '  const b = /** @type {number} */ (a);',
      '/** @type {number} */ let c = 2; /* d */',
      '// The last one.',
      'const e = `',
      '  / * no comment',
      '`;',
      '',
    ];
    const kept = [1, 6, 7, 8, 10, 11, 12, 13].map((line) => text[line]);
    expect(withoutComments(text.join('\n'))).to.equal(kept.join('\n'));
  });

  it('loses a comment of a stylesheet, and no rule between two', () => {
    expect(withoutComments('/* one */\na {}\n/* two\n   lines */\nb {}\n')).to.equal('a {}\nb {}\n');
  });
});
