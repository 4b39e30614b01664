import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, RUN_SOURCES } from '../source-files.ts';

/** The demo as a config, for starts that the demo without a config is refused at. */
export const DEMO_CONFIG = ['--config', 'examples/demo/onevoice.config.ts'] as const;

/** The whole product, started as the README says, as a child process with a data folder of its own. */
export interface ProductProcess {
  /** Where the demo page is, as the product printed it. */
  readonly address: string;
  /** The Direct Line secret: the given one, or the one that the product printed. */
  readonly secret: string;
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  printed(): string;
  /** Stops it as an operator would (SIGTERM), waits, removes its data, and gives the exit code. */
  stop(): Promise<number | null>;
}

/** How the product is started, and in which folder. */
export interface StartCommand {
  readonly cwd: string;
  readonly command: readonly [string, ...string[]];
}

/** What `npm start` does in a clone: builds what was edited, and runs it. */
export const NPM_START: StartCommand = { cwd: ROOT, command: [process.execPath, 'build/run.js', 'start'] };

/** From the sources, in the project's folder. */
const SOURCES: StartCommand = { cwd: ROOT, command: [process.execPath, ...RUN_SOURCES, 'main.ts', 'start'] };

/**
 * Starts the product on a free port and resolves when it says where it is.
 * @throws with everything it printed, when it ends before that.
 */
export async function startProduct(
  environment: Record<string, string> = {},
  args: readonly string[] = [],
  { cwd, command: [program, ...before] }: StartCommand = SOURCES,
): Promise<ProductProcess> {
  const data = mkdtempSync(join(tmpdir(), 'onevoice-'));
  const child = spawn(program, [...before, ...args], {
    cwd,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: data,
      NODE_ENV: 'development',
      MONGODB_URI: '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  const printed = () => `${complained}${said}`;
  const ended = once(child, 'exit');
  const found = await new Promise<Pick<ProductProcess, 'address' | 'secret'>>((resolve, reject) => {
    child.stdout.on('data', () => {
      const lines = said.slice(0, said.lastIndexOf('\n') + 1);
      const address = /https?:\/\/\S+?(?=\/?\s)/.exec(lines)?.[0];
      const secret =
        environment['DIRECTLINE_SECRET'] ?? /DIRECTLINE_SECRET\S*\s*[:=]\s*(\S+)/.exec(lines)?.[1];
      if (address !== undefined && secret !== undefined) resolve({ address, secret });
    });
    child.once('close', () =>
      reject(new Error(`The product did not say where it is. It printed:\n${printed()}`)),
    );
  });
  return {
    ...found,
    child,
    printed,
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}
