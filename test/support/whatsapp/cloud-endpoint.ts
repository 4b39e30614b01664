import type { Activity } from 'botbuilder';
import type { SendResult } from '../../../channels/channel.ts';
import { type CloudOptions, createCloudChannel } from '../../../channels/whatsapp/cloud/cloud-channel.ts';
import type { WhatsappChannel } from '../../../channels/whatsapp/whatsapp-channel.ts';
import { MemoryHost, type TestBot } from '../path/memory-host.ts';
import { ManualClock, PathStore } from '../path/path-kit.ts';
import { serveRoutes } from '../product/route-server.ts';
import { GraphApi } from './graph-api.ts';
import { RecordedPorts, sendOrFallBack } from './ports.ts';
import { ANN, APP_SECRET, NUMBER, signatureOf, VERIFY_TOKEN, webhook } from './webhooks.ts';

/** The Cloud API channel on a real server, before a Graph API of this machine. */
export class CloudEndpoint {
  readonly channel: WhatsappChannel;
  readonly graph: GraphApi;
  readonly host: MemoryHost;
  readonly ports: RecordedPorts;
  readonly clock: ManualClock;
  readonly url: string;
  readonly #close: () => Promise<void>;
  #seq = 0;

  private constructor(
    parts: Pick<CloudEndpoint, 'channel' | 'graph' | 'host' | 'ports' | 'clock' | 'url'>,
    close: () => Promise<void>,
  ) {
    this.channel = parts.channel;
    this.graph = parts.graph;
    this.host = parts.host;
    this.ports = parts.ports;
    this.clock = parts.clock;
    this.url = parts.url;
    this.#close = close;
  }

  static async start(options: Partial<CloudOptions> = {}, bot: TestBot = () => []): Promise<CloudEndpoint> {
    const [graph, store, clock] = [await GraphApi.start(), await PathStore.open(), new ManualClock()];
    const ports = new RecordedPorts(store.repositories.contacts, clock);
    const secrets = { accessToken: 'token', appSecret: APP_SECRET, verifyToken: VERIFY_TOKEN };
    const channel = createCloudChannel({ ...secrets, apiUrl: graph.url, ...options }, ports);
    const host = new MemoryHost(bot);
    await channel.start?.(host);
    const server = await serveRoutes(channel.routes, host);
    return new CloudEndpoint({ channel, graph, host, ports, clock, url: server.url }, async () => {
      await channel.stop?.();
      await server.close();
      await graph.close();
      await store.close();
    });
  }

  /** Posts a body as Meta does, rightly signed unless a signature is given. */
  async post(body: object | string, signature?: string): Promise<{ status: number; body: string }> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${this.url}/whatsapp/webhook`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': signature ?? signatureOf(text),
      },
      body: text,
    });
    return { status: response.status, body: await response.text() };
  }

  /** Has Ann write: her window is open from then on. */
  async hear(message: Record<string, unknown>, contacts?: unknown[]): Promise<void> {
    await this.post(webhook({ messages: [message], ...(contacts !== undefined && { contacts }) }));
  }

  /** Renders and sends a message, and gives what became of each of its parts. */
  async say(activity: Partial<Activity>, conversation = ANN): Promise<SendResult[]> {
    const deliveries: SendResult[] = [];
    for (const part of this.channel.render({ type: 'message', ...activity })) {
      this.#seq += 1;
      const key = `whatsapp:${NUMBER}:${conversation}:${this.#seq}`;
      deliveries.push(await sendOrFallBack(this.channel, { account: NUMBER, conversation }, part, key));
    }
    return deliveries;
  }

  close(): Promise<void> {
    return this.#close();
  }
}
