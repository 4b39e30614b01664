import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import type { ChannelHost, WebSocketRoute } from '../../../channel.ts';
import { grantFor } from '../../access/caller.ts';
import { checkOrigin } from '../../access/origin.ts';
import { tooManyRequests } from '../../access/rate-limit.ts';
import { refusalOf } from '../../error-response.ts';
import type { WebContext } from '../../web-context.ts';
import { linkerFor } from '../activity-set.ts';
import { checkedWatermark } from '../watermark.ts';
import { OpenStreams } from './open-streams.ts';
import { type StreamedLog, streamLog } from './stream-log.ts';

const PATH = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

/** Default interval of pings, in milliseconds: proxies commonly drop a connection after 30 to 60 silent seconds. */
const HEARTBEAT = 15_000;

/** Largest frame of a client, in bytes: clients send only empty keep-alive frames. */
const MAX_FRAME = 1024;

/** How long a client may take to answer the end of its stream, in milliseconds. */
const CLOSE_MS = 1_000;

/** The WebSocket endpoint `/conversations/:id/stream?watermark=&t=`, where `t` is the conversation token. */
export class WebStream implements WebSocketRoute {
  readonly #web: Omit<WebContext, 'endStreams'>;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME });
  readonly #alive = new WeakSet<WebSocket>();
  readonly #open: OpenStreams;
  readonly #heartbeatMs: number;
  #heartbeat: NodeJS.Timeout | undefined;
  #stopped = false;

  /** `heartbeatMs`: the interval of pings. Default 15,000. */
  constructor(web: Omit<WebContext, 'endStreams'>, heartbeatMs = HEARTBEAT) {
    this.#web = web;
    this.#open = new OpenStreams(web.limits);
    this.#heartbeatMs = heartbeatMs;
  }

  matches(path: string): boolean {
    return PATH.test(path);
  }

  handle(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    host: ChannelHost,
    remoteAddress: string,
  ): void {
    const onError = () => socket.destroy();
    socket.on('error', onError);
    this.#admit(request, host, remoteAddress).then(
      ({ conversation, origin, watermark }) => {
        socket.off('error', onError);
        const link = linkerFor(conversation, request.headers, this.#web);
        const { reads } = this.#web;
        this.#server.handleUpgrade(request, socket, head, (client) =>
          this.#begin(client, watermark, {
            reader: { conversation, origin },
            host,
            link,
            reads,
            onTaken: () => this.#alive.add(client),
          }),
        );
      },
      (error: unknown) => refuse(socket, error),
    );
  }

  /** Closes the streams of a conversation that was forgotten. */
  end(conversation: string): void {
    for (const client of this.#open.of(conversation)) client.close(1008, 'The conversation was forgotten');
  }

  /** Closes every stream, also one that is about to open; clients reconnect from their watermark. */
  stop(): void {
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
    this.#stopped = true;
    for (const client of this.#server.clients) closeForRestart(client);
  }

  async #admit(
    request: IncomingMessage,
    host: ChannelHost,
    remoteAddress: string,
  ): Promise<{ conversation: string; origin: string; watermark: number }> {
    const url = new URL(request.url ?? '', 'http://localhost');
    const conversation = PATH.exec(url.pathname)?.[1] ?? '';
    checkOrigin(request.headers, this.#web);
    const origin = this.#web.networkOrigin(remoteAddress);
    const wait = this.#web.reads.takeStream(origin);
    if (wait > 0) throw tooManyRequests(wait);
    const token = url.searchParams.get('t');
    if (token === null)
      throw new OnevoiceError('DIRECT_LINE_UNAUTHORIZED', { detail: 'Send the token as "t".' });
    const grant = await grantFor(token, request.headers.origin, this.#web);
    if (grant.conversation !== conversation)
      throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'The token is for another conversation.' });
    const { watermark = 0 } = await checkedWatermark(url.searchParams.get('watermark'), conversation, host);
    this.#open.makeRoom(origin);
    return { conversation, origin, watermark };
  }

  #begin(client: WebSocket, watermark: number, log: StreamedLog): void {
    if (this.#stopped) {
      closeForRestart(client);
      return;
    }
    this.#alive.add(client);
    client.on('pong', () => this.#alive.add(client));
    client.on('message', () => this.#alive.add(client));
    client.on('error', () => client.terminate());
    client.on('close', streamLog(client, watermark, log));
    const { conversation, origin = '' } = log.reader;
    this.#open.add(client, conversation, origin);
    this.#heartbeat ??= setInterval(() => this.#beat(), this.#heartbeatMs).unref();
  }

  /** Pings the clients, and closes the connection of a client that since the last ping has neither answered nor taken anything. */
  #beat(): void {
    for (const client of this.#server.clients) {
      if (!this.#alive.delete(client)) client.terminate();
      else client.ping();
    }
  }
}

/** Closes a stream with the code of an end point that goes away (RFC 6455, section 7.4.1), and its connection if the client does not answer. */
function closeForRestart(client: WebSocket): void {
  const cut = setTimeout(() => client.terminate(), CLOSE_MS);
  client.once('close', () => clearTimeout(cut));
  client.close(1001, 'The server restarts');
}

/** The refusal of an upgrade for an internal error. */
const UNAVAILABLE = { status: 503, code: 'ServiceError', message: 'Try again later.' } as const;

function refuse(socket: Duplex, error: unknown): void {
  const { status, code, message } = refusalOf(error) ?? UNAVAILABLE;
  const body = JSON.stringify({ error: { code, message } });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
