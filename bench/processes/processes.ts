import { setTimeout } from 'node:timers/promises';
import {
  DEMO_CONFIG,
  type ProductProcess,
  type StartCommand,
  startProduct,
} from '../../test/support/product/product-process.ts';
import { RUN_SOURCES } from '../../test/support/source-files.ts';
import { startMongoJavaServer } from '../../test/support/store/mongo-java-server.ts';
import { builtProduct } from '../load/built-product.ts';
import { cpuOf, type Loaded, median } from '../load/loaded.ts';
import { printedCounts } from '../load/printed-counts.ts';
import { PROXIED, talk } from '../load/visitors.ts';
import type { Figure } from '../product.ts';

/** Processes of the product that share a store. */
const GROUPS = [1, 2, 4] as const;
/** Visitors at the same time, shared among the processes of a group, and how long each reads an answer: until the conversation is at rest. */
const [VISITORS, PAUSE_MS] = [16, 500];
/** Messages that each process is warmed up with, messages of a round, and the rounds. */
const [WARM, ROUND, ROUNDS] = [400, 320, 3];
/** How long idle processes are measured, in milliseconds. */
const IDLE_MS = 5_000;

/**
 * What each process sends at intervals, whatever the number of messages: the driver's checks of the server, the sweep, polls of the log for open streams (where a
 * store has no change streams), and the done-marks of many messages in one write.
 */
const REGULAR =
  /^(?:ping|ismaster|hello|update inbox|find conversations (?:dueAt|dueFrom|_id\$in)|find inbox state,conversation\$gt|find messages conversation,seq\$gt\$lte)/i;

/** Processes under load, with what their driver has sent since the start. */
interface Group extends Loaded {
  readonly count: number;
  /** As {@link load}, by visitors who do not pause. */
  warm(messages: number): Promise<unknown>;
  commands(): Promise<Map<string, number>>;
}

/** What a group costs. */
interface GroupCost {
  /** Commands a message. */
  readonly commands: number;
  /** CPU microseconds a message above those of idle processes, and the milliseconds a second of these. */
  readonly micros: number;
  readonly idle: number;
}

/**
 * Measures what a message costs where several processes share a MongoDB, beside one process: CPU of all of them together above that of idle ones, and the commands
 * that they send, without those at intervals. A visitor's messages go to the process that has its stream, as behind a load balancer with sticky sessions.
 */
export async function processes(): Promise<Figure[]> {
  const server = await startMongoJavaServer('standalone');
  if (server === undefined) return [notMeasured('no Java or no Maven for mongo-java-server')];
  const groups: Group[] = [];
  for (const count of GROUPS) groups.push(await startGroup(server, count));
  const [one, ...more] = await costsOf(groups);
  if (one === undefined) return [];
  return [
    {
      name: 'CPU of a message, one process on a MongoDB',
      target: '',
      measured: `${one.micros.toFixed(0)} us`,
    },
    { name: 'CPU of an idle process on it', target: '', measured: `${one.idle.toFixed(0)} ms/s` },
    { name: 'commands to it, a message', target: '', measured: one.commands.toFixed(2), value: one.commands },
    ...more.flatMap(({ micros, commands }, index) => [
      ratio(`CPU of a message, ${GROUPS[index + 1]} processes beside 1`, 'at most 1.10', micros / one.micros),
      ratio(`commands a message, ${GROUPS[index + 1]} processes beside 1`, '1.00', commands / one.commands),
    ]),
  ];
}

/** Measures the groups in turns, since the machine is not the same from one minute to the next; stops them. */
async function costsOf(groups: readonly Group[]): Promise<GroupCost[]> {
  const commands: number[] = [];
  for (const group of groups) {
    await group.warm(WARM * group.count);
    const before = await group.commands();
    await group.load(ROUND);
    commands.push(sumOf(await group.commands(), before));
  }
  const idle: number[] = [];
  for (const group of groups) idle.push((await spent(group, () => setTimeout(IDLE_MS))).cpu / IDLE_MS);
  const rounds: number[][] = groups.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, group] of groups.entries()) {
      const { cpu, wall } = await spent(group, () => group.load(ROUND));
      rounds[index]?.push(((cpu - (idle[index] ?? 0) * wall) * 1_000) / ROUND);
    }
  for (const group of groups) await group.stop();
  return groups.map((_, index) => ({
    commands: commands[index] ?? Number.NaN,
    micros: median(rounds[index] ?? []),
    idle: (idle[index] ?? Number.NaN) * 1_000,
  }));
}

/** The commands a message of one round, without those at intervals; `BENCH_COMMANDS=1` prints them all. */
function sumOf(after: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): number {
  const each = [...after]
    .map(([name, times]) => [name, (times - (before.get(name) ?? 0)) / ROUND] as const)
    .filter(([, times]) => times > 0);
  if (process.env['BENCH_COMMANDS'] !== undefined) console.table(Object.fromEntries(each));
  return each.reduce((sum, [name, times]) => (REGULAR.test(name) ? sum : sum + times), 0);
}

/** CPU and time by the clock that something takes, both in milliseconds. */
async function spent(group: Group, run: () => Promise<unknown>): Promise<{ cpu: number; wall: number }> {
  const [cpu, wall] = [cpuOf(group), performance.now()];
  await run();
  return { cpu: (cpuOf(group) - cpu) * 1_000, wall: performance.now() - wall };
}

async function startGroup(server: string, count: number): Promise<Group> {
  const uri = new URL(server);
  uri.pathname = `/bench-${count}-${process.pid}`;
  const { cwd, command } = builtProduct();
  const [program, ...rest] = command;
  const counter = new URL('./command-counter.ts', import.meta.url).href;
  const from: StartCommand = {
    cwd,
    command: [program, ...RUN_SOURCES.slice(1), '--import', counter, ...rest],
  };
  const products: ProductProcess[] = [];
  while (products.length < count)
    products.push(await startProduct({ ...PROXIED, MONGODB_URI: uri.href }, DEMO_CONFIG, from));
  const share = (messages: number, pauseMs: number) =>
    Promise.all(
      products.map((product) => talk(product, messages / count, { visitors: VISITORS / count, pauseMs })),
    );
  let asked = 0;
  return {
    count,
    pids: products.map(({ child }) => child.pid ?? 0),
    load: (messages) => share(messages, PAUSE_MS),
    warm: (messages) => share(messages, 0),
    stop: () => Promise.all(products.map((product) => product.stop())),
    commands: async () => {
      asked += 1;
      const sent = new Map<string, number>();
      for (const product of products) {
        const counts = await printedCounts<Record<string, number>>(product, 'COMMANDS', asked);
        for (const [name, times] of Object.entries(counts)) sent.set(name, (sent.get(name) ?? 0) + times);
      }
      return sent;
    },
  };
}

function ratio(name: string, target: string, value: number): Figure {
  return { name, target, measured: `${value.toFixed(2)} x`, value };
}

function notMeasured(reason: string): Figure {
  return { name: 'several processes on a MongoDB', target: '', measured: `not measured: ${reason}` };
}
