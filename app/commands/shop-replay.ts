import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { replayLines } from '../tau/replay-calls.ts';

/** `onevoice shop replay --shop tau:<folder> <calls.jsonl>`. */
export async function replayCalls(
  { print }: CommandContext,
  { shop, calls }: CommandInputs['shop replay'],
): Promise<number> {
  await replayLines(shop.folder, linesOf(calls), (line) => print(JSON.stringify(line)));
  return 0;
}

/** The lines of a file. The file is opened when the first one is asked for: a reader loses what comes before. */
async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
}
