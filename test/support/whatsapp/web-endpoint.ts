import type { Activity } from 'botbuilder';
import type { ChannelHost, SendResult } from '../../../channels/channel.ts';
import type { Command, Request } from '../../../channels/whatsapp/web/protocol.ts';
import type { ClientProcess } from '../../../channels/whatsapp/web/supervisor.ts';
import {
  createWhatsappWebChannel,
  type WebWhatsappChannel,
} from '../../../channels/whatsapp/web/web-channel.ts';
import { MemoryHost, type TestBot } from '../path/memory-host.ts';
import { ManualClock, PathStore } from '../path/path-kit.ts';
import { RecordedPorts, sendOrFallBack } from './ports.ts';
import { ANN, START } from './webhooks.ts';

/** What opens the QR page in the tests. */
export const QR_SECRET = 'a-secret-of-the-qr-page';

/** A client process that does what the test says. */
export class ScriptedClient implements ClientProcess {
  readonly commands: Command[] = [];
  /** The number that it was started for. */
  readonly account: string;
  killed = false;
  /** How it answers what it is asked; undefined: not at all. */
  answer: (request: Request) => unknown = (request) =>
    request.type === 'send' ? { id: `true_${request.to}_1` } : null;
  /** Whether it ends when it is asked to. */
  obeys = true;

  constructor(account = 'web') {
    this.account = account;
  }

  #onReport: (report: unknown) => void = () => {};
  #onExit: (code: number | null) => void = () => {};

  send(command: Command): void {
    this.commands.push(command);
    if (command.type === 'stop' && this.obeys) this.#onExit(0);
    if (command.type !== 'request') return;
    const value = this.answer(command.request);
    if (value !== undefined) this.report({ type: 'answer', request: command.number, value });
  }

  kill(): void {
    this.killed = true;
    this.#onExit(null);
  }

  onReport(listener: (report: unknown) => void): void {
    this.#onReport = listener;
  }

  onExit(listener: (code: number | null) => void): void {
    this.#onExit = listener;
  }

  report(report: unknown): void {
    this.#onReport(report);
  }

  /** It ends by itself. */
  crash(): void {
    this.#onExit(1);
  }

  /** What it was asked for, without starts, probes and stops. */
  get requests(): Request[] {
    return this.commands.flatMap((command) => (command.type === 'request' ? [command.request] : []));
  }
}

/** Timers that run when the test says so. */
export class ManualTimers {
  readonly #timers = new Set<{ readonly at: number; readonly run: () => void }>();
  #time = 0;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.#time + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** Runs what is due within so many milliseconds, in order. */
  pass(ms: number): void {
    const end = this.#time + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#time = next.at;
      next.run();
    }
    this.#time = end;
  }
}

/** A message as the client process reports it. */
export function webMessage(id: string, part: object = {}): object {
  const message = {
    id: `false_${ANN}@c.us_${id}`,
    from: `${ANN}@c.us`,
    fromMe: false,
    broadcast: false,
    type: 'chat',
    body: id,
    timestamp: START,
    name: 'Ann Baker',
    ...part,
  };
  return { type: 'message', message };
}

/** The channel over whatsapp-web.js before scripted client processes. */
export class WhatsappWebEndpoint {
  readonly clients: ScriptedClient[] = [];
  readonly timers = new ManualTimers();
  readonly printed: string[] = [];
  readonly channel: WebWhatsappChannel;
  readonly host: MemoryHost;
  readonly ports: RecordedPorts;
  readonly clock: ManualClock;
  readonly #store: PathStore;
  #seq = 0;

  private constructor(store: PathStore, bot: TestBot, numbers: readonly string[]) {
    this.#store = store;
    this.clock = new ManualClock();
    this.ports = new RecordedPorts(store.repositories.contacts, this.clock);
    this.host = new MemoryHost(bot);
    const settings = { folder: '', chromium: '', chromiumArguments: [], pageMs: 1 };
    const spawn = (account: string) => {
      const client = new ScriptedClient(account);
      this.clients.push(client);
      return client;
    };
    this.channel = createWhatsappWebChannel(
      {
        numbers: numbers.map((account) => ({ account, settings })),
        secret: QR_SECRET,
        print: (lines) => void this.printed.push(lines),
        spawn,
        after: this.timers.after,
        random: () => 0.5,
      },
      this.ports,
    );
  }

  static async start(
    bot: TestBot = () => [],
    host?: ChannelHost,
    numbers: readonly string[] = ['web'],
  ): Promise<WhatsappWebEndpoint> {
    const endpoint = new WhatsappWebEndpoint(await PathStore.open(), bot, numbers);
    await endpoint.channel.start?.(host ?? endpoint.host);
    return endpoint;
  }

  /** The process that runs now. */
  get client(): ScriptedClient {
    const client = this.clients.at(-1);
    if (client === undefined) throw new Error('no client was started');
    return client;
  }

  ready(): void {
    this.client.report({ type: 'authenticated' });
    this.client.report({ type: 'ready' });
  }

  async say(activity: Partial<Activity>, account = 'web'): Promise<SendResult[]> {
    const deliveries: SendResult[] = [];
    for (const part of this.channel.render({ type: 'message', ...activity })) {
      this.#seq += 1;
      const to = { account, conversation: ANN };
      deliveries.push(
        await sendOrFallBack(this.channel, to, part, `whatsapp:${account}:${ANN}:${this.#seq}`),
      );
    }
    return deliveries;
  }

  /** Resolves when so many items were recorded. */
  async recorded(count: number): Promise<void> {
    while (this.host.accepted.length < count) await new Promise((resolve) => setImmediate(resolve));
  }

  async close(): Promise<void> {
    await this.channel.stop?.();
    await this.#store.close();
  }
}
