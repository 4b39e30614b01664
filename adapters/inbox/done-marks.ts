import type { InboxRepository } from '../../models/conversation/inbox-repository.ts';
import type { Log } from '../../models/log/log.ts';
import type { Probe } from '../steps.ts';

/** Marks wait this long for company, in milliseconds: a lost mark costs one look at the conversation's ring, no more. */
const WAIT_MS = 25;
/** Marks that are written together at most. */
const BATCH = 500;

/** Writes the done-marks of consumed inbox items, many at a time and in the background. */
export class DoneMarks {
  readonly #inbox: InboxRepository;
  readonly #now: () => Date;
  readonly #log: Log;
  readonly #probe: Probe;
  #waiting = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(inbox: InboxRepository, now: () => Date, log: Log, probe: Probe) {
    this.#inbox = inbox;
    this.#now = now;
    this.#log = log;
    this.#probe = probe;
  }

  add(id: string): void {
    this.#waiting.add(id);
    if (this.#waiting.size >= BATCH) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), WAIT_MS);
  }

  /** Writes what is waiting; resolves when everything added before is written or, logged, was not. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ids = [...this.#waiting];
    this.#waiting = new Set();
    if (ids.length > 0) this.#writing = this.#writing.then(() => this.#write(ids));
    await this.#writing;
  }

  async #write(ids: string[]): Promise<void> {
    try {
      await this.#inbox.finish(ids, this.#now());
      this.#probe('marked');
    } catch (error) {
      this.#log('inbox-marking-failed', { err: error, count: ids.length });
    }
  }
}
