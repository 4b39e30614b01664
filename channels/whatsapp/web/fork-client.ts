import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ClientProcess } from './supervisor.ts';

/** Starts the process that runs WhatsApp Web: a browser's fault or memory ends that process and nothing else. */
export function forkClient(): ClientProcess {
  const path = fileURLToPath(new URL('./client-process.ts', import.meta.url));
  const child = fork(path, [], {
    execArgv: ['--import', import.meta.resolve('tsx')],
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
    onExit: (listener) => void child.once('exit', listener),
  };
}
