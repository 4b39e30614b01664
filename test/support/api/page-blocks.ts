import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { ROOT } from '../source-files.ts';
import { ShopFolder } from './shop-folder.ts';

/** A named block of a page: a file, or the conversation. */
export interface Block {
  readonly name: string;
  readonly text: string;
}

/** The named blocks of a page, such as `docs/channels.md`, in its order. */
export function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, name = '', block = '']) => ({
    name,
    text: block,
  }));
}

/** What a customer writes and what the bot's answer has to match, from a page's conversation. */
export function conversationOf(blocks: readonly Block[]): readonly { said: string; expected: RegExp }[] {
  const text = blocks.find(({ name }) => name === 'conversation')?.text ?? '';
  return [...text.matchAll(/^customer +(.*)\nbot +\/(.*)\/$/gm)].map(([, said = '', expected = '']) => ({
    said,
    expected: new RegExp(expected, 's'),
  }));
}

/** The folder of a shop developer who has written the files of pages; a file of a later page replaces that of an earlier one. */
export class PageFolder extends ShopFolder {
  #child: ChildProcess | undefined;

  constructor(...pages: readonly (readonly Block[])[]) {
    super();
    for (const { name, text } of pages.flat()) if (name !== 'conversation') this.write(name, text);
    mkdirSync(join(this.path, 'node_modules/@types'));
    for (const installed of ['@types/node', 'zod'])
      symlinkSync(join(ROOT, 'node_modules', installed), join(this.path, 'node_modules', installed));
  }

  /** What the compiler says of the folder, with the types of the sources; empty if it compiles. */
  async compiled(): Promise<string> {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = await promisify(execFile)(process.execPath, [
      tsc,
      '-p',
      this.path,
      '--customConditions',
      'onevoice-source',
    ]).catch((error: { stdout: string }) => error);
    return stdout;
  }

  /** Runs node in the folder until a printed line matches. */
  async started(
    args: readonly string[],
    ready: RegExp,
    environment: Readonly<Record<string, string>>,
  ): Promise<RegExpExecArray> {
    const child = this.run(args, environment);
    this.#child = child;
    let faults = '';
    child.stderr.on('data', (chunk: Buffer) => {
      faults += chunk.toString();
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const match = ready.exec(line);
      if (match !== null) return match;
    }
    throw new Error(`It ended before it was ready: ${faults}`);
  }

  /** Stops what was started; its exit code and signal. */
  async stopped(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<unknown> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return undefined;
    const ended = once(child, 'exit');
    child.kill(signal);
    return await ended;
  }
}
