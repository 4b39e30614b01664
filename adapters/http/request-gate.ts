import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Lets the requests of all servers of an app in. It knows those under way, so that a stop closes nothing that one of them uses, and keeps their order:
 * a client may send several requests on one connection without waiting for the answers, and a server may handle them side by side only if all of
 * them are safe (RFC 9112, section 9.3.2). So each waits until the one before it was handled.
 */
export class RequestGate {
  readonly #underWay = new Set<Promise<void>>();
  readonly #last = new WeakMap<Socket, Promise<void>>();
  #open = true;

  /** Whether requests are let in. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** Handles a request in its connection's order. `handle` must not reject. */
  run({ socket }: IncomingMessage, handle: () => Promise<void>): Promise<void> {
    const before = this.#last.get(socket);
    const handling = before === undefined ? handle() : before.then(handle);
    this.#last.set(socket, handling);
    this.#underWay.add(handling);
    return handling.finally(() => {
      this.#underWay.delete(handling);
      if (this.#last.get(socket) === handling) this.#last.delete(socket);
    });
  }

  /** Lets no request in any more. */
  close(): void {
    this.#open = false;
  }

  /** Resolves when no request is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }
}
