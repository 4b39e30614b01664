import { expect } from 'chai';
import { diffOf, mutantsOf } from './mutants.ts';

/** Every text that one fault makes of a text. */
function faults(text: string): string[] {
  return mutantsOf('a.ts', text).map(
    ({ start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
  );
}

describe('the mutants of a file', () => {
  const CASES: readonly [text: string, faults: readonly string[]][] = [
    ['x = a < b;', ['x = a <= b;', ';']],
    ['f(a >= b);', [';', 'f(a > b);']],
    ['f(a === b);', [';', 'f(a !== b);']],
    ['const x = a - b * 2;', ['const x = a + b * 2;', 'const x = a - b / 2;', 'const x = a - b * 100;']],
    ["const x = 'a' + b;", []],
    ['const x = a && b;', ['const x = a || b;']],
    ['const x = a ?? b;', ['const x = a;']],
    ['const x = !a;', ['const x = a;']],
    ['const x = a ? b : c;', ['const x = (b);', 'const x = (c);']],
    ['const x = true;', ['const x = false;']],
    ['const x = [0, 1, 10];', ['const x = [1, 1, 10];', 'const x = [0, 0, 10];', 'const x = [0, 1, 500];']],
    ['if (a) b();', ['if (true) b();', 'if (false) b();', 'if (a) ;']],
    ['const x = a?.b;', ['const x = a.b;']],
    ['const x = a?.[b];', ['const x = a[b];']],
    ['const x = a?.(b);', ['const x = a(b);']],
    ['const x = { ...(a && b) };', ['const x = { ...{} };', 'const x = { ...(a || b) };']],
    ['const x = { ...a };', []],
    ['const x = { $lt: a };', ['const x = { ...{} };', 'const x = { $lte: a };']],
    ['const x = { $slice: a };', ['const x = { ...{} };']],
    ["const x = a['$in'];", ["const x = a['$nin'];"]],
    ['const x = a.filter(b);', ['const x = a;']],
    ['const x = a.some(b);', ['const x = a.every(b);']],
    ['const x = Math.min(a, b);', ['const x = Math.max(a, b);']],
    ['class A extends B { constructor() { super(); } }', []],
    ["import { a } from 'b';\ntype C = 1 | -1 | true;\nconst d = a as 'e' | 2;", []],
  ];
  for (const [text, expected] of CASES) {
    it(`of ${text.replaceAll('\n', ' ')}`, () => expect(faults(text)).to.have.members(expected));
  }

  it('are shown as a diff of the lines they change', () => {
    const text = 'one();\nconst x = a\n  ? b : c;\ntwo();\n';
    const second = mutantsOf('a.ts', text).find(({ replacement }) => replacement === '(c)');
    expect(second && diffOf(second, text)).to.deep.equal({
      line: 2,
      diff: '  - const x = a\n  -   ? b : c;\n  + const x = (c);',
    });
  });
});
