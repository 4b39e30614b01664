import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { DurablePath } from '../../adapters/durable-path.ts';
import { SILENT } from '../../adapters/logger.ts';
import type { AnyChannel } from '../../channels/abilities.ts';
import { repositoriesOn } from '../../models/repositories.ts';
import { openConnection, prepareModels } from '../../models/store/connection.ts';
import { Death } from '../support/crash/death.ts';
import { botOf, message, testChannel } from '../support/path/path-kit.ts';

/** A process that runs the path and kills itself when it has reached a step a given number of times. */
const [dataDir = '', journal = '', step = '', times = '0'] = process.argv.slice(2);

/** The bot's memory: the number of its messages, and the commands whose results it got. */
interface Memory {
  readonly count: number;
  readonly results: readonly string[];
}

const bot = botOf(async (context, turn) => {
  const memory = (turn.conversation.memory ?? { count: 0, results: [] }) as unknown as Memory;
  await new Promise((resolve) => setImmediate(resolve));
  if (context.activity.type === 'event') {
    const { key } = context.activity.value as { key: string };
    turn.saveMemory({ ...memory, results: [...memory.results, key] });
    await context.sendActivity(`done ${key}`);
    return;
  }
  const count = memory.count + 1;
  turn.saveMemory({ count, results: [...memory.results] });
  if (count % 2 === 0)
    turn.command({ name: 'cancel', args: {}, key: `${turn.conversation.externalId}-${count}` });
  await context.sendActivity(`${count}: ${context.activity.text}`);
});

/** A shop with its own storage, idempotent by the command's key. */
const done = new Set(existsSync(journal) ? readFileSync(journal, 'utf8').split('\n') : []);

/** A channel whose late answers (the results of commands) nobody ever sees: they take its fallback, once per key. */
const log: AnyChannel = {
  ...testChannel('log'),
  capabilities: { ...testChannel('log').capabilities, unseenAfterMs: 1 },
  deliverFallback: async (_to, { text }, key) => {
    const line = `unseen ${key} ${text?.replaceAll('\n\n', ' ')}`;
    if (![...done].some((before) => before.startsWith(`unseen ${key} `))) {
      appendFileSync(journal, `${line}\n`);
      done.add(line);
    }
    return true;
  },
};

const connection = await openConnection({ dataDir });
const repositories = repositoriesOn(connection);
await prepareModels(connection);
const path = new DurablePath({
  repositories,
  channels: [log, testChannel('send', async () => ({ status: 'sent' }))],
  bot,
  perform: async ({ key }) => {
    if (!done.has(key)) appendFileSync(journal, `${key}\n`);
    done.add(key);
    return { outcome: 'ok', value: {} };
  },
  apology: () => ({ text: 'sorry' }),
  log: SILENT,
  // A short lease, so that the next worker need not wait long for the killed one's.
  settings: { leaseMs: 300, sweepMs: 50, staleMs: 0 },
  probe: new Death().at(step, Number(times)).reach,
});
process.on('message', async (order: { channel: string; conversation: string; id: string } | 'finish') => {
  if (order !== 'finish') {
    await path.hostFor(order.channel).accept(message(order.conversation, order.id));
    process.send?.(order.id);
    return;
  }
  while (
    (await repositories.inbox.countOpen()) > 0 ||
    (await repositories.conversations.countUnsettled()) > 0
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await path.idle();
  }
  await path.stop(5_000);
  await connection.close();
  process.disconnect();
});
await path.start();
process.send?.('ready');
