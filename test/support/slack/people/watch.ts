import { inspect } from 'node:util';
import { PATIENCE_MS } from '../../until.ts';

/** How long a test waits before it is told what it waited for in vain, in ms. */
export interface Patience {
  readonly capMs?: number;
  /** Said when the wait ends in vain. */
  readonly what?: string;
}

interface Waiter {
  check(): void;
}

/** Lets tests wait for a state instead of for a time: whoever changes the state says so, and who waits looks again. */
export class Watch {
  readonly #waiters = new Set<Waiter>();

  /** To be called after every change that a test may wait for. */
  changed(): void {
    for (const waiter of [...this.#waiters]) waiter.check();
  }

  /** Resolves to the first truthy answer of the predicate; rejects with a dump of the state after `capMs`. */
  until<T>(
    predicate: () => T,
    dump: () => unknown,
    { capMs = PATIENCE_MS, what = predicate.toString() }: Patience = {},
  ): Promise<NonNullable<T>> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        settle();
      };
      const check = () => {
        try {
          const answer = predicate();
          if (answer) end(() => resolve(answer));
        } catch (error) {
          end(() => reject(error));
        }
      };
      const timer = setTimeout(() => {
        const state = inspect(dump(), { depth: 8, breakLength: 140, maxStringLength: 400 });
        end(() => reject(new Error(`waited ${capMs} ms in vain for: ${what}\n${state}`)));
      }, capMs);
      const waiter = { check };
      this.#waiters.add(waiter);
      check();
    });
  }
}
