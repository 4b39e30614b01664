import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Activity, ActivityHandler } from 'botbuilder';
import type { Connection } from 'mongoose';
import { DurablePath } from '../adapters/durable-path.ts';
import { SILENT } from '../adapters/logger.ts';
import type { ChannelHost } from '../channels/channel.ts';
import type { Message } from '../models/conversation/message.ts';
import type { Customer } from '../models/customer/customer.ts';
import { repositoriesOn } from '../models/repositories.ts';
import { openConnection, prepareModels } from '../models/store/connection.ts';
import { TURN, type Turn } from '../models/turn.ts';
import { testChannel } from '../test/support/path/path-kit.ts';
import type { Figure } from './product.ts';

const ACCOUNT = 'bench';
/** Turns of a round, and rounds of which the cheapest counts: the garbage collector and the machine make the others dearer. */
const [TURNS, ROUNDS] = [1_000, 5];
/** Documents of one insertion. */
const BATCH = 5_000;

/** Answers everything, and knows who writes. */
class Bot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const turn = context.turnState.get<Turn>(TURN);
      const customer = (context.activity as Partial<Activity>).from?.id;
      if (customer !== undefined) turn.identify({ level: 'signed', customer });
      await context.sendActivity('It is on its way.');
      await next();
    });
  }
}

/**
 * Measures what a turn of the durable path costs beside what is stored: messages of others, messages of its own conversation, customers. Each row is the CPU time
 * of a turn beside the one before the growth, in one process.
 */
export async function growth(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-bench-'));
  const connection = await openConnection({ dataDir: folder });
  const repositories = repositoriesOn(connection);
  await prepareModels(connection);
  const path = new DurablePath({
    repositories,
    channels: [testChannel('bench')],
    bot: new Bot(),
    perform: async () => ({ outcome: 'ok', value: {} }),
    apology: () => ({ text: 'sorry' }),
    log: SILENT,
    exclusive: true,
  });
  await path.start();
  const host = path.hostFor('bench');
  const costOf = async (conversationOf: (turn: number) => string, from?: (turn: number) => string) => {
    const costs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = process.cpuUsage();
      for (let turn = 0; turn < TURNS; turn += 1)
        await say(host, conversationOf(turn), from?.(round * TURNS + turn));
      await path.idle();
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / TURNS);
    }
    return Math.min(...costs);
  };
  const few = (turn: number) => `c${turn % 20}`;
  const own = () => 'long';
  const figures: Figure[] = [];
  const compare = async (
    name: string,
    most: number,
    cost: () => Promise<number>,
    grow: () => Promise<void>,
  ) => {
    const before = await cost();
    await grow();
    const after = await cost();
    const measured = `${(after / before).toFixed(2)} x (${before.toFixed(0)} and ${after.toFixed(0)} us)`;
    figures.push({ name, target: `at most ${most.toFixed(2)}`, measured, value: after / before });
  };
  await costOf(few);
  await compare(
    'a turn beside 1,000,000 messages of others',
    1.05,
    () => costOf(few),
    () => insertMessages(connection, 1_000_000, (nth) => `bench:bench:other${nth % 50_000}`),
  );
  await say(host, 'long');
  await path.idle();
  await compare(
    'a turn after 100,000 of its conversation',
    1.05,
    () => costOf(own),
    async () => {
      const seq = ROUNDS * TURNS * 3;
      await insertMessages(connection, 100_000, () => 'bench:bench:long', seq);
      await connection
        .collection('conversations')
        .updateMany({ externalId: 'long' }, { $set: { seq: seq + 100_000 }, $inc: { version: 1 } });
    },
  );
  let visits = 0;
  const fresh = () => {
    visits += 1;
    return `v${visits}`;
  };
  await compare(
    'a first turn of one of 1,000,000 customers',
    1.1,
    () => costOf(fresh, (turn) => `customer-${turn % 1_000}`),
    () => insertCustomers(connection, 1_000_000),
  );
  await path.stop(5_000);
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

/** Records a message and waits for its answer to be in the log. */
async function say(host: ChannelHost, conversation: string, from?: string): Promise<void> {
  let unsubscribe = (): void => {};
  const answered = new Promise<void>((resolve) => {
    unsubscribe = host.subscribe(ACCOUNT, conversation, () => resolve());
  });
  const activity = {
    type: 'message',
    text: 'where is it?',
    ...(from !== undefined && { from: { id: from, name: '' } }),
  };
  await host.accept({ id: randomUUID(), account: ACCOUNT, conversation, activity });
  await answered;
  unsubscribe();
}

async function insertMessages(
  connection: Connection,
  count: number,
  conversationOf: (nth: number) => string,
  after = 0,
): Promise<void> {
  const messages = connection.collection<Message>('messages');
  const activity = JSON.stringify({ type: 'message', text: 'It is on its way.' });
  for (let from = 0; from < count; from += BATCH)
    await messages.insertMany(
      Array.from({ length: BATCH }, (_, index): Message => {
        const [conversation, seq] = [conversationOf(from + index), after + from + index + 1];
        return {
          _id: `${conversation}:${seq}`,
          conversation,
          seq,
          direction: 'out',
          at: new Date(),
          activity,
        };
      }),
    );
}

async function insertCustomers(connection: Connection, count: number): Promise<void> {
  const customers = connection.collection<Customer>('customers');
  const at = new Date();
  for (let from = 0; from < count; from += BATCH)
    await customers.insertMany(
      Array.from({ length: BATCH }, (_, index): Customer => {
        const value = `stored-${from + index}`;
        const identity = { kind: 'shop', value, proof: 'signed', at } as const;
        return { _id: randomUUID(), identities: [identity], createdAt: at, updatedAt: at };
      }),
    );
}
