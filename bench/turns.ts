import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one measurement gave: times in milliseconds. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** The figures of the durable path. */
export interface TurnFigures {
  readonly echo: Load;
  readonly http: Load;
  readonly httpAtHalfLoad: Load;
  readonly inProcess: Load;
  /** Resident memory of the serving process after turns in 10,000 conversations, in megabytes. */
  readonly memoryMb: number;
}

const AGENT = new Agent({ keepAlive: true, maxSockets: 64 });
const CONVERSATIONS = 2_000;
const SECONDS = 5;

/** Measures durable turns of a three-step dialog over HTTP and in-process, beside a bare node:http echo in the same run. */
export async function measureTurns(): Promise<TurnFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-bench-'));
  const [server, port] = await start('./turn-server.ts', dataDir);
  // A process of its own: restify changes node:http for the whole process it is loaded in.
  const [echoServer, echoPort] = await start('./echo-server.ts');
  try {
    const next = counter();
    const turn = () => post(port, `/turns/c${next() % CONVERSATIONS}`);
    await closedLoop(() => post(echoPort, '/'), 1);
    const echo = await closedLoop(() => post(echoPort, '/'), SECONDS);
    await closedLoop(turn, 2);
    const http = await closedLoop(turn, SECONDS);
    const httpAtHalfLoad = await openLoop(turn, http.perSecond / 2, SECONDS);
    const inProcess = (await ask(server, 'in-process')) as Load;
    const memoryMb = await measureMemory();
    return { echo, http, httpAtHalfLoad, inProcess, memoryMb };
  } finally {
    for (const child of [server, echoServer]) {
      child.send('exit');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** In a fresh process on fresh data, since garbage and file pages of the runs before are no part of the question. */
async function measureMemory(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-bench-'));
  const [server] = await start('./turn-server.ts', dataDir);
  try {
    return (await ask(server, 'memory')) as number;
  } finally {
    server.send('exit');
    await once(server, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function start(file: string, ...parameters: string[]): Promise<[ChildProcess, number]> {
  const child = fork(new URL(file, import.meta.url), parameters, {
    execArgv: ['--import', 'tsx', ...profiling()],
  });
  const [port] = (await once(child, 'message')) as [number];
  return [child, port];
}

function profiling(): string[] {
  const folder = process.env['BENCH_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

async function ask(server: ChildProcess, question: string): Promise<unknown> {
  server.send(question);
  const [answer] = await once(server, 'message');
  return answer;
}

function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

/** Keeps 64 calls under way for so many seconds. */
export async function closedLoop(call: () => Promise<void>, seconds: number): Promise<Load> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      const from = performance.now();
      await call();
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: 64 }, caller));
  return summary(times, performance.now() - start);
}

/** Starts so many calls a second whether or not earlier ones have ended. */
async function openLoop(call: () => Promise<void>, perSecond: number, seconds: number): Promise<Load> {
  const times: number[] = [];
  const running: Promise<void>[] = [];
  const start = performance.now();
  for (let sent = 0; sent < perSecond * seconds; ) {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond);
    for (; sent < due; sent += 1) {
      const from = performance.now();
      running.push(call().then(() => void times.push(performance.now() - from)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(running);
  return summary(times, performance.now() - start);
}

function summary(times: number[], ms: number): Load {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { perSecond: (times.length / ms) * 1000, p50: at(0.5), p99: at(0.99) };
}

const BODY = JSON.stringify({ text: 'where is my order 1042?' });

function post(port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(BODY) };
    const sent = request({ port, path, method: 'POST', agent: AGENT, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(BODY);
  });
}

if (process.argv[1] === import.meta.filename) {
  const figures = await measureTurns();
  const row = (name: string, { perSecond, p50, p99 }: Load) => ({
    name,
    'per second': Math.round(perSecond),
    p50: +p50.toFixed(2),
    p99: +p99.toFixed(2),
  });
  console.table([
    row('echo of node:http', figures.echo),
    row('turns over HTTP', figures.http),
    row('turns over HTTP at half load', figures.httpAtHalfLoad),
    row('turns in-process', figures.inProcess),
  ]);
  console.log(`memory after 10,000 conversations: ${Math.round(figures.memoryMb)} MB`);
  AGENT.destroy();
}
