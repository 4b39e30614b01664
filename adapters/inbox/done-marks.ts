import type { InboxRepository } from '../../models/conversation/inbox-repository.ts';
import type { Log } from '../../models/log/log.ts';
import type { Probe } from '../steps.ts';

/** How long a done-mark waits to be written with others, in milliseconds. A mark that a crash loses is written again by the next read. */
const WAIT_MS = 100;
/** Most done-marks of one write. */
const BATCH = 500;

/** Marks consumed inbox items as done, many with one write and in the background. The commit has consumed them already, so a lost mark repeats nothing. */
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

  /** Queues the mark of an inbox item. */
  add(id: string): void {
    this.#waiting.add(id);
    if (this.#waiting.size >= BATCH) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), WAIT_MS);
  }

  /** Writes the waiting marks. Resolves when every mark added before was written, or its failure logged. */
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
