import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { Log } from '../../models/log/log.ts';
import { lineOf, REQUEST } from './messages.ts';
import type { OperationHandler } from './store-operation.ts';

/** Longest request, in bytes: operations take names and addresses, no data. */
const MAX_REQUEST = 64 * 1024;

/** The part of a server that performs operations on its store for commands of the same user. It keeps no process alive. */
export class ControlServer {
  readonly #handlers: readonly OperationHandler[];
  readonly #log: Log;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #running = new Set<Promise<void>>();

  private constructor(handlers: readonly OperationHandler[], log: Log) {
    this.#handlers = handlers;
    this.#log = log;
    this.#server = createServer((socket) => this.#accept(socket));
    this.#server.unref();
  }

  /**
   * Listens at a path of `socketPath`; only the user of this process may connect. The caller has the data folder's store open, so that a
   * socket that is there is left from a server that was killed, and is replaced.
   */
  static async listen(path: string, handlers: readonly OperationHandler[], log: Log): Promise<ControlServer> {
    const control = new ControlServer(handlers, log);
    const isFile = process.platform !== 'win32';
    if (isFile) rmSync(path, { force: true });
    // The socket is made within the call, so that nobody else can connect before its mode is set.
    const mask = process.umask(0o177);
    try {
      control.#server.listen(path);
    } finally {
      process.umask(mask);
    }
    await once(control.#server, 'listening');
    return control;
  }

  /** Takes no more requests, and waits for those under way; removes the socket. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    await Promise.all(this.#running);
    for (const socket of this.#sockets) socket.destroySoon();
    await closed;
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    // A command that was interrupted reads no answer.
    socket.on('error', () => {});
    let length = 0;
    socket.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_REQUEST) socket.destroy();
    });
    createInterface({ input: socket }).once('line', (line) => {
      const running = this.#answer(line).then((answer) => void socket.end(answer));
      this.#running.add(running);
      void running.finally(() => this.#running.delete(running));
    });
  }

  async #answer(line: string): Promise<string> {
    let operation: string | undefined;
    try {
      const request = REQUEST.parse(JSON.parse(line));
      operation = request.operation;
      const handler = this.#handlers.find(({ name }) => name === request.operation);
      if (handler === undefined) {
        const message = `The running server is of another release and has no "${request.operation}". Restart it.`;
        return lineOf({ error: { message } });
      }
      return lineOf({ result: await handler.run(request.input) });
    } catch (err) {
      this.#log('store-operation-failed', { operation, err });
      const reason =
        err instanceof OnevoiceError ? err.message : 'its log has the error, as store-operation-failed';
      return lineOf({ error: { message: `The running server could not do it: ${reason}.` } });
    }
  }
}
