import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { DirectLineClient } from '../product/direct-line-client.ts';
import { ROOT } from '../source-files.ts';
import { ShopFolder } from './shop-folder.ts';

const SECRET = 'a-secret-of-at-least-sixteen-letters';

/** The blocks of a page of `docs/` by their names, in their order. */
export function blocksOf(page: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  return new Map(
    [...text.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, name = '', block = '']) => [name, block]),
  );
}

/** The shop of a page of the documents: its files in a folder, which can be compiled, run and talked to. */
export class PageShop {
  readonly folder = new ShopFolder();
  #running: ChildProcess | undefined;

  constructor(files: Iterable<readonly [name: string, text: string]>) {
    for (const [name, text] of files) this.folder.write(name, text);
    mkdirSync(join(this.folder.path, 'node_modules/@types'));
    symlinkSync(join(ROOT, 'node_modules/@types/node'), join(this.folder.path, 'node_modules/@types/node'));
  }

  /** What the compiler prints; empty for code without a fault. */
  async compile(): Promise<string> {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', this.folder.path]).catch(
      (error: { stdout: string }) => error,
    );
    return stdout;
  }

  /** Runs node in the folder until a printed line matches. */
  async running(args: readonly string[], ready: RegExp): Promise<RegExpExecArray> {
    const started = this.folder.run(args, { DIRECTLINE_SECRET: SECRET });
    this.#running = started;
    let faults = '';
    started.stderr.on('data', (chunk: Buffer) => {
      faults += chunk.toString();
    });
    for await (const line of createInterface({ input: started.stdout })) {
      const match = ready.exec(line);
      if (match !== null) return match;
    }
    throw new Error(`It ended before it was ready: ${faults}`);
  }

  /** A visitor of the running shop. */
  async visitor(address: string): Promise<DirectLineClient> {
    const visitor = new DirectLineClient(address);
    await visitor.start(SECRET);
    return visitor;
  }

  /** Holds the conversation of a page's block; returns the number of its steps. @throws at the first wrong answer */
  async converse(address: string, conversation = ''): Promise<number> {
    const visitor = await this.visitor(address);
    const steps = [...conversation.matchAll(/^customer +(.*)\nbot +\/(.*)\/$/gm)];
    for (const [, said = '', expected = ''] of steps) await visitor.ask(said, new RegExp(expected, 's'));
    return steps.length;
  }

  /** Asks the running process to stop; resolves to its exit code and signal. */
  async stopped(): Promise<unknown> {
    const ended = this.#running && once(this.#running, 'exit');
    this.#running?.kill('SIGTERM');
    return await ended;
  }

  /** Kills what still runs. */
  async kill(): Promise<void> {
    if (this.#running === undefined || this.#running.exitCode !== null) return;
    const ended = once(this.#running, 'exit');
    this.#running.kill('SIGKILL');
    await ended;
  }
}
