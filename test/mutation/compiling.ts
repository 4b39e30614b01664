import type { Mutant } from './mutants.ts';
import type { TreeCopy } from './tree-copy.ts';

const CONFIG = 'tsconfig.mutation.json';

/** The sources alone; a name that a mutant leaves unused is no error that anything would catch at run time. */
const OPTIONS = {
  extends: './tsconfig.json',
  compilerOptions: {
    incremental: true,
    tsBuildInfoFile: 'tsconfig.mutation.tsbuildinfo',
    noUnusedLocals: false,
    noUnusedParameters: false,
    allowUnreachableCode: true,
  },
  exclude: ['node_modules', 'web/widget', 'data', 'test', 'bench'],
};

/** The compiler needs longer than this for the whole project on no machine. */
const LIMIT_MS = 300_000;

/**
 * The mutants that the compiler has nothing against: the others could never be committed, so they say nothing of the tests.
 * Mutants of different files are compiled together, and an error counts against the mutant of the file that it is in.
 */
export async function compiling(mutants: readonly Mutant[], copy: TreeCopy): Promise<Mutant[]> {
  await copy.write(CONFIG, JSON.stringify(OPTIONS));
  const good = new Set<Mutant>();
  for (const round of rounds(mutants)) {
    const { output } = await copy.with(round, () => copy.run('typescript/bin/tsc', ['-p', CONFIG], LIMIT_MS));
    const broken = new Set([...output.matchAll(/^(\S+\.ts)\(\d+,\d+\): error/gm)].map(([, path]) => path));
    for (const mutant of round) if (!broken.has(mutant.path)) good.add(mutant);
  }
  return mutants.filter((mutant) => good.has(mutant));
}

/** Parts with one mutant of a file at most in each. */
function rounds(mutants: readonly Mutant[]): Mutant[][] {
  const parts: Mutant[][] = [];
  const counts = new Map<string, number>();
  for (const mutant of mutants) {
    const nth = counts.get(mutant.path) ?? 0;
    counts.set(mutant.path, nth + 1);
    const part = parts[nth] ?? [];
    parts[nth] = part;
    part.push(mutant);
  }
  return parts;
}
