import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Activity, ActivityHandler, type TurnContext } from 'botbuilder';
import type { Connection } from 'mongoose';
import { DurablePath } from '../../../adapters/durable-path.ts';
import { SILENT } from '../../../adapters/logger.ts';
import type { PathParts } from '../../../adapters/path-parts.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { Capabilities, ChannelAddress, Inbound, SendResult } from '../../../channels/channel.ts';
import { type Repositories, repositoriesOn } from '../../../models/repositories.ts';
import { openConnection, prepareModels } from '../../../models/store/connection.ts';
import { TURN, type Turn } from '../../../models/turn.ts';

/** The account of the tests' conversations. */
export const ACCOUNT = 'shop';

/** A channel whose log is the delivery, or whose messages go to `send`. */
export function testChannel(
  id: string,
  send?: AnyChannel['send'],
  pace: Capabilities['pace'] = 'interactive',
): AnyChannel {
  return {
    id,
    capabilities: {
      maxText: 4000,
      maxButtons: 3,
      typing: false,
      cards: false,
      edits: false,
      maxFile: 0,
      pace,
    },
    render: (activity) => [activity],
    ...(send === undefined ? {} : { send }),
  };
}

/** A channel that answers each `send` with the next of `deliveries`, then with `sent`, and records the sent messages. */
export class ScriptedChannel {
  readonly sent: { readonly to: ChannelAddress; readonly text: string | undefined; readonly key: string }[] =
    [];
  readonly channel: AnyChannel;

  constructor(id: string, deliveries: SendResult[]) {
    this.channel = testChannel(id, async (to, activity, key) => {
      this.sent.push({ to, text: activity.text, key });
      return deliveries.shift() ?? { status: 'sent' };
    });
  }
}

/** A clock that moves only when a test moves it. */
export class ManualClock {
  #time = Date.parse('2026-01-05T10:00:00Z');
  readonly now = (): Date => new Date(this.#time);

  advance(ms: number): void {
    this.#time += ms;
  }
}

/** An inbound message, as a channel passes it to its host. */
export function message(conversation: string, id: string, text = id): Inbound {
  return { id, account: ACCOUNT, conversation, activity: { type: 'message', text } };
}

/** A bot of one function, which runs each turn. */
export function botOf(run: (context: TurnContext, turn: Turn) => Promise<unknown>): PathParts['bot'] {
  return { run: async (context) => void (await run(context, context.turnState.get<Turn>(TURN))) };
}

/** A bot that counts its messages in its memory, and answers with the count and the text. */
export class CountingBot extends ActivityHandler {
  constructor(pause: () => Promise<unknown> = async () => {}) {
    super();
    this.onMessage(async (context, next) => {
      const turn = context.turnState.get<Turn>(TURN);
      const count = Number(turn.conversation.memory ?? 0) + 1;
      await pause();
      turn.saveMemory(count);
      await context.sendActivity(`${count}: ${context.activity.text}`);
      await pause();
      await next();
    });
  }
}

/** An embedded store in a folder of its own, with the path's repositories on it. */
export class PathStore {
  readonly connection: Connection;
  readonly repositories: Repositories;
  readonly #folder: string;

  private constructor(connection: Connection, repositories: Repositories, folder: string) {
    this.connection = connection;
    this.repositories = repositories;
    this.#folder = folder;
  }

  static async open(): Promise<PathStore> {
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-path-'));
    const connection = await openConnection({ dataDir: folder });
    const repositories = repositoriesOn(connection);
    await prepareModels(connection);
    return new PathStore(connection, repositories, folder);
  }

  /** A path over this store; another call makes another worker over the same data. */
  path(parts: Partial<PathParts> & Pick<PathParts, 'bot'>): DurablePath {
    return new DurablePath({
      repositories: this.repositories,
      channels: [testChannel('test')],
      perform: async () => ({ outcome: 'ok', value: {} }),
      apology: (locale) => ({ text: locale === 'zh' ? '抱歉' : 'sorry' }),
      log: SILENT,
      ...parts,
    });
  }

  /** The texts of a conversation's log, inbound ones marked with `>`. */
  async transcript(conversation: string, channel = 'test'): Promise<string[]> {
    const messages = await this.repositories.messages.after(`${channel}:${ACCOUNT}:${conversation}`, 0, 1000);
    return messages.map(({ direction, activity }) => {
      const { text, type, name } = JSON.parse(activity) as Partial<Activity>;
      return `${direction === 'in' ? '> ' : ''}${text ?? name ?? type}`;
    });
  }

  async close(): Promise<void> {
    await this.connection.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
