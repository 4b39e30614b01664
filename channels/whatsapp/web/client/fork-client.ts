import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientProcess } from '../supervisor.ts';

/** What lets a process run this project's TypeScript, whatever folder it is started in. */
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Starts the process that runs WhatsApp Web: a browser's fault or memory ends that process and nothing else. */
export function forkClient(): ClientProcess {
  const path = fileURLToPath(new URL('./client-process.ts', import.meta.url));
  const child = fork(path, [], {
    execArgv: ['--import', LOADER],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A command to a process that has just ended is of no use to anybody.
  child.on('error', () => {});
  return {
    send: (command) => {
      if (child.connected) child.send(command, () => {});
    },
    kill: () => void child.kill('SIGKILL'),
    onReport: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', (code) => listener(code)),
  };
}
