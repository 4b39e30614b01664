import { parseArgs } from 'node:util';
import { seededRandom, shuffle } from '../../models/seeded-random.ts';
import { sourceFiles } from '../support/source-files.ts';
import { compiling } from './compiling.ts';
import { diffOf, type Mutant, mutantsOf } from './mutants.ts';
import { TestsOf } from './tests-of.ts';
import { TreeCopy } from './tree-copy.ts';
import { Trial, type Verdict } from './trial.ts';

/** What is sampled when `--only` names nothing else: the store, the durable path, the dialogs' kernel and the brain. */
const FOLDERS = ['models/embedded', 'adapters', 'dialogs/kernel', 'dialogs/machine', 'bots'];

const PROCESSES = 2;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '11' },
    only: { type: 'string', multiple: true, default: FOLDERS },
  },
});
const { only } = values;
const seed = Number(values.seed);
const count = Number(values.count);

const files = sourceFiles();
const texts = new Map(files.map(({ path, text }) => [path, text]));
const folderOf = (path: string) => only.find((part) => path === part || path.startsWith(`${part}/`));
const every = files
  .filter(({ path }) => folderOf(path) !== undefined && !path.endsWith('.test.ts'))
  .flatMap(({ path, text }) => mutantsOf(path, text));

const copies = await Promise.all(Array.from({ length: PROCESSES }, () => TreeCopy.make()));
try {
  const [first] = copies;
  const sample = first === undefined ? [] : await sampled(first);
  console.log(`seed ${seed}: ${sample.length} of ${every.length} mutants of ${only.join(', ')}`);
  report(await tried(sample));
} finally {
  for (const copy of copies) await copy.remove();
}

async function sampled(copy: TreeCopy): Promise<Mutant[]> {
  const pool = shuffle([...every], seededRandom(seed));
  const sample: Mutant[] = [];
  while (sample.length < count && pool.length > 0)
    sample.push(...(await compiling(pool.splice(0, count - sample.length), copy)));
  return sample;
}

async function tried(sample: readonly Mutant[]): Promise<Map<Mutant, Verdict>> {
  const trial = new Trial(new TestsOf(files));
  const verdicts = new Map<Mutant, Verdict>();
  const waiting = [...sample];
  // Ctrl-C: what has been tried until then is reported.
  process.once('SIGINT', () => waiting.splice(0));
  const work = async (copy: TreeCopy) => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const verdict = await trial.of(mutant, copy);
      verdicts.set(mutant, verdict);
      const { line } = diffOf(mutant, texts.get(mutant.path) ?? '');
      console.log(`${verdict.padEnd(9)} ${mutant.path}:${line} (${verdicts.size}/${sample.length})`);
    }
  };
  await Promise.all(copies.map(work));
  return verdicts;
}

function report(verdicts: ReadonlyMap<Mutant, Verdict>): void {
  for (const [mutant, verdict] of verdicts) {
    if (verdict !== 'survived') continue;
    const { line, diff } = diffOf(mutant, texts.get(mutant.path) ?? '');
    console.log(`\n${mutant.path}:${line}\n${diff}`);
  }
  console.log('\nfolder              mutants  killed  timed out  survived    rate');
  for (const folder of only)
    row(
      folder,
      [...verdicts].filter(([{ path }]) => folderOf(path) === folder),
    );
  row('all', [...verdicts]);
}

function row(name: string, verdicts: readonly (readonly [Mutant, Verdict])[]): void {
  const of = (wanted: Verdict) => verdicts.filter(([, verdict]) => verdict === wanted).length;
  const found = of('killed') + of('timed out');
  const rate = verdicts.length === 0 ? '' : `${((100 * found) / verdicts.length).toFixed(1)} %`;
  const cells = [
    `${verdicts.length}`.padStart(7),
    `${of('killed')}`.padStart(6),
    `${of('timed out')}`.padStart(9),
    `${of('survived')}`.padStart(8),
    rate.padStart(6),
  ];
  console.log(`${name.padEnd(18)}  ${cells.join('  ')}`);
}
