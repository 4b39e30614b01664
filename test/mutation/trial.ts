import type { Mutant } from './mutants.ts';
import type { TestsOf } from './tests-of.ts';
import type { Ended, TreeCopy } from './tree-copy.ts';

/** What became of a mutant; one that never ends counts as found out too. */
export type Verdict = 'killed' | 'timed out' | 'survived';

/** So many of the tests that load a file are run, nearest first. */
const MOST_TESTS = 20;

/** The nearest tests have a run of their own, since most mutants end there. */
const NEAREST = 2;

/** A test file that takes longer than this without a mutant (a proof, a browser) is not used. */
const LONGEST_MS = 20_000;

const MOCHA = 'mocha/bin/mocha.js';

/** Cases of a foreign server are left out: they are the same as the embedded store's, and it takes long to start. */
const MOCHA_OPTIONS = ['--bail', '--exit', '--invert', '--grep', 'on mongo-java-server'];

/** Tries mutants with the tests that can see them. Tests that fail without a mutant are not used. */
export class Trial {
  readonly #testsOf: TestsOf;
  /** How long each test file takes without a mutant, in milliseconds; nothing where it fails or takes too long. */
  readonly #durations = new Map<string, Promise<number | undefined>>();

  constructor(testsOf: TestsOf) {
    this.#testsOf = testsOf;
  }

  async of(mutant: Mutant, copy: TreeCopy): Promise<Verdict> {
    const tests = this.#testsOf.of(mutant.path).slice(0, MOST_TESTS);
    for (const part of [tests.slice(0, NEAREST), tests.slice(NEAREST)]) {
      const usable = await this.#usable(part, copy);
      if (usable.length === 0) continue;
      const expected = usable.reduce((sum, { ms }) => sum + ms, 0);
      const paths = usable.map(({ path }) => path);
      // The machine may have become busier since the tests were measured.
      const limit = LONGEST_MS + 3 * expected;
      const { code } = await copy.with([mutant], () => copy.run(MOCHA, [...MOCHA_OPTIONS, ...paths], limit));
      if (code !== 0) return code === undefined ? 'timed out' : 'killed';
    }
    return 'survived';
  }

  async #usable(tests: readonly string[], copy: TreeCopy): Promise<{ path: string; ms: number }[]> {
    const usable: { path: string; ms: number }[] = [];
    for (const path of tests) {
      const ms = await this.#duration(path, copy);
      if (ms !== undefined) usable.push({ path, ms });
    }
    return usable;
  }

  #duration(test: string, copy: TreeCopy): Promise<number | undefined> {
    const known = this.#durations.get(test) ?? measured(test, copy);
    this.#durations.set(test, known);
    return known;
  }
}

async function measured(test: string, copy: TreeCopy): Promise<number | undefined> {
  const { code, ms } = await tested([test], copy, LONGEST_MS);
  if (code === 0) return ms;
  console.log(`not used  ${test} ${code === undefined ? 'takes too long' : 'fails'} without a mutant`);
  return undefined;
}

/** A module that is missing is the machine's fault, never a mutant's: no mutant changes an import. */
async function tested(tests: readonly string[], copy: TreeCopy, limitMs: number): Promise<Ended> {
  const ended = await copy.run(MOCHA, [...MOCHA_OPTIONS, ...tests], limitMs);
  if (/MODULE_NOT_FOUND/.test(ended.output)) throw new Error(`The tests can not be run: ${ended.output}`);
  return ended;
}
