import { createServer, type Socket } from 'node:net';
import { isMainThread } from 'node:worker_threads';
import { mainCpuMs, processCpuMs } from '../support/main-cpu.ts';

/** How long the event loop may take from one look to the next, in milliseconds, before it counts as blocked: the interval of the looks. */
const LOOK_MS = 5;

/** Numbers that are sorted as the unit of CPU, and how often it is measured: the least counts. */
const SORTED = 100_000;
const UNITS = 5;

/** What the attacked process measured since it was asked last. */
export interface LoopFigures {
  /** The longest time of CPU that the main thread spent without looking at its timers, in milliseconds: so long everybody else waited. */
  readonly blockedCpuMs: number;
  /** CPU that a fixed work takes in the main thread of this process on this machine, in milliseconds: the measure for the figure above. */
  readonly unitCpuMs: number;
  /** The longest time by the clock, which counts what other processes took as well. */
  readonly blockedWallMs: number;
  /** CPU of the main thread and of the whole process with its worker threads, in milliseconds. */
  readonly mainCpuMs: number;
  readonly cpuMs: number;
  /** Resident memory: the most seen, and now, in bytes. */
  readonly peakBytes: number;
  readonly bytes: number;
}

/** The CPU that it takes to sort some numbers as texts, in milliseconds. */
function unitCpuMs(): number {
  const numbers = Array.from({ length: SORTED }, (_, nth) => (nth * 7919) % SORTED);
  const measured = Array.from({ length: UNITS }, () => {
    const begun = mainCpuMs();
    numbers.toSorted();
    return mainCpuMs() - begun;
  });
  return Math.min(...measured);
}

const unit = unitCpuMs();
let looked = { cpu: mainCpuMs(), wall: performance.now() };
let begun = { main: looked.cpu, all: processCpuMs() };
let worst = { cpu: 0, wall: 0, memory: 0 };

function look(): void {
  const now = { cpu: mainCpuMs(), wall: performance.now() };
  worst = {
    cpu: Math.max(worst.cpu, now.cpu - looked.cpu),
    wall: Math.max(worst.wall, now.wall - looked.wall - LOOK_MS),
    memory: Math.max(worst.memory, process.memoryUsage.rss()),
  };
  looked = now;
}

// Loaded into the attacked process before the product, and into its worker threads, which nobody waits for.
if (isMainThread) {
  setInterval(look, LOOK_MS).unref();
  createServer(tell).listen(process.env['ATTACK_PROBE']).unref();
}

/** Whoever connects gets the figures, and they begin anew. */
function tell(socket: Socket): void {
  look();
  const figures: LoopFigures = {
    blockedCpuMs: worst.cpu,
    unitCpuMs: unit,
    blockedWallMs: worst.wall,
    mainCpuMs: looked.cpu - begun.main,
    cpuMs: processCpuMs() - begun.all,
    peakBytes: worst.memory,
    bytes: process.memoryUsage.rss(),
  };
  begun = { main: looked.cpu, all: processCpuMs() };
  worst = { cpu: 0, wall: 0, memory: 0 };
  socket.on('error', () => socket.destroy());
  socket.end(JSON.stringify(figures));
}
