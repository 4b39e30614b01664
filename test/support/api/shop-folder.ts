import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, RUN_SOURCES } from '../source-files.ts';

/** How a process ended, and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** The folder of a shop developer: a module package in which this project is installed. */
export class ShopFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'onevoice-shop-'));

  constructor() {
    mkdirSync(join(this.path, 'node_modules'));
    symlinkSync(ROOT, join(this.path, 'node_modules', 'onevoice'));
    this.write('package.json', '{ "type": "module" }');
  }

  /** Writes a file, and returns its path. */
  write(name: string, text: string): string {
    const path = join(this.path, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** Runs node here on TypeScript, without the variables of the tests' own process. */
  run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const { PATH = '' } = process.env;
    return spawn(process.execPath, [...RUN_SOURCES, ...args], {
      cwd: this.path,
      env: { PATH, PORT: '0', ...environment },
    });
  }

  /** Runs node here until it ends by itself. */
  async ended(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const child = this.run(args, environment);
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    }
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, printed };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The path of the `onevoice` command. */
export const COMMAND = join(ROOT, 'main.ts');
