import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chatCustomer, crossCustomer } from './customers/chat-customer.ts';
import type { Customer } from './customers/customer.ts';
import { questionCustomer } from './customers/question-customer.ts';
import { taskCustomer } from './customers/task-customer.ts';
import { figuresOf } from './figures.ts';
import { changesOfNobody, judge, type Verdict } from './judge.ts';
import { type Only, type RetailOptions, readOptions } from './options.ts';
import { questionsOf } from './questions.ts';
import { Products } from './round.ts';
import { roundsOf } from './rounds.ts';
import { readShopFolder, type ShopFolder } from './shop-folder.ts';
import { Watch } from './violations.ts';

/** Most customers of a round who need a code: they all have one network address, and the bot mails twenty codes an hour for one without a match. */
const MAX_CODES = 12;

/** `npm run bench:retail -- <folder>`: scripted customers of the retail benchmark, over the web channel. */
async function bench(options: RetailOptions): Promise<void> {
  const folder = readShopFolder(resolve(options.folder));
  const products = new Products(folder);
  try {
    const customers = await customersOf(folder, products, options);
    await products.prepare();
    const rounds = roundsOf(customers, options.proof === 'code' ? MAX_CODES : undefined);
    console.log(
      `${customers.length} customers, ${options.seeds} trials each, ${rounds.length} rounds a trial, proof: ${options.proof}, answer: ${options.answer}`,
    );
    const watch = new Watch(folder);
    const verdicts: Verdict[] = [];
    const strays: string[] = [];
    for (let trial = 0; trial < options.seeds; trial += 1) {
      for (const round of rounds) {
        const result = await products.play(round, { ...options, trial });
        const judged = judge(result, { folder, answer: options.answer, trial, watch });
        verdicts.push(...judged);
        strays.push(...changesOfNobody(result, folder));
        for (const verdict of judged) if (!verdict.solved) report(verdict, options.verbose);
      }
      const solved = verdicts.filter((verdict) => verdict.trial === trial && verdict.solved).length;
      console.log(`trial ${trial + 1}: ${solved} of ${customers.length} solved`);
    }
    const figures = figuresOf(verdicts, strays, options.seeds);
    for (const stray of strays) console.log(stray);
    for (const { name, target, measured } of [
      { name: 'figure', target: 'target', measured: 'measured' },
      ...figures,
    ])
      console.log(`${name.padEnd(54)} ${target.padEnd(10)} ${measured}`);
    if (options.transcripts !== undefined) writeTranscripts(options.transcripts, verdicts);
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
    if (verdicts.some(({ solved }) => !solved) || strays.length > 0) process.exitCode = 1;
  } finally {
    products.remove();
  }
}

async function customersOf(
  folder: ShopFolder,
  products: Products,
  { only, limit }: RetailOptions,
): Promise<Customer[]> {
  const of: Readonly<Record<Only, () => Promise<Customer[]>>> = {
    tasks: async () => {
      const tasks = folder.tasks.slice(0, limit);
      const expected = await products.expectedOf(tasks);
      return tasks.map((task, at) => taskCustomer(task, at, expected[at] ?? {}, folder));
    },
    chats: async () => folder.chats.slice(0, limit).map(chatCustomer),
    questions: async () =>
      questionsOf(folder)
        .slice(0, limit)
        .map((question) => questionCustomer(question, folder)),
    cross: async () => folder.crossChats.slice(0, limit).map(crossCustomer),
  };
  return (await Promise.all(only.map(async (each) => await of[each]()))).flat();
}

function writeTranscripts(path: string, verdicts: readonly Verdict[]): void {
  const lines = verdicts.map(({ customer: { id }, ...verdict }) => JSON.stringify({ id, ...verdict }));
  writeFileSync(path, `${lines.join('\n')}\n`);
}

function report({ customer, trial, violations, faults, lines }: Verdict, isVerbose: boolean): void {
  console.log(`FAILED ${customer.id}, trial ${trial + 1}: ${[...violations, ...faults].join('\n  ')}`);
  if (!isVerbose) return;
  for (const { by, text, asking } of lines) {
    const indented = text.replaceAll('\n', '\n    ');
    console.log(
      by === 'customer' ? `  > ${indented}` : `    ${indented}${asking === undefined ? '' : ` [${asking}]`}`,
    );
  }
}

await bench(readOptions(process.argv.slice(2)));
