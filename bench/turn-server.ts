import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActivityHandler } from 'botbuilder';
import { DurablePath } from '../adapters/durable-path.ts';
import { createServer } from '../adapters/http/server.ts';
import { SILENT } from '../adapters/logger.ts';
import type { AnyChannel } from '../channels/abilities.ts';
import type { ChannelHost, HttpRoute } from '../channels/channel.ts';
import { repositoriesOn } from '../models/repositories.ts';
import { openConnection, prepareModels } from '../models/store/connection.ts';
import { TURN, type Turn } from '../models/turn.ts';
import { closedLoop } from './turns.ts';

const ACCOUNT = 'bench';
const STEPS = ['Which order is it?', 'And your postcode?', 'It is on its way.'] as const;

/** Three steps and round again, with its place in the conversation's memory. */
class ThreeSteps extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const turn = context.turnState.get<Turn>(TURN);
      const step = Number((turn.conversation.memory as { step: number } | null)?.step ?? 0);
      turn.saveMemory({
        dialog: 'three-steps',
        version: 1,
        step: (step + 1) % STEPS.length,
        last: context.activity.text,
      });
      await context.sendActivity(STEPS[step] ?? STEPS[0]);
      await next();
    });
  }
}

const channel: AnyChannel = {
  id: 'bench',
  capabilities: {
    maxText: 4000,
    maxButtons: 3,
    typing: false,
    cards: false,
    edits: false,
    maxFile: 0,
    pace: 'interactive',
  },
  render: (activity) => [activity],
};

let count = 0;

/** Records a message and waits for its answer to be in the log. */
async function turn(host: ChannelHost, conversation: string, text: string): Promise<void> {
  count += 1;
  const id = `m${process.pid}-${count}`;
  let unsubscribe = (): void => {};
  const answered = new Promise<void>((resolve) => {
    unsubscribe = host.subscribe(ACCOUNT, conversation, () => resolve());
  });
  await host.accept({ id, account: ACCOUNT, conversation, activity: { type: 'message', text } });
  await answered;
  unsubscribe();
}

/** Visitors of {@link visit} at the same time, and the messages of a conversation. */
const [VISITORS, MESSAGES] = [16, 5];
let visits = 0;

/** Holds conversations one after the other, of so many turns together. */
async function visit(turns: number): Promise<void> {
  let conversation = '';
  for (let done = 0; done < turns; done += 1) {
    if (done % MESSAGES === 0) {
      visits += 1;
      conversation = `v${visits}`;
    }
    await turn(host, conversation, 'where is my order 1042?');
  }
}

const route: HttpRoute = {
  method: 'POST',
  path: '/turns/:conversation',
  handle: async ({ params, body }, host) => {
    const { text } = JSON.parse(body.toString()) as { text: string };
    await turn(host, params['conversation'] ?? '', text);
    return { status: 200, body: { ok: true } };
  },
};

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'onevoice-bench-'));
const connection = await openConnection({ dataDir: folder });
const repositories = repositoriesOn(connection);
await prepareModels(connection);
const path = new DurablePath({
  repositories,
  channels: [channel],
  bot: new ThreeSteps(),
  perform: async () => ({ outcome: 'ok', value: {} }),
  apology: () => ({ text: 'sorry' }),
  log: SILENT,
  exclusive: true,
});
await path.start();
const host = path.hostFor('bench');
const server = createServer({ mounts: [{ routes: [route], host }], ready: () => path.ready, log: SILENT });
const url = await server.listen(0, '127.0.0.1');
process.send?.(Number(new URL(url).port));

process.on('message', async (question) => {
  if (typeof question === 'number') {
    await Promise.all(Array.from({ length: VISITORS }, () => visit(question / VISITORS)));
    process.send?.('done');
  } else if (question === 'in-process') {
    let next = 0;
    const call = () => {
      next += 1;
      return turn(host, `p${next % 2000}`, 'where is my order 1042?');
    };
    process.send?.(await closedLoop(call, 5));
  } else if (question === 'memory') {
    for (let from = 0; from < 10_000; from += 100) {
      await Promise.all(Array.from({ length: 100 }, (_, index) => turn(host, `m${from + index}`, 'hello')));
    }
    await path.idle();
    process.send?.(process.memoryUsage().rss / 1e6);
  } else {
    await server.close(100);
    await path.stop(5000);
    await connection.close();
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
    process.disconnect();
    process.exit();
  }
});
