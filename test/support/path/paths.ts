import type { DurablePath } from '../../../adapters/durable-path.ts';
import type { PathParts } from '../../../adapters/path-parts.ts';
import { ManualClock, message, PathStore } from './path-kit.ts';

/** The parts of a path that a test sets; the others have defaults. */
type StartedParts = Partial<PathParts> & Pick<PathParts, 'bot'>;

/** The durable paths of one test on a store of its own, with a manual clock; they are stopped together. */
export class Paths {
  readonly store: PathStore;
  readonly clock = new ManualClock();
  readonly #paths: DurablePath[] = [];

  private constructor(store: PathStore) {
    this.store = store;
  }

  static async open(): Promise<Paths> {
    return new Paths(await PathStore.open());
  }

  async started(parts: StartedParts): Promise<DurablePath> {
    const path = this.store.path({ now: this.clock.now, random: () => 0.5, ...parts });
    this.#paths.push(path);
    await path.start();
    return path;
  }

  /** Sends a customer's message, and waits until everything is processed. */
  async say(path: DurablePath, conversation: string, ...texts: string[]): Promise<void> {
    for (const text of texts) await path.hostFor('test').accept(message(conversation, text));
    await path.idle();
  }

  async close(): Promise<void> {
    for (const path of this.#paths) await path.stop(1000);
    await this.store.close();
  }
}
