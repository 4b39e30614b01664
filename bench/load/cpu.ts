import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The CPU time that a process has spent, with the processes that it has started and that have ended, in seconds. */
export function cpuSeconds(pid: number): number {
  if (process.platform === 'linux') {
    // The fields after the name: user and system time at 11 and 12, those of ended children at 13 and 14, in hundredths of a second (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  }
  const [minutes = '', seconds = ''] = execFileSync('ps', ['-o', 'cputime=', '-p', String(pid)], {
    encoding: 'utf8',
  })
    .trim()
    .split(':')
    .slice(-2);
  return Number(minutes) * 60 + Number(seconds);
}

/** The memory of a process that is resident, in megabytes; mapped pages of files count too. */
export function residentMegabytes(pid: number): number {
  if (process.platform === 'linux') return statusMegabytes(pid, 'VmRSS');
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()) / 1024;
}

/** The part of it that is mapped pages of files (the store's, the program's), in megabytes. Only Linux tells it; 0 elsewhere. */
export function mappedMegabytes(pid: number): number {
  return process.platform === 'linux' ? statusMegabytes(pid, 'RssFile') : 0;
}

/** The part of it that is the process's own: what no file holds, so that the system can't take it back. In megabytes. */
export function ownMegabytes(pid: number): number {
  return residentMegabytes(pid) - mappedMegabytes(pid);
}

function statusMegabytes(pid: number, name: string): number {
  const kilobytes = new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? Number.NaN) / 1024;
}
