import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isJson, type Json, parseJson } from '../server/json.ts';
import type { Attempt, Delivery, DeliveryKind, Retry, Transport } from './delivery.ts';

/** Why Slack ends a connection (docs.slack.dev/apis/events-api/using-socket-mode, "disconnect"); 'drop' cuts the TCP without a word. */
export type DisconnectReason = 'refresh_requested' | 'warning' | 'link_disabled' | 'drop';

interface Pending {
  readonly socket: WebSocket;
  settle(ack: Json | undefined): void;
}

interface SocketOptions {
  readonly appId: string;
  /** Slack waits 3000 ms for an acknowledgement. */
  readonly ackTimeoutMs: number;
  /** Between two WebSocket pings, in ms. */
  readonly pingMs: number;
  /** Somebody has connected: what waited can be sent again. */
  readonly connected: () => void;
}

const TYPES: Readonly<Record<DeliveryKind, string>> = {
  event: 'events_api',
  interactive: 'interactive',
  command: 'slash_commands',
};

/** Connections an app may hold at once (docs.slack.dev/apis/events-api/using-socket-mode, "up to 10"). */
const MOST = 10;

/** Brings events and interactions through the app's WebSockets, one envelope to one of them, each acknowledged by its `envelope_id`. */
export class SocketTransport implements Transport {
  readonly #options: SocketOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #sockets = new Set<WebSocket>();
  /** Sockets that were asked to disconnect: they get nothing new, and may still acknowledge what they have. */
  readonly #leaving = new WeakSet<WebSocket>();
  readonly #pending = new Map<string, Pending>();
  readonly #pinging: NodeJS.Timeout;
  #turn = 0;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#pinging = setInterval(() => this.ping(), options.pingMs);
    this.#pinging.unref();
  }

  get ready(): boolean {
    return this.#open.length > 0;
  }

  /** Connections that take envelopes. */
  get count(): number {
    return this.#open.length;
  }

  /** The query of an address that lets one connection in, once (apps.connections.open). */
  ticket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `ticket=${ticket}&app_id=${this.#options.appId}`;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://local').searchParams.get('ticket') ?? '';
    if (!this.#tickets.delete(ticket)) {
      socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#connect(webSocket));
  }

  send(delivery: Delivery, retry: Retry | undefined): Promise<Attempt> {
    const began = performance.now();
    const sockets = this.#open;
    const socket = sockets[this.#turn++ % Math.max(sockets.length, 1)];
    return new Promise((resolve) => {
      const end = (ack: Json | undefined, reason: Attempt['reason']) =>
        resolve({
          number: retry?.number ?? 0,
          transport: 'socket',
          status: reason === undefined ? 200 : undefined,
          reason,
          ms: performance.now() - began,
          ack: ack === undefined || Object.keys(ack).length === 0 ? undefined : ack,
          noRetry: false,
        });
      if (socket === undefined) {
        end(undefined, 'connection_failed');
        return;
      }
      const id = randomUUID();
      const settle = (ack: Json | undefined) => {
        clearTimeout(timer);
        this.#pending.delete(id);
        end(ack, ack === undefined ? 'timeout' : undefined);
      };
      const timer = setTimeout(() => settle(undefined), this.#options.ackTimeoutMs);
      this.#pending.set(id, { socket, settle });
      socket.send(JSON.stringify(envelope(id, delivery, retry)));
    });
  }

  /** Ends every connection for a reason; who is told to go closes it itself. */
  disconnectAll(reason: DisconnectReason): void {
    for (const socket of this.#sockets) {
      if (reason === 'drop') socket.terminate();
      else socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }));
      if (reason !== 'warning') this.#leaving.add(socket);
    }
  }

  /** Sends a WebSocket ping to every connection. */
  ping(): void {
    for (const socket of this.#open) socket.ping(`Ping from local slack`);
  }

  close(): void {
    clearInterval(this.#pinging);
    for (const socket of this.#sockets) socket.terminate();
    this.#server.close();
  }

  get #open(): WebSocket[] {
    return [...this.#sockets].filter(
      (socket) => socket.readyState === socket.OPEN && !this.#leaving.has(socket),
    );
  }

  #connect(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => this.#acknowledge(String(data)));
    socket.on('close', () => {
      this.#sockets.delete(socket);
      for (const pending of [...this.#pending.values()])
        if (pending.socket === socket) pending.settle(undefined);
    });
    if (this.#sockets.size > MOST) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      this.#leaving.add(socket);
      return;
    }
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#open.length,
        debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: this.#options.appId },
      }),
    );
    this.#options.connected();
  }

  #acknowledge(text: string): void {
    const message = parseJson(text);
    if (!isJson(message)) return;
    const payload = isJson(message.payload) ? message.payload : {};
    this.#pending.get(String(message.envelope_id))?.settle(payload);
  }
}

function envelope(id: string, { kind, body }: Delivery, retry: Retry | undefined): Json {
  const retried =
    kind === 'event' ? { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? '' } : {};
  return {
    envelope_id: id,
    payload: body,
    type: TYPES[kind],
    accepts_response_payload: kind !== 'event',
    ...retried,
  };
}
