import { ImapFlow } from 'imapflow';
import { hasCode, OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { Log } from '../../../models/log/log.ts';
import type { MailboxPosition, MailboxRepository } from '../../../models/mail/mailbox-repository.ts';
import type { ImapOptions } from '../options.ts';
import { MAX_MAIL_BYTES } from '../parse/parse-mail.ts';

/** How long the server may send nothing while it is asked for something, in milliseconds. */
const ANSWER_MS = 30_000;

/** How long IDLE lasts before it is begun anew, in milliseconds: many routers forget a silent connection after five minutes. */
const IDLE_MS = 4 * 60_000;

/** How often one mail is tried before it is set aside, so that those behind it are taken. */
const TRIES = 3;

/** Most mails that are set aside: where more fail, it is not the mails' fault, and all of them wait. */
const MAX_ASIDE = 100;

/** What the library tells of a command that the server refused, as far as it is read. */
type LibraryWarning = { readonly err?: { readonly response?: unknown } };

/** What a session works with. */
export interface ImapPorts {
  readonly imap: ImapOptions;
  readonly mailboxes: MailboxRepository;
  /** The mailbox's id in the store, and who we are there. */
  readonly id: string;
  readonly holder: string;
  readonly log: Log;
  /** How often each mail was tried, over sessions; by its number and the mark of the numbering. */
  readonly tries: Map<string, number>;
  /** Whether what was set aside is to be tried again; once it was asked, not before the next time. */
  isAsideDue(): boolean;
  /** Resolves when a mail is durable. */
  process(raw: Buffer): Promise<unknown>;
}

/** What a session tells its entrance. */
export interface SessionEvents {
  /** The mailbox is open. */
  connected(): void;
  /** Something was done that a server in trouble does not let us do: a mail was taken, or all that was new. */
  progressed(): void;
}

/** Where this session is. */
type ReadPosition = { -readonly [K in keyof MailboxPosition]: MailboxPosition[K] };

/** One connection to a mailbox: takes what is new, in order, each mail once it is recorded, and waits for more. */
export class ImapSession {
  readonly #ports: ImapPorts;
  readonly #client: ImapFlow;
  readonly #answerMs: number;
  #uidValidity = '';
  /** What the server said when it last refused something, which the library's answers leave out. */
  #lastRefusal = '';
  #wake: () => void = () => {};
  #isCheckDue = true;
  #closed = false;

  constructor(ports: ImapPorts) {
    this.#ports = ports;
    const { host, port, secure, user, password, answerMs = ANSWER_MS } = ports.imap;
    this.#answerMs = answerMs;
    this.#client = new ImapFlow({
      host,
      port,
      secure,
      auth: { user, pass: password },
      logger: {
        debug: () => {},
        info: () => {},
        warn: ({ err }: LibraryWarning) => {
          if (typeof err?.response === 'string') this.#lastRefusal = err.response;
        },
        error: () => {},
      },
      connectionTimeout: answerMs,
      greetingTimeout: answerMs,
      socketTimeout: IDLE_MS + answerMs,
      maxIdleTime: IDLE_MS,
      autoIdleDelay: 50,
    });
    this.#client.on('error', (error: Error) => ports.log('imap-failed', { reason: error.message }));
    this.#client.on('exists', () => this.checkForMail());
    this.#client.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  /** Looks for new mails as soon as it can. */
  checkForMail(): void {
    this.#isCheckDue = true;
    this.#wake();
  }

  /** Ends the connection, whatever it is doing. */
  close(): void {
    this.#closed = true;
    this.#client.close();
    this.#wake();
  }

  /** Works until the connection ends. @throws why it ended, unless it was closed here. */
  async run({ connected, progressed }: SessionEvents): Promise<void> {
    await this.#withTimeout(this.#client.connect());
    const place = await this.#open();
    connected();
    while (!this.#closed) {
      this.#isCheckDue = false;
      await this.#processNew(place, progressed);
      progressed();
      while (!this.#isCheckDue && !this.#closed) {
        await new Promise<void>((resolve) => {
          const poll = setTimeout(() => this.checkForMail(), this.#ports.imap.pollMs);
          this.#wake = () => {
            clearTimeout(poll);
            resolve();
          };
        });
      }
      if (!this.#closed) await this.#checkNumbering();
    }
  }

  async #open(): Promise<ReadPosition> {
    const { imap, mailboxes, id, holder } = this.#ports;
    const box = await this.#withTimeout(this.#client.mailboxOpen(imap.folder));
    this.#uidValidity = String(box.uidValidity);
    return { ...(await mailboxes.position(id, holder, this.#uidValidity, box.uidNext)) };
  }

  /** With another mark the numbers that we know mean other mails, and everything begins anew. */
  async #checkNumbering(): Promise<void> {
    const status = await this.#withTimeout(
      this.#client.status(this.#ports.imap.folder, { uidValidity: true }),
    );
    if (status === false) throw this.#refused('look at the folder');
    if (String(status.uidValidity) !== this.#uidValidity)
      throw new OnevoiceError('IMAP_LOST', { detail: 'The mailbox was numbered anew' });
  }

  /** What was set aside comes last: it may be what ends the connection. */
  async #processNew(place: ReadPosition, progressed: () => void): Promise<void> {
    const waiting = await this.#unprocessed(place);
    const aside = this.#ports.isAsideDue() ? place.aside : [];
    for (const uid of [...waiting, ...aside]) {
      if (this.#closed) return;
      if (!(await this.#processOne(uid, place)))
        throw new OnevoiceError('IMAP_LOST', { detail: 'Another process reads this mailbox now' });
      place.lastUid = Math.max(place.lastUid, uid);
      progressed();
    }
  }

  /** The numbers of the mails to be taken, oldest first: of those that were there before we first looked, the unread ones. */
  async #unprocessed({ lastUid, firstNew }: MailboxPosition): Promise<number[]> {
    const early = lastUid + 1 < firstNew ? { uid: `${lastUid + 1}:${firstNew - 1}`, seen: false } : undefined;
    const from = Math.max(lastUid + 1, firstNew);
    const unread = early === undefined ? [] : await this.#search(early);
    const fresh = await this.#search({ uid: `${from}:*` });
    // `*` is the newest mail even where its number is below the range's beginning.
    return [...unread, ...fresh.filter((uid) => uid >= from)].sort((a, b) => a - b);
  }

  async #search(query: { readonly uid: string; readonly seen?: boolean }): Promise<number[]> {
    const found = await this.#withTimeout(this.#client.search(query, { uid: true }));
    if (found === false || found === undefined) throw this.#refused('search');
    return found;
  }

  /** Recorded, then marked as read, then passed: a death in between repeats what changes nothing. False: no longer ours. */
  async #processOne(uid: number, place: ReadPosition): Promise<boolean> {
    const { mailboxes, id, holder, tries } = this.#ports;
    const tried = (tries.get(this.#tryKey(uid)) ?? 0) + 1;
    tries.set(this.#tryKey(uid), tried);
    const isAside = place.aside.includes(uid);
    const mayWait = isAside || (tried >= TRIES && place.aside.length < MAX_ASIDE);
    // It has ended the connection each time before.
    if (mayWait && !isAside && tried > TRIES)
      return await this.#setAside(uid, place, 'it ends the connection');
    try {
      await this.#record(uid, tried === 1);
    } catch (error) {
      if (!mayWait || this.#closed || !this.#client.usable) throw error;
      return await this.#setAside(uid, place, error);
    }
    tries.delete(this.#tryKey(uid));
    place.aside = place.aside.filter((other) => other !== uid);
    return await mailboxes.advance(id, holder, this.#uidValidity, uid);
  }

  async #setAside(uid: number, place: ReadPosition, reason: unknown): Promise<boolean> {
    const { mailboxes, id, holder, tries, log } = this.#ports;
    log('mail-set-aside', { err: reason, uid });
    tries.delete(this.#tryKey(uid));
    place.aside = [...place.aside.filter((other) => other !== uid), uid];
    return await mailboxes.setAside(id, holder, this.#uidValidity, uid);
  }

  async #record(uid: number, isFirst: boolean): Promise<void> {
    const { log, process } = this.#ports;
    const source = { maxLength: MAX_MAIL_BYTES + 1 };
    const mail = await this.#withTimeout(this.#client.fetchOne(String(uid), { source }, { uid: true }));
    if (mail === false) {
      if (!this.#client.usable) throw new OnevoiceError('IMAP_LOST');
      log('mail-missed', { uid });
      return;
    }
    if (mail.source === undefined) throw this.#refused('give the mail');
    await process(mail.source);
    await this.#markAsRead(uid, isFirst);
  }

  #tryKey(uid: number): string {
    return `${this.#uidValidity}:${uid}`;
  }

  /**
   * A mailbox that can't be written to (full, read-only) is no reason to take nothing from it. Where the connection is at fault, the
   * mail is fetched once more, which changes nothing but that it is marked.
   */
  async #markAsRead(uid: number, isFirst: boolean): Promise<void> {
    const { imap, log } = this.#ports;
    const range = String(uid);
    try {
      const flagged = await this.#withTimeout(
        this.#client.messageFlagsAdd(range, ['\\Seen'], { uid: true, silent: true }),
      );
      if (!flagged) throw this.#refused('mark the mail as read');
      if (imap.doneFolder === undefined) return;
      const moved = await this.#withTimeout(this.#client.messageMove(range, imap.doneFolder, { uid: true }));
      if (!moved) throw this.#refused(`move the mail to ${imap.doneFolder}`);
    } catch (error) {
      if (isFirst && !hasCode(error, 'IMAP_REFUSED')) throw error;
      log('mail-marking-failed', { reason: error instanceof Error ? error.message : String(error), uid });
    }
  }

  /** Why the library says that something was not done: its answer is the same where the line was cut. */
  #refused(what: string): Error {
    if (!this.#client.usable) return new OnevoiceError('IMAP_LOST');
    const said = this.#lastRefusal;
    this.#lastRefusal = '';
    return new OnevoiceError('IMAP_REFUSED', {
      detail: `The server did not ${what}${said === '' ? '' : `: ${said}`}`,
    });
  }

  /** An answer in time; a server that hangs is left. One that is still sending, as with a large mail on a slow line, is waited for. */
  async #withTimeout<T>(answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      let heard = this.#client.stats().received;
      timer = setInterval(() => {
        const { received } = this.#client.stats();
        if (received === heard)
          reject(new OnevoiceError('IMAP_LOST', { detail: 'The IMAP server does not answer' }));
        heard = received;
      }, this.#answerMs);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearInterval(timer);
    }
  }
}
