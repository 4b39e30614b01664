import { fork } from 'node:child_process';
import { once } from 'node:events';
import { startProduct } from '../../test/support/product/product-process.ts';
import { builtProduct } from './built-product.ts';
import { cpuSeconds, residentMegabytes } from './cpu.ts';
import { PROXIED, talk } from './visitors.ts';

/** What a server costs: CPU microseconds a message, as the median of the rounds, and its memory afterwards. */
export interface Cost {
  readonly micros: number;
  readonly megabytes: number;
}

/** A server under load, of one process or of several that share the messages. */
export interface Loaded {
  readonly pids: readonly number[];
  /** Messages of a round beside those of the others: more where one is so cheap that the system's clock of CPU is too coarse. Default 1. */
  readonly times?: number;
  load(messages: number): Promise<unknown>;
  stop(): Promise<unknown>;
}

/** How many messages servers are warmed up with, the messages of a round, and the rounds. */
export interface Rounds {
  readonly warm: number;
  readonly round: number;
  readonly rounds: number;
}

/** Measures servers in turns, round by round, since the machine is not the same from one minute to the next; stops them. */
export async function measured<Names extends string>(
  servers: Readonly<Record<Names, Loaded>>,
  { warm, round, rounds }: Rounds,
): Promise<Record<Names, Cost>> {
  const all = Object.entries<Loaded>(servers).map(([name, server]) => ({
    name,
    server,
    micros: [] as number[],
  }));
  for (const { server } of all) await server.load(warm * (server.times ?? 1));
  for (let nth = 0; nth < rounds; nth += 1)
    for (const { server, micros } of all) {
      const messages = round * (server.times ?? 1);
      const before = cpuOf(server);
      await server.load(messages);
      micros.push(((cpuOf(server) - before) * 1e6) / messages);
    }
  const costs = all.map(({ name, server: { pids }, micros }): [string, Cost] => [
    name,
    { micros: median(micros), megabytes: pids.reduce((sum, pid) => sum + residentMegabytes(pid), 0) },
  ]);
  for (const { server } of all) await server.stop();
  return Object.fromEntries(costs) as Record<Names, Cost>;
}

/** The CPU seconds that its processes have spent. */
export function cpuOf({ pids }: Pick<Loaded, 'pids'>): number {
  return pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0);
}

/** The built product over Direct Line, with a WebSocket for each visitor. */
export async function loadedProduct(visitors: number): Promise<Loaded> {
  const product = await startProduct(PROXIED, [], builtProduct());
  return {
    pids: [product.child.pid ?? 0],
    load: (messages) => talk(product, messages, { visitors }),
    stop: () => product.stop(),
  };
}

/** A process that has itself as its load: it says when it is ready, answers a number when it has run so many turns, and ends at `exit`. */
export async function loadedFork(file: URL, parameters: readonly string[], times: number): Promise<Loaded> {
  const child = fork(file, parameters, { execArgv: ['--conditions=onevoice-source', '--import', 'tsx'] });
  await once(child, 'message');
  return {
    pids: [child.pid ?? 0],
    times,
    load: async (turns) => {
      child.send(turns);
      await once(child, 'message');
    },
    stop: async () => {
      child.send('exit');
      await once(child, 'exit');
    },
  };
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
