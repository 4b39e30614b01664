import { randomUUID } from 'node:crypto';
import { logTo } from '../../../adapters/logger.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { HttpRoute } from '../../../channels/channel.ts';
import type { WebChannelOptions } from '../../../channels/web/options.ts';
import { createWebChannel } from '../../../channels/web/web-channel.ts';
import { LogBook } from '../log-book.ts';
import { MemoryHost, type TestBot } from '../path/memory-host.ts';
import { MemoryChats } from './memory-chats.ts';
import { serveRoutes } from './route-server.ts';

export const SECRET = 'a-direct-line-secret';
export const CUSTOMER_SECRET = 'a-customer-secret-of-at-least-32-bytes';

/** The fields of the endpoint's responses; each response has some of them. */
export interface AnswerBody {
  readonly id: string;
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly visitor: string;
  readonly allowed: boolean;
  readonly streamUrl: string;
  readonly watermark: string;
  readonly activities: readonly { readonly text: string; readonly [property: string]: unknown }[];
  readonly error: { readonly code: string; readonly message: string };
}

/** A response, for assertions. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

/** A started conversation. */
export interface Started {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

/** A web channel on a real server, with a host in memory and a manual clock. */
export class WebEndpoint {
  readonly channel: AnyChannel;
  readonly host: MemoryHost;
  readonly chats: MemoryChats;
  readonly log: LogBook;
  readonly url: string;
  readonly #clock: { now: Date };
  readonly #close: () => Promise<void>;

  private constructor(
    channel: AnyChannel,
    host: MemoryHost,
    { chats, log }: { readonly chats: MemoryChats; readonly log: LogBook },
    url: string,
    clock: { now: Date },
    close: () => Promise<void>,
  ) {
    this.channel = channel;
    this.host = host;
    this.chats = chats;
    this.log = log;
    this.url = url;
    this.#clock = clock;
    this.#close = close;
  }

  /** `routes`: served besides the channel's own. `socket: false`: no WebSocket gets through, as behind some proxies. */
  static async start(
    options: Partial<WebChannelOptions> = {},
    bot?: TestBot,
    { routes = [], socket = true }: { routes?: readonly HttpRoute[]; socket?: boolean } = {},
  ): Promise<WebEndpoint> {
    const clock = { now: new Date('2026-01-01T12:00:00.000Z') };
    const [chats, log] = [new MemoryChats(), new LogBook()];
    const channel = createWebChannel({
      secret: SECRET,
      customerSecret: CUSTOMER_SECRET,
      origins: 'any',
      now: () => clock.now,
      newId: randomUUID,
      held: chats,
      log: logTo(log.logger),
      ...options,
    });
    const host = new MemoryHost(bot);
    const server = await serveRoutes(
      [...channel.routes, ...routes],
      host,
      socket ? channel.upgrade : undefined,
    );
    return new WebEndpoint(channel, host, { chats, log }, server.url, clock, async () => {
      await channel.stop?.();
      await server.close();
    });
  }

  get base(): string {
    return `${this.url}/v3/directline`;
  }

  get now(): Date {
    return this.#clock.now;
  }

  pass(seconds: number): void {
    this.#clock.now = new Date(this.#clock.now.getTime() + seconds * 1000);
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Sends a request; `body` goes as it is when it is a string, else as JSON. */
  async call(
    method: string,
    path: string,
    credential?: string,
    body?: unknown,
    headers = {},
  ): Promise<Answer> {
    const response = await fetch(path.startsWith('/web/') ? this.url + path : this.base + path, {
      method,
      headers: {
        ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return await answerOf(response);
  }

  /** Uploads a form, or bytes as they are. */
  async upload(
    started: Started,
    body: FormData | Buffer,
    { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.base}/conversations/${started.conversationId}/upload${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${started.token}`, ...headers },
      body: body instanceof FormData ? body : new Uint8Array(body),
    });
    return await answerOf(response);
  }

  /** Starts a conversation as a user. */
  async begin(user = 'dl_ann'): Promise<Started> {
    return (await this.call('POST', '/conversations', SECRET, { user: { id: user } })).body;
  }

  post(started: Started, activity: unknown): Promise<Answer> {
    return this.call('POST', `/conversations/${started.conversationId}/activities`, started.token, activity);
  }

  async activities(started: Started, watermark = ''): Promise<Answer> {
    const path = `/conversations/${started.conversationId}/activities?watermark=${watermark}`;
    return this.call('GET', path, started.token);
  }

  /** Resolves when the conversation's log has `count` entries. */
  async logged(started: Started, count: number): Promise<void> {
    const account = this.host.accepted[0]?.account ?? '';
    const enough = async () => ((await this.host.latestSeq(account, started.conversationId)) ?? 0) >= count;
    if (await enough()) return;
    await new Promise<void>((resolve) => {
      const stop = this.host.subscribe(account, started.conversationId, async () => {
        if (!(await enough())) return;
        stop();
        resolve();
      });
    });
  }
}
