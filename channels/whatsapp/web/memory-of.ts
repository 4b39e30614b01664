import { readdirSync, readFileSync } from 'node:fs';

/** Bytes of a page of memory on the systems that have /proc. */
const PAGE = 4096;
const MB = 1024 * 1024;

/** Resident memory of this process and all processes below it, in megabytes; only its own where there is no /proc. */
export function memoryOfTree(): number {
  const own = process.memoryUsage.rss() / MB;
  try {
    return own + belowOf(process.pid, parents()).reduce((sum, pid) => sum + residentMb(pid), 0);
  } catch {
    return own;
  }
}

/** Every process with its parent. */
function parents(): Map<number, number> {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return new Map(pids.map((pid) => [pid, parentOf(pid)]));
}

/** The name of a program may hold anything, so that the numbers are read from behind its last bracket. */
function parentOf(pid: number): number {
  const stat = readOr(`/proc/${pid}/stat`, '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

function belowOf(root: number, parentsOf: ReadonlyMap<number, number>): number[] {
  const children = [...parentsOf].filter(([, parent]) => parent === root).map(([pid]) => pid);
  return children.flatMap((pid) => [pid, ...belowOf(pid, parentsOf)]);
}

function residentMb(pid: number): number {
  return (Number(readOr(`/proc/${pid}/statm`, '0 0').split(' ')[1] ?? 0) * PAGE) / MB;
}

/** A process may end between being listed and being looked at. */
function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
