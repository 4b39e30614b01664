import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** How long edits are collected before the restart, in milliseconds: an editor's "save all" is one restart. */
const COLLECT_MS = 100;

/** What no start of a shop reads. */
const UNREAD = /(?:^|[/\\])(?:node_modules|dist|coverage|\.(?!env$)[^/\\]*)(?:[/\\]|$)|\.log$/;

/** A process that is to run for as long as its files stay as they are. */
export interface Restarted {
  /** The folder whose files are watched. */
  readonly folder: string;
  /** A folder in it that the process itself writes to. */
  readonly dataDir: string;
  start(): ChildProcess;
  /** Called with the changed file's path from the folder, before the restart. */
  changed(path: string): void;
}

/**
 * Runs a process, and ends it by SIGTERM and starts it again when a file of the folder changes. One that has ended by itself waits for the next
 * change. Resolves to the exit code when `stop` is aborted.
 */
export async function restartOnChange(
  { folder, dataDir, start, changed }: Restarted,
  stop: AbortSignal,
): Promise<number> {
  const isData = (path: string) => path === dataDir || path.startsWith(dataDir + sep);
  const ignored = (path: string) => isData(path) || UNREAD.test(relative(folder, path));
  const watcher = watch(folder, { ignored, ignoreInitial: true });
  await once(watcher, 'ready');
  let child = start();
  let timer: NodeJS.Timeout | undefined;
  let restarts = Promise.resolve();
  const restart = async () => {
    await ended(child);
    if (!stop.aborted) child = start();
  };
  watcher.on('all', (_event, path) => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      changed(relative(folder, path));
      restarts = restarts.then(restart);
    }, COLLECT_MS);
  });
  if (!stop.aborted) await once(stop, 'abort');
  clearTimeout(timer);
  await watcher.close();
  await restarts;
  return await ended(child);
}

/** Ends a process if it still runs; resolves to its exit code. */
async function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }
  return child.exitCode ?? 0;
}
