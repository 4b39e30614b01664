import { once } from 'node:events';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { SerialQueues } from '../../../models/pace/serial-queues.ts';
import { detached, withBuffers } from './detached.ts';
import type { ParserTask, parseInThread } from './parser-thread.ts';

/** `.ts` where this file runs as it is written, `.js` where it is built. */
const ENDING = extname(import.meta.filename);

const ENTRY: keyof { parseInThread: typeof parseInThread } = 'parseInThread';

/** Threads of a parser: while a hostile input holds one, the other serves the other senders. */
const THREADS = 2;

/** Default memory limit of a thread, in MiB. */
const MEMORY_MIB = 512;

/** A function that parses what strangers sent. Its argument and its result are plain objects, arrays, bytes and whatever else can be cloned. */
type Parse = (input: never) => unknown;

/** Where the function of a parser is. */
export interface UntrustedParserOptions {
  /** The function's module: `new URL('./x.ts', import.meta.url)`, which leads to `x.js` in the built package. */
  readonly module: URL;
  /** The name under which the module exports it. */
  readonly name: string;
  /** Most memory for JavaScript values of one thread, in MiB. Buffers are not counted; they are as large as the input is. Default 512. */
  readonly memoryMib?: number;
}

/** How one input is parsed. */
export interface ParseRun {
  /**
   * Who sent the input: an address, an account, a network. A sender's inputs are parsed one after the other and senders take turns, so that a
   * hostile input holds back its sender's.
   */
  readonly sender: string;
  /** The time limit, in milliseconds from when the thread has loaded the module. */
  readonly timeMs: number;
  /** Is awaited before the thread begins to parse, for a mark that has to be stored first. Default: nothing. */
  readonly beforeParsing?: () => Promise<void>;
}

/**
 * Parses untrusted input in threads, with limits of time and memory: the worst input ends its thread and nothing else. The threads start with the first
 * input, are kept, and do not keep the process alive. Inputs that wait are not limited here: the caller limits what it takes from a sender.
 */
export class UntrustedParser<P extends Parse> {
  readonly #options: UntrustedParserOptions;
  readonly #queues = new SerialQueues();
  #threads: Tinypool | undefined;
  #isStopped = false;

  constructor(options: UntrustedParserOptions) {
    this.#options = options;
  }

  /**
   * Parses an input; its bytes are copied, and those of the result are Buffers.
   * @throws {OnevoiceError} `INPUT_TOO_COSTLY` if it exceeded a limit or the function threw, `PARSER_STOPPED` if the parser was stopped before.
   */
  async parse(input: Parameters<P>[0], run: ParseRun): Promise<Awaited<ReturnType<P>>> {
    const result = this.#queues.run(run.sender, async () => await this.#parseNow(input, run));
    return (await result) as Awaited<ReturnType<P>>;
  }

  /** Ends the threads; inputs that wait or are being parsed are rejected. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#threads?.destroy();
  }

  async #parseNow(input: unknown, { timeMs, beforeParsing }: ParseRun): Promise<unknown> {
    if (this.#isStopped) throw new OnevoiceError('PARSER_STOPPED');
    this.#threads ??= startThreads(this.#options.memoryMib ?? MEMORY_MIB);
    const { module, name } = this.#options;
    const { value, buffers } = detached(input);
    const { port1: port, port2 } = new MessageChannel();
    const abort = new AbortController();
    const task: ParserTask = { module: asBuilt(module), name, input: value, port: port2 };
    const options = { transferList: [port2, ...buffers], signal: abort.signal };
    const result = this.#threads.run(task, options).catch((error: unknown) => {
      throw this.#isStopped ? new OnevoiceError('PARSER_STOPPED') : tooCostly(error, abort.signal);
    });
    let timer: NodeJS.Timeout | undefined;
    const begin = async (): Promise<void> => {
      await once(port, 'message');
      await beforeParsing?.();
      // An immediate runs after messages were read: a result that came while this process was busy is not too late.
      timer = setTimeout(() => setImmediate(() => abort.abort()), timeMs);
      port.postMessage('parse');
    };
    const begun = begin();
    begun.catch(() => abort.abort());
    try {
      const [parsed] = await Promise.all([result, begun]);
      return withBuffers(parsed);
    } finally {
      clearTimeout(timer);
      port.close();
    }
  }
}

function startThreads(memoryMib: number): Tinypool {
  const threads = new Tinypool({
    filename: asBuilt(new URL('./parser-thread.ts', import.meta.url)),
    name: ENTRY,
    minThreads: THREADS,
    maxThreads: THREADS,
    resourceLimits: { maxOldGenerationSizeMb: memoryMib },
    execArgv: ENDING === '.ts' ? ['--import', typescriptLoader()] : [],
    // A thread that waits has to hear the answer of its port.
    useAtomics: false,
  });
  // A thread that fails between two inputs is replaced; without a listener the error would end the process.
  threads.on('error', () => {});
  return threads;
}

/** The error of an input that was not parsed to its end. */
function tooCostly(error: unknown, limit: AbortSignal): OnevoiceError {
  if (limit.aborted) return new OnevoiceError('INPUT_TOO_COSTLY', { detail: 'The time limit was exceeded.' });
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const detail = isMemory ? 'The memory limit was exceeded.' : 'The parser failed.';
  return new OnevoiceError('INPUT_TOO_COSTLY', { detail, cause: error });
}

function asBuilt(module: URL): string {
  return module.href.replace(/\.ts$/, ENDING);
}

/**
 * Registers the loader that runs TypeScript, which `--import tsx` does in the main thread only. Its module is named by path: `resolve` would give the
 * CommonJS twin, which does not find its own files.
 */
function typescriptLoader(): string {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const api = new URL('./esm/api/index.mjs', loader).href;
  return `data:text/javascript,${encodeURIComponent(`import { register } from '${api}'; register();`)}`;
}
