import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a command ended, and what it printed on both streams. */
interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** Variables of npm under which it runs install scripts; the second is of npm 11.12 and later. */
const SCRIPTS_ALLOWED = {
  npm_config_ignore_scripts: 'false',
  npm_config_dangerously_allow_all_scripts: 'true',
};

/** The empty folder of a user, with nothing of this project around it. */
export class UserFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'onevoice-user-')));

  /** Where puppeteer would put a browser. */
  readonly browsers = join(this.path, '.browsers');

  write(name: string, text: string): void {
    writeFileSync(join(this.path, name), text);
  }

  /** Runs a command here, with install scripts allowed, and none of the variables of the tests' own process but the path and the home. */
  run(
    [program, ...args]: readonly [string, ...string[]],
    environment: Readonly<Record<string, string>> = {},
  ): ChildProcessWithoutNullStreams {
    const { PATH = '', HOME = '' } = process.env;
    return spawn(program, args, {
      cwd: this.path,
      env: { PATH, HOME, PORT: '0', PUPPETEER_CACHE_DIR: this.browsers, ...SCRIPTS_ALLOWED, ...environment },
    });
  }

  /** Runs a command here until it ends by itself. */
  async ended(
    command: readonly [string, ...string[]],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Ended> {
    const child = this.run(command, environment);
    child.stdin.end();
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    }
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, printed };
  }

  /** Runs a command here that has to succeed; returns what it printed. */
  async succeed(...command: readonly [string, ...string[]]): Promise<string> {
    const { code, printed } = await this.ended(command);
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${printed}`);
    return printed;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
