import { spawn } from 'node:child_process';
import type { CommandContext } from '../../cli/command.ts';
import { restartOnChange } from '../../cli/dev/restart-on-change.ts';

/** `onevoice dev`: `onevoice start`, and again after each edit of the folder. A start that fails waits for the next edit. */
export async function dev({ config, configFile, environment, print }: CommandContext): Promise<number> {
  const [, command = ''] = process.argv;
  const given = configFile === undefined ? [] : ['--config', configFile];
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  return await restartOnChange(
    {
      folder: process.cwd(),
      dataDir: config.DATA_DIR,
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
