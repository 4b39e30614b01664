import { hasCode } from '../../../models/errors/onevoice-error.ts';
import { UntrustedParser } from '../../shared/untrusted/untrusted-parser.ts';
import { type Judgement, judgeFile } from './judge-file.ts';

/** Largest file that is judged where it was received, in bytes: its worst content takes a few milliseconds. */
const SMALL = 65_536;

/** The time limit of a larger file, in milliseconds: some fifty times what the largest innocent one takes. */
const TIME_MS = 5_000;

/** The memory limit of a thread, in MiB: several texts of the largest file. */
const MEMORY_MIB = 128;

/** How files are judged. */
export interface FileJudgeOptions {
  /** The time limit of a file, in milliseconds. Default 5,000. */
  readonly timeMs?: number;
}

/** Judges the files of clients, large ones in threads with limits of time and memory. */
export class FileJudge {
  readonly #timeMs: number;
  readonly #parser = new UntrustedParser<typeof judgeFile>({
    module: new URL('./judge-file.ts', import.meta.url),
    name: judgeFile.name,
    memoryMib: MEMORY_MIB,
  });

  constructor({ timeMs = TIME_MS }: FileJudgeOptions = {}) {
    this.#timeMs = timeMs;
  }

  /** The judgement of a file; undefined for one that takes too long or too much memory. `sender`: whose files wait for each other. */
  async judge(name: string, bytes: Buffer, sender: string): Promise<Judgement | undefined> {
    if (bytes.length <= SMALL) return await judgeFile({ name, bytes });
    try {
      return await this.#parser.parse({ name, bytes }, { sender, timeMs: this.#timeMs });
    } catch (error) {
      if (hasCode(error, 'INPUT_TOO_COSTLY')) return undefined;
      throw error;
    }
  }

  /** Ends the threads. */
  async stop(): Promise<void> {
    await this.#parser.stop();
  }
}
