import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

interface PendingRequest {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly cancel: () => void;
}

/** The requests that a client process has not answered yet. Each is settled once: answered, refused, or timed out. */
export class PendingRequests {
  readonly #pending = new Map<number, PendingRequest>();
  readonly #after: (ms: number, run: () => void) => () => void;
  readonly #timeoutMs: number;
  #last = 0;

  /** `timeoutMs`: how long an answer may take, in milliseconds. */
  constructor(after: (ms: number, run: () => void) => () => void, timeoutMs: number) {
    this.#after = after;
    this.#timeoutMs = timeoutMs;
  }

  /** Sends a request under a new number; resolves to the answer. @throws {OnevoiceError} `WHATSAPP_WEB_REFUSED`. */
  async ask(send: (number: number) => void): Promise<unknown> {
    this.#last += 1;
    const number = this.#last;
    return await new Promise((resolve, reject) => {
      const late = () => this.refuse(number, 'WhatsApp Web took too long');
      this.#pending.set(number, { resolve, reject, cancel: this.#after(this.#timeoutMs, late) });
      send(number);
    });
  }

  answer(number: number, value: unknown): void {
    this.#take(number)?.resolve(value);
  }

  refuse(number: number, reason: string): void {
    this.#take(number)?.reject(new OnevoiceError('WHATSAPP_WEB_REFUSED', { detail: reason }));
  }

  refuseAll(reason: string): void {
    for (const number of [...this.#pending.keys()]) this.refuse(number, reason);
  }

  #take(number: number): PendingRequest | undefined {
    const open = this.#pending.get(number);
    this.#pending.delete(number);
    open?.cancel();
    return open;
  }
}
