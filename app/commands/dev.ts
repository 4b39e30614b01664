import { spawn } from 'node:child_process';
import type { CommandContext } from '../../cli/command.ts';
import { restartOnChange } from '../../cli/dev/restart-on-change.ts';
import { dataDirOf } from '../../cli/variables/config.ts';

/** `onevoice dev`: `onevoice start`, and again after each edit of the folder. A start that fails waits for the next edit. */
export async function dev({ configFile, environment, print }: CommandContext): Promise<number> {
  const [, command = ''] = process.argv;
  const given = configFile === undefined ? [] : ['--config', configFile];
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  return await restartOnChange(
    {
      folder: process.cwd(),
      dataDir: dataDirOf(process.env),
      start: () =>
        spawn(process.execPath, [...process.execArgv, command, ...given, 'start'], {
          stdio: ['ignore', 'inherit', 'inherit'],
          env: environment,
        }),
      changed: (path) => print(`${path} changed; starting again ...`),
    },
    stop.signal,
  );
}
