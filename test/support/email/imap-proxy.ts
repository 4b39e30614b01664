import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { PATIENCE_MS } from '../until.ts';

/** Where a server fails: before its greeting, or when it is told something. */
export type FaultPoint = 'greeting' | 'login' | 'SELECT' | 'SEARCH' | 'FETCH' | 'STORE' | 'IDLE';

/** How: it says nothing more and keeps the line, or it cuts the line. */
export type FaultKind = 'hangs' | 'drops';

/** Bytes of an answer that come before the fault: the middle of a mail, and an IDLE that has begun and of which nothing is expected. */
const LET_THROUGH: Partial<Record<FaultPoint, number>> = { FETCH: 150, IDLE: '+ idling\r\n'.length };

/** A line to a real IMAP server that fails where a test wants it to: the server does what it is told, and its answer is lost. */
export class ImapProxy {
  readonly port: number;
  readonly #server: Server;
  readonly #lines = new Set<Socket>();
  #fault: { readonly at: FaultPoint; readonly how: FaultKind; readonly uid: string | undefined } | undefined;
  #met = false;
  #meanwhile: { readonly at: FaultPoint; readonly work: () => Promise<unknown> } | undefined;

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  static async start(target: number): Promise<ImapProxy> {
    let self: ImapProxy | undefined;
    const server = createServer((client) => self?.join(client, connect(target, '127.0.0.1')));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    self = new ImapProxy(server);
    return self;
  }

  /** Fails at a point from now on, on old and new connections; with `uid`, only where it is about that mail. */
  break(at: FaultPoint, how: FaultKind, uid?: string): void {
    this.#met = false;
    this.#fault = { at, how, uid };
  }

  /** Does something once, between a command and the server's hearing of it. */
  meanwhile(at: FaultPoint, work: () => Promise<unknown>): void {
    this.#meanwhile = { at, work };
  }

  /** Resolves when the fault was met. */
  async met(): Promise<void> {
    if (!this.#met) await once(this.#server, 'met', { signal: AbortSignal.timeout(PATIENCE_MS) });
  }

  /** Fails no more; lines that hang stay so. */
  mend(): void {
    this.#fault = undefined;
  }

  /** Cuts all lines. */
  cut(): void {
    for (const socket of this.#lines) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  private join(client: Socket, server: Socket): void {
    /** Bytes of the server's that still come through; undefined: all. */
    let left: number | undefined;
    const fail = (at: FaultPoint, bytes: number, uid?: string): void => {
      if (this.#fault?.at !== at || left !== undefined) return;
      if (this.#fault.uid !== undefined && this.#fault.uid !== uid) return;
      left = bytes;
      this.#met = true;
      this.#server.emit('met');
    };
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#lines.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#lines.delete(socket);
        other.destroy();
      });
    }
    let heard: Promise<unknown> = Promise.resolve();
    client.on('data', (data) => {
      const [point, uid] = toldBy(data.toString('latin1'));
      if (point !== undefined) fail(point, LET_THROUGH[point] ?? 0, uid);
      if (this.#meanwhile !== undefined && this.#meanwhile.at === point) {
        const { work } = this.#meanwhile;
        this.#meanwhile = undefined;
        heard = heard.then(work);
      }
      heard = heard.then(() => server.write(data));
    });
    server.on('data', (data) => {
      fail('greeting', 0);
      const shown = left === undefined ? data : data.subarray(0, left);
      if (left !== undefined) left -= shown.length;
      client.write(shown);
      if (left === 0 && this.#fault?.how === 'drops') client.destroySoon();
    });
  }
}

/** What a command is, and which mail it is about. */
function toldBy(lines: string): [point?: FaultPoint, uid?: string] {
  const said = /^\S+ (?:UID )?(LOGIN|AUTHENTICATE|SELECT|SEARCH|FETCH|STORE|IDLE)\b(?: (\d+))?/m.exec(lines);
  const [, command, uid] = said ?? [];
  if (command === 'LOGIN' || command === 'AUTHENTICATE') return ['login'];
  return command === undefined ? [] : [command as FaultPoint, uid ?? ''];
}
