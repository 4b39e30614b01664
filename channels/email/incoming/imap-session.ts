import { ImapFlow } from 'imapflow';
import { hasCode, OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { Log } from '../../../models/log/log.ts';
import type { MailboxPosition, MailboxRepository } from '../../../models/mail/mailbox-repository.ts';
import type { ImapOptions } from '../options.ts';
import { MAX_MAIL_BYTES } from '../parse/parse-mail.ts';

/** Timeout of a response in which the server sends nothing, in milliseconds. */
const ANSWER_MS = 30_000;

/** How long one IDLE lasts, in milliseconds: many routers drop a silent connection after five minutes. */
const IDLE_MS = 4 * 60_000;

/** Tries of one mail before it is set aside, so that the mails behind it are processed. */
const TRIES = 3;

/** Most mails that are set aside; where more fail, the mails are not at fault, and all of them wait. */
const MAX_ASIDE = 100;

/** The part of imapflow's warning about a refused command that is read. */
type LibraryWarning = { readonly err?: { readonly response?: unknown } };

/** What a session needs. */
export interface ImapPorts {
  readonly imap: ImapOptions;
  readonly mailboxes: MailboxRepository;
  /** The mailbox's id in the store, and the name under which this process holds its lease. */
  readonly id: string;
  readonly holder: string;
  readonly log: Log;
  /** Tries of each mail over all sessions, by UIDVALIDITY and UID. */
  readonly tries: Map<string, number>;
  /** Whether mails that were set aside are due for a retry; true once per interval. */
  isAsideDue(): boolean;
  /** Processes a raw mail; resolves when it is durable. */
  process(raw: Buffer): Promise<unknown>;
}

/** The events of a session. */
export interface SessionEvents {
  /** The mailbox is open. */
  connected(): void;
  /** A mail, or all new mails, were processed, which shows that the server works. */
  progressed(): void;
}

/** How far this session has read. */
type ReadPosition = { -readonly [K in keyof MailboxPosition]: MailboxPosition[K] };

/** One connection to the mailbox: processes new mails in order, marks each as read once it is recorded, and waits for more. */
export class ImapSession {
  readonly #ports: ImapPorts;
  readonly #client: ImapFlow;
  readonly #answerMs: number;
  #uidValidity = '';
  /** The server's last refusal, which imapflow's results leave out. */
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

  /** Checks for new mails as soon as possible. */
  checkForMail(): void {
    this.#isCheckDue = true;
    this.#wake();
  }

  /** Ends the connection at once. */
  close(): void {
    this.#closed = true;
    this.#client.close();
    this.#wake();
  }

  /** Runs until the connection ends. @throws the reason, unless it was closed by {@link close}. */
  async run({ connected, progressed }: SessionEvents): Promise<void> {
    await this.#withTimeout(this.#client.connect());
    const position = await this.#open();
    connected();
    while (!this.#closed) {
      this.#isCheckDue = false;
      await this.#processNew(position, progressed);
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

  /**
   * With another UIDVALIDITY the known UIDs belong to other mails, so that the session starts again. The folder is opened anew, because STATUS
   * of an open folder tells of that folder even where its name belongs to another one by now (Dovecot).
   */
  async #checkNumbering(): Promise<void> {
    const box = await this.#withTimeout(this.#client.mailboxOpen(this.#ports.imap.folder));
    if (String(box.uidValidity) !== this.#uidValidity)
      throw new OnevoiceError('IMAP_LOST', { detail: 'The mailbox was numbered anew' });
  }

  /** Mails that were set aside come last, because they may end the connection. */
  async #processNew(position: ReadPosition, progressed: () => void): Promise<void> {
    const waiting = await this.#unprocessed(position);
    const aside = this.#ports.isAsideDue() ? position.aside : [];
    for (const uid of [...waiting, ...aside]) {
      if (this.#closed) return;
      if (!(await this.#processOne(uid, position)))
        throw new OnevoiceError('IMAP_LOST', { detail: 'Another process reads this mailbox now' });
      position.lastUid = Math.max(position.lastUid, uid);
      progressed();
    }
  }

  /** The UIDs of the mails to process, oldest first; of the mails that are older than the first session, only the unread ones. */
  async #unprocessed({ lastUid, firstNew }: MailboxPosition): Promise<number[]> {
    const early = lastUid + 1 < firstNew ? { uid: `${lastUid + 1}:${firstNew - 1}`, seen: false } : undefined;
    const from = Math.max(lastUid + 1, firstNew);
    const unread = early === undefined ? [] : await this.#search(early);
    const fresh = await this.#search({ uid: `${from}:*` });
    // `*` matches the newest mail even where its UID is below the range's start.
    return [...unread, ...fresh.filter((uid) => uid >= from)].sort((a, b) => a - b);
  }

  async #search(query: { readonly uid: string; readonly seen?: boolean }): Promise<number[]> {
    const found = await this.#withTimeout(this.#client.search(query, { uid: true }));
    if (found === false || found === undefined) throw this.#refused('search');
    return found;
  }

  /**
   * Records a mail, marks it as read, then moves the position on; a crash in between repeats steps that are idempotent. False: the lease is
   * lost.
   */
  async #processOne(uid: number, position: ReadPosition): Promise<boolean> {
    const { mailboxes, id, holder, tries } = this.#ports;
    const tried = (tries.get(this.#tryKey(uid)) ?? 0) + 1;
    tries.set(this.#tryKey(uid), tried);
    const isAside = position.aside.includes(uid);
    const mayWait = isAside || (tried >= TRIES && position.aside.length < MAX_ASIDE);
    // It ended the connection at each try before.
    if (mayWait && !isAside && tried > TRIES)
      return await this.#setAside(uid, position, 'it ends the connection');
    try {
      await this.#record(uid, tried === 1);
    } catch (error) {
      if (!mayWait || this.#closed || !this.#client.usable) throw error;
      return await this.#setAside(uid, position, error);
    }
    tries.delete(this.#tryKey(uid));
    position.aside = position.aside.filter((other) => other !== uid);
    return await mailboxes.advance(id, holder, this.#uidValidity, uid);
  }

  async #setAside(uid: number, position: ReadPosition, reason: unknown): Promise<boolean> {
    const { mailboxes, id, holder, tries, log } = this.#ports;
    log('mail-set-aside', { err: reason, uid });
    tries.delete(this.#tryKey(uid));
    position.aside = [...position.aside.filter((other) => other !== uid), uid];
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
   * A mailbox that can't be written to (full, read-only) is still read: a refusal is only logged. Where the connection failed, the mail is
   * processed once more, as a duplicate, and marked then.
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

  /** The error for a command that was not performed: imapflow gives the same result for a refusal and for a lost connection. */
  #refused(what: string): Error {
    if (!this.#client.usable) return new OnevoiceError('IMAP_LOST');
    const said = this.#lastRefusal;
    this.#lastRefusal = '';
    return new OnevoiceError('IMAP_REFUSED', {
      detail: `The server did not ${what}${said === '' ? '' : `: ${said}`}`,
    });
  }

  /**
   * Waits for a response as long as bytes arrive, as with a large mail on a slow line. @throws {OnevoiceError} `IMAP_LOST` for a server
   * that hangs.
   */
  async #withTimeout<T>(answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      let lastReceived = this.#client.stats().received;
      timer = setInterval(() => {
        const { received } = this.#client.stats();
        if (received === lastReceived)
          reject(new OnevoiceError('IMAP_LOST', { detail: 'The IMAP server does not answer' }));
        lastReceived = received;
      }, this.#answerMs);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearInterval(timer);
    }
  }
}
