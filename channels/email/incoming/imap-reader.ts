import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { type Backoff, backoff } from '../../../models/pace/backoff.ts';
import type { EmailOptions, ImapOptions } from '../options.ts';
import { type ImapPorts, ImapSession } from './imap-session.ts';

/** The backoff before reconnecting; with jitter, so that several processes do not reconnect at once. */
const RECONNECT: Backoff = { firstMs: 1_000, mostMs: 300_000, spread: [0.5, 1] };

/** How often the lease on the mailbox is renewed, and how often other processes try to acquire it, in milliseconds. */
const HEARTBEAT_MS = 15_000;

/** The lease expires after this many missed renewals. */
const MISSED_HEARTBEATS = 4;

/** How often mails that were set aside are retried, in milliseconds. */
const ASIDE_RETRY_MS = 60 * 60_000;

/**
 * Reads the mailbox from start to stop, reconnecting after lost connections and hung servers. A lease in the store lets one process at a
 * time read it.
 */
export class ImapReader {
  readonly #ports: Omit<ImapPorts, 'tries'>;
  readonly #options: EmailOptions;
  readonly #tries = new Map<string, number>();
  readonly #heartbeatMs: number;
  /** When mails that were set aside are retried next; the first time at the start. */
  #asideAt = new Date(0);
  #session: ImapSession | undefined;
  #stopped = false;
  #endPause: () => void = () => {};
  #running: Promise<void> = Promise.resolve();

  constructor(imap: ImapOptions, options: EmailOptions, process: ImapPorts['process']) {
    this.#options = options;
    this.#heartbeatMs = imap.heartbeatMs ?? HEARTBEAT_MS;
    this.#ports = {
      imap,
      mailboxes: options.mailboxes,
      id: `${imap.user}@${imap.host}:${imap.port}/${imap.folder}`,
      holder: options.random(12).toString('base64url'),
      log: options.log,
      isAsideDue: () => this.#isAsideDue(),
      process,
    };
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endPause();
    this.#session?.close();
    await this.#running;
  }

  #isAsideDue(): boolean {
    const now = this.#options.now();
    if (now < this.#asideAt) return false;
    this.#asideAt = new Date(now.getTime() + ASIDE_RETRY_MS);
    return true;
  }

  async #run(): Promise<void> {
    const { log, random } = this.#options;
    let failures = 0;
    while (!this.#stopped) {
      try {
        if (await this.#renewLease()) {
          await this.#read(() => {
            failures = 0;
          });
        }
        if (!this.#stopped) await this.#pause(this.#heartbeatMs);
      } catch (error) {
        if (this.#stopped) return;
        failures += 1;
        const wait = backoff(failures, RECONNECT, (random(1)[0] ?? 0) / 255);
        log('imap-lost', { reason: error instanceof Error ? error.message : String(error), failures, wait });
        await this.#pause(wait);
      }
    }
  }

  async #read(progressed: () => void): Promise<void> {
    const { mailboxes, id, holder, log } = this.#ports;
    const session = new ImapSession({ ...this.#ports, tries: this.#tries });
    this.#session = session;
    const beat = setInterval(() => {
      this.#renewLease().then(
        (held) => held || session.close(),
        () => session.close(),
      );
    }, this.#heartbeatMs);
    try {
      await session.run({
        connected: () => log('imap-connected', { mailbox: this.#ports.imap.folder }),
        progressed,
      });
      if (!this.#stopped) throw new OnevoiceError('IMAP_LOST');
    } finally {
      clearInterval(beat);
      session.close();
      await mailboxes.releaseLease(id, holder, this.#options.now());
    }
  }

  async #renewLease(): Promise<boolean> {
    const { mailboxes, id, holder } = this.#ports;
    const now = this.#options.now();
    return await mailboxes.acquireLease(
      id,
      holder,
      now,
      new Date(now.getTime() + this.#heartbeatMs * MISSED_HEARTBEATS),
    );
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
