import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a bot of botbuilder is asked in, and where its answers come: a stand-in of Microsoft's connector. */
export class Connector {
  readonly #waiting = new Map<string, () => void>();
  readonly #agent: Agent;
  readonly #bot: number;
  #url = '';

  private constructor(bot: number, conversations: number) {
    this.#bot = bot;
    this.#agent = new Agent({ keepAlive: true, maxSockets: conversations });
  }

  /** A connector for the bot at a port of this machine. */
  static async start(bot: number, conversations: number): Promise<Connector> {
    const connector = new Connector(bot, conversations);
    const server = createServer((received, response) => {
      received.resume();
      received.on('end', () => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
        const conversation = /\/conversations\/([^/]+)/.exec(received.url ?? '')?.[1] ?? '';
        connector.#waiting.get(conversation)?.();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    server.unref();
    connector.#url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return connector;
  }

  /** Sends a message of a conversation and waits for the answer. */
  async ask(conversation: string, text: string): Promise<void> {
    const answered = new Promise<void>((resolve) => this.#waiting.set(conversation, resolve));
    const json = JSON.stringify({
      type: 'message',
      id: String(Math.random()),
      channelId: 'emulator',
      serviceUrl: this.#url,
      conversation: { id: conversation },
      from: { id: 'me' },
      recipient: { id: 'bot' },
      text,
    });
    const sent = request({
      port: this.#bot,
      path: '/api/messages',
      method: 'POST',
      agent: this.#agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) },
    });
    sent.end(json);
    const [response] = await once(sent, 'response');
    response.resume();
    if (response.statusCode >= 300) throw new Error(`The bot answered ${response.statusCode}.`);
    await answered;
  }

  close(): void {
    this.#agent.destroy();
  }
}
