import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { faultOf } from './support/regular-expressions/fault-of.ts';
import {
  type Expression,
  isProduct,
  productExpressions,
} from './support/regular-expressions/product-expressions.ts';
import { RUN_SOURCES, sourceFiles } from './support/source-files.ts';

const COLLECTOR = new URL('./support/regular-expressions/collect-built.ts', import.meta.url);

/** Some thousand expressions are judged, on slow machines as well. */
const PATIENCE_MS = 900_000;

describe('a regular expression of the product', () => {
  const { literals, building } = productExpressions();

  it('takes a time that grows no faster than the text, written as a literal', async () => {
    expect(literals).to.have.lengthOf.above(100);
    expect(await faultsOf(literals)).to.deep.equal([]);
  }).timeout(PATIENCE_MS);

  it('takes a time that grows no faster than the text, built at run time', async () => {
    const modules = new Set(building.map((place) => place.split(':')[0] ?? ''));
    const built = (await builtBy([...modules])).filter(({ place }) => building.includes(place));
    const seen = new Set(built.map(({ place }) => place));
    expect(building.filter((place) => !seen.has(place))).to.deep.equal([]);
    expect(await faultsOf(built)).to.deep.equal([]);
  }).timeout(PATIENCE_MS);

  it('is found in scripts of pages as well as in modules, and nowhere in tests', () => {
    const paths = sourceFiles('.js')
      .filter(isProduct)
      .map(({ path }) => path);
    expect(literals.some(({ place }) => paths.includes(place.split(':')[0] ?? ''))).to.equal(true);
    expect(literals.filter(({ place }) => place.startsWith('test/'))).to.deep.equal([]);
  });
});

describe('the check of regular expressions', () => {
  const fault = (source: string, flags = '') => faultOf({ source, flags, place: 'x.ts:1' });

  it('refuses what takes the square of a text, or worse', async () => {
    for (const source of [String.raw`\s+$`, '(?:a+)+b', String.raw`^(?:ab|x)*\d*y?\d*$`, 'a.*b'])
      expect(await fault(source), source).to.match(/x\.ts:1 .*(?:polynomial|exponential)/);
  });

  it('refuses it in one of many alternatives, and where it looks around', async () => {
    const words = Array.from({ length: 100 }, (_, index) => `word${index}`).join('|');
    expect(await fault(String.raw`(?<!\p{L})(?:${words}|so\s*\s*much\s*\s*)(?!\p{L})`, 'gu')).to.match(
      /polynomial/,
    );
    expect(await fault(String.raw`(?<=x)\s*\s*(?=yy)`)).to.match(/polynomial/);
  });

  it('accepts what reads a part of a text with a bound from each place, and what begins in few places', async () => {
    for (const source of [String.raw`\s{1,9}$`, String.raw`(?<!\s)\s+$`, '^a*b', '[^,]+'])
      expect(await fault(source), source).to.equal(undefined);
  });
});

async function faultsOf(expressions: readonly Expression[]): Promise<string[]> {
  const faults: string[] = [];
  for (const expression of expressions) {
    const fault = await faultOf(expression);
    if (fault !== undefined) faults.push(fault);
  }
  return [...new Set(faults)];
}

/** What modules of the product build, in a process whose constructor of expressions notes it. */
async function builtBy(modules: readonly string[]): Promise<Expression[]> {
  const child = fork(COLLECTOR, modules, { execArgv: [...RUN_SOURCES] });
  const [built] = (await once(child, 'message')) as [Expression[]];
  return built;
}
