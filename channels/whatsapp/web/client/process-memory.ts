import { readdirSync, readFileSync } from 'node:fs';

const KB_IN_MB = 1024;

/** A process in /proc. */
interface Status {
  readonly pid: number;
  readonly parent: number;
  readonly residentMb: number;
}

/** Resident memory of this process and its descendants, in megabytes; of this process alone where there is no /proc. */
export function memoryOfTree(): number {
  const all = processes();
  const own = process.memoryUsage.rss() / KB_IN_MB ** 2;
  return own + belowOf(process.pid, all).reduce((sum, { residentMb }) => sum + residentMb, 0);
}

function belowOf(root: number, all: readonly Status[]): Status[] {
  const children = all.filter(({ parent }) => parent === root);
  return children.flatMap((child) => [child, ...belowOf(child.pid, all)]);
}

function processes(): Status[] {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map((pid) => statusOf(Number(pid)));
  } catch {
    return [];
  }
}

/** A process that has ended since it was listed has no parent and no memory. */
function statusOf(pid: number): Status {
  const text = readOr(`/proc/${pid}/status`, '');
  const value = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return { pid, parent: value('PPid'), residentMb: value('VmRSS') / KB_IN_MB };
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
