import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../support/source-files.ts';
import type { Mutant } from './mutants.ts';

/** How a run ended: its exit code, or `undefined` when it took too long and was killed. */
export interface Ended {
  readonly code: number | undefined;
  readonly output: string;
  readonly ms: number;
}

/** A copy of the project in a temporary folder, with the same node_modules, that mutants are tried in. */
export class TreeCopy {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async make(): Promise<TreeCopy> {
    const copy = new TreeCopy(await mkdtemp(join(tmpdir(), 'onevoice-mutation-')));
    await cp(ROOT, copy.#tree, {
      recursive: true,
      filter: (path) => !/^(node_modules|dist|data|coverage|\.git|\.cache)$/.test(relative(ROOT, path)),
    });
    await symlink(join(ROOT, 'node_modules'), join(copy.#tree, 'node_modules'));
    await mkdir(copy.#temporary);
    return copy;
  }

  get #tree(): string {
    return join(this.#folder, 'tree');
  }

  /** The temporary folder of what runs here, so that what a killed run leaves behind is removed as well. */
  get #temporary(): string {
    return join(this.#folder, 'tmp');
  }

  async write(path: string, text: string): Promise<void> {
    await writeFile(join(this.#tree, path), text);
  }

  /** Puts mutants into the copy, one a file at most, for as long as `run` takes. */
  async with<T>(mutants: readonly Mutant[], run: () => Promise<T>): Promise<T> {
    const originals = await Promise.all(
      mutants.map(async ({ path }) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })),
    );
    try {
      for (const [index, { start, end, replacement, path }] of mutants.entries()) {
        const text = originals[index]?.text ?? '';
        await this.write(path, text.slice(0, start) + replacement + text.slice(end));
      }
      return await run();
    } finally {
      for (const { path, text } of originals) await this.write(path, text);
    }
  }

  /** Runs a file of node_modules in the copy; after `limitMs` milliseconds the process and its children are killed. */
  run(script: string, args: readonly string[], limitMs: number): Promise<Ended> {
    const started = performance.now();
    const child = spawn(process.execPath, [join('node_modules', script), ...args], {
      cwd: this.#tree,
      detached: true,
      env: { ...process.env, TMPDIR: this.#temporary },
    });
    let output = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-1_000_000);
      });
    const killAll = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The whole group has ended already.
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      killAll();
    }, limitMs);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', killAll);
      child.once('close', (code) => {
        clearTimeout(timer);
        const ended = timedOut ? undefined : (code ?? 1);
        resolve({ code: ended, output, ms: performance.now() - started });
      });
    });
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}
