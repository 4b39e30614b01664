import { parseArgs } from 'node:util';
import type { ConfirmationAnswer } from './customers/customer.ts';
import type { Proof } from './round.ts';

const USAGE = `Usage: npm run bench:retail -- <folder> [options]

  <folder>              a folder of the retail benchmark: db/, tasks/dev.json, e2e-*.sample.jsonl
  --only <kind>         chats, tasks, questions or cross; may be given several times
  --cross               the same as --only cross
  --answer <answer>     to each confirmation: yes, no or none (default: yes)
  --proof <proof>       benchmark: finding an account is proof; code: codes from the outbox (default: benchmark)
  --seeds <n>           trials of each customer (default: 8)
  --limit <n>           at most so many customers of each kind
  --parallel <n>        conversations at the same time (default: 4)
  --verbose             prints the conversations that failed
  --transcripts <file>  writes all conversations, in JSON lines
  --json <file>         writes the figures`;

const ONLY = ['chats', 'tasks', 'questions', 'cross'] as const;

/** Which customers take part. */
export type Only = (typeof ONLY)[number];

/** What a run does. */
export interface RetailOptions {
  readonly folder: string;
  readonly only: readonly Only[];
  readonly answer: ConfirmationAnswer;
  readonly proof: Proof;
  readonly seeds: number;
  readonly limit: number;
  readonly parallel: number;
  readonly verbose: boolean;
  readonly transcripts: string | undefined;
  readonly json: string | undefined;
}

/**
 * Reads the arguments of the command.
 * @throws with how it is used, where they are wrong
 */
export function readOptions(args: readonly string[]): RetailOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      cross: { type: 'boolean' },
      answer: { type: 'string', default: 'yes' },
      proof: { type: 'string', default: 'benchmark' },
      seeds: { type: 'string', default: '8' },
      limit: { type: 'string' },
      parallel: { type: 'string', default: '4' },
      verbose: { type: 'boolean', default: false },
      transcripts: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(USAGE);
  const answer = oneOf(['yes', 'no', 'none'], values.answer);
  const given = (values.cross === true ? ['cross'] : (values.only ?? [])).map((each) => oneOf(ONLY, each));
  // Nobody asks for a confirmation in a question, and of other customers' orders nothing may come whatever is said.
  const usual: readonly Only[] = answer === 'yes' ? ['tasks', 'chats', 'questions'] : ['tasks', 'chats'];
  return {
    folder,
    only: given.length === 0 ? usual : given,
    answer,
    proof: oneOf(['benchmark', 'code'], values.proof),
    seeds: count(values.seeds),
    limit: values.limit === undefined ? Number.POSITIVE_INFINITY : count(values.limit),
    parallel: count(values.parallel),
    verbose: values.verbose,
    transcripts: values.transcripts,
    json: values.json,
  };
}

function oneOf<Value extends string>(values: readonly Value[], given: string): Value {
  const value = values.find((each) => each === given);
  if (value === undefined) throw new Error(`"${given}" is none of ${values.join(', ')}.\n\n${USAGE}`);
  return value;
}

function count(given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`"${given}" is no count.\n\n${USAGE}`);
  return value;
}
