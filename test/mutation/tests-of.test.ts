import { expect } from 'chai';
import { TestsOf } from './tests-of.ts';

const file = (path: string, ...specifiers: string[]) => ({
  path,
  text: '',
  imports: specifiers.map((specifier) => ({
    specifier: specifier.replace('type ', ''),
    typeOnly: specifier.startsWith('type '),
  })),
});

describe('the tests of a file', () => {
  it('are those that load it, the mirrored one first, then the same folder, then those that load the least', () => {
    const tests = new TestsOf([
      file('a/b/c.ts'),
      file('a/b/d.ts', './c.ts'),
      file('a/e.ts', './b/d.ts', 'chai', './e.ts'),
      file('f.ts', './a/e.ts'),
      file('test/a/b/c.test.ts', '../../../a/b/c.ts', '../../../f.ts'),
      file('test/a/b/d.test.ts', '../../../a/b/d.ts', '../../../f.ts'),
      file('test/a/e.test.ts', '../../a/e.ts'),
      file('test/flows/few.test.ts', '../../a/b/c.ts'),
      file('test/flows/many.test.ts', '../../f.ts'),
      file('test/types.test.ts', 'type ../a/b/c.ts'),
    ]);
    expect(tests.of('a/b/c.ts')).to.deep.equal([
      'test/a/b/c.test.ts',
      'test/a/b/d.test.ts',
      'test/a/e.test.ts',
      'test/flows/few.test.ts',
      'test/flows/many.test.ts',
    ]);
    expect(tests.of('a/e.ts')[0]).to.equal('test/a/e.test.ts');
    expect(tests.of('test/flows/few.test.ts')).to.deep.equal(['test/flows/few.test.ts']);
  });
});
