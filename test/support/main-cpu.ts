import { readFileSync } from 'node:fs';

/**
 * CPU time of the main thread in milliseconds. Linux tells it for each thread; elsewhere it is that of the process, which is more where the garbage
 * collector, the compiler or worker threads run beside it.
 */
export function mainCpuMs(): number {
  if (process.platform !== 'linux') return processCpuMs();
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** CPU time of the process with all its threads, in milliseconds. */
export function processCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
