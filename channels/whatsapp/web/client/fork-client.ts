import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientProcess } from '../supervisor.ts';

/** `.ts` where this file runs as it is written, `.js` where it is built. */
const ENDING = extname(import.meta.filename);

/** Starts the process that runs WhatsApp Web, so that a crash or memory problem of the browser ends that process alone. */
export function forkClient(): ClientProcess {
  const path = fileURLToPath(new URL(`./client-process${ENDING}`, import.meta.url));
  const child = fork(path, [], {
    execArgv: ENDING === '.ts' ? ['--import', typescriptLoader()] : [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Sending a command to a process that has just ended fails; its exit is reported anyway.
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

/** The loader that runs TypeScript, independent of the working directory. */
function typescriptLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}
