import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT, RUN_SOURCES } from '../source-files.ts';

/** How a command ended, and what it printed. */
export interface EndedCommand {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The way to run the command from any working folder. */
export const ONEVOICE = [...RUN_SOURCES, join(ROOT, 'main.ts')];

/** Runs the `onevoice` command in a child process, with no settings but those given. */
export async function runOnevoice(
  args: readonly string[],
  { cwd = ROOT, environment = {} }: { cwd?: string; environment?: Readonly<Record<string, string>> } = {},
): Promise<EndedCommand> {
  const child = spawn(process.execPath, [...ONEVOICE, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}
