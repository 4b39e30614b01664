import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** What a server is that speaks Direct Line. */
export interface DirectLineServer {
  readonly address: string;
  readonly secret: string;
}

/** The settings of a product whose visitors come from addresses of their own, as behind a proxy, so that no limit of an address holds them back. */
export const PROXIED: Record<string, string> = {
  TRUST_PROXY: '1',
  WEB_DEMO: 'true',
  WEB_ORIGINS: 'https://shop.example',
  DIRECTLINE_SECRET: 'the-secret-of-the-load-0123456789',
  WEB_CUSTOMER_SECRET: 'the-customer-secret-of-the-load-0123456789',
  ONE_TIME_CODE_SECRET: 'the-code-secret-of-the-load-0123456789',
};

/** The messages of a visitor, who waits for the answer to each: a greeting, two questions, a request that begins a dialog, thanks. */
export const LINES = [
  'hello',
  'what does shipping cost?',
  'where is my order 1042?',
  'how long may I return things?',
  'thanks',
] as const;

/** Lets visitors talk at once, each over a WebSocket of its own, until so many messages are answered. Returns the seconds of each answer. A visitor reads an answer for `pauseMs` before the next message. Default: 0. */
export async function talk(
  { address, secret }: DirectLineServer,
  messages: number,
  { visitors = 16, lines = LINES as readonly string[], pauseMs = 0 } = {},
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors });
  const seconds: number[] = [];
  let left = messages;
  const visit = async () => {
    while (left > 0) {
      const visitor = await Visitor.open(address, secret, agent);
      for (const line of lines) {
        if (left <= 0) break;
        left -= 1;
        seconds.push(await visitor.ask(line));
        if (pauseMs > 0) await setTimeout(pauseMs);
      }
      visitor.close();
    }
  };
  await Promise.all(Array.from({ length: visitors }, visit));
  agent.destroy();
  return seconds;
}

let opened = 0;

/** A visitor with an open stream, as the widget is one. */
export class Visitor {
  #answered: () => void = () => {};
  #sent = 0;
  readonly #path: string;
  readonly #address: string;
  readonly #token: string;
  readonly #agent: Agent;
  readonly #stream: WebSocket;
  readonly #from: string;

  private constructor(
    address: string,
    path: string,
    token: string,
    agent: Agent,
    stream: WebSocket,
    from: string,
  ) {
    this.#from = from;
    this.#address = address;
    this.#path = path;
    this.#token = token;
    this.#agent = agent;
    this.#stream = stream;
    stream.on('message', (frame: Buffer) => {
      if (frame.length === 0) return;
      const { activities } = JSON.parse(frame.toString()) as {
        activities: { type: string; from?: { id?: string } }[];
      };
      if (activities.some(({ type, from }) => type === 'message' && from?.id !== 'me')) this.#answered();
    });
  }

  static async open(address: string, secret: string, agent: Agent): Promise<Visitor> {
    opened += 1;
    const from = `10.${(opened >> 16) & 255}.${(opened >> 8) & 255}.${opened & 255}`;
    const started = await post<{ conversationId: string; token: string; streamUrl: string }>(
      `${address}/v3/directline/conversations`,
      secret,
      {},
      agent,
      from,
    );
    const stream = new WebSocket(started.streamUrl, { headers: { 'x-forwarded-for': from } });
    const path = `/v3/directline/conversations/${started.conversationId}/activities`;
    const visitor = new Visitor(address, path, started.token, agent, stream, from);
    await once(stream, 'open');
    return visitor;
  }

  /** Says a line, and gives the seconds until the first answer. */
  async ask(text: string): Promise<number> {
    const begun = performance.now();
    this.#sent += 1;
    const answered = new Promise<void>((resolve) => {
      this.#answered = resolve;
    });
    const activity = {
      type: 'message',
      from: { id: 'me' },
      text,
      channelData: { clientActivityID: `${this.#path}-${this.#sent}` },
    };
    await post(`${this.#address}${this.#path}`, this.#token, activity, this.#agent, this.#from);
    await answered;
    return (performance.now() - begun) / 1000;
  }

  close(): void {
    this.#stream.close();
  }
}

async function post<T>(url: string, token: string, body: unknown, agent: Agent, from: string): Promise<T> {
  const json = JSON.stringify(body);
  const sent = request(url, {
    method: 'POST',
    agent,
    headers: {
      'x-forwarded-for': from,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
    },
  });
  sent.end(json);
  const [response] = await once(sent, 'response');
  let text = '';
  for await (const part of response) text += part;
  if (response.statusCode >= 300) throw new Error(`${url}: ${response.statusCode} ${text}`);
  return JSON.parse(text) as T;
}
