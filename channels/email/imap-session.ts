import { ImapFlow } from 'imapflow';
import type { MailboxPlace, MailboxRepository } from '../../models/mailbox-repository.ts';
import type { ImapOptions, MailLog } from './options.ts';
import { MAX_MAIL_BYTES } from './parse-mail.ts';

/** How long the server may take for one answer where nothing else is said, in milliseconds. */
const ANSWER_MS = 30_000;

/** How long a mail may take to come over, in milliseconds. */
const FETCH_MS = 120_000;

/** How long IDLE lasts before it is begun anew, in milliseconds: many routers forget a silent connection after five minutes. */
const IDLE_MS = 4 * 60_000;

/** How often one mail is tried before it is set aside, so that those behind it are taken. */
const TRIES = 5;

/** Most mails that are set aside: where more fail, it is not the mails' fault, and all of them wait. */
const MAX_ASIDE = 100;

/** How often what was set aside is tried again, in milliseconds; it is at each new connection too. */
const AGAIN_MS = 60 * 60_000;

/** What a session works with. */
export interface ImapPorts {
  readonly imap: ImapOptions;
  readonly mailboxes: MailboxRepository;
  /** The mailbox's id in the store, and who we are there. */
  readonly id: string;
  readonly holder: string;
  readonly log: MailLog;
  /** How often each mail was tried, over sessions. */
  readonly tries: Map<number, number>;
  /** Resolves when a mail is durable. */
  take(raw: Buffer): Promise<unknown>;
}

/** Where this session is. */
type Place = { -readonly [K in keyof MailboxPlace]: MailboxPlace[K] };

function mayBeSetAside({ aside }: Place, tried: number): boolean {
  return tried >= TRIES && aside.length < MAX_ASIDE;
}

/** One connection to a mailbox: takes what is new, in order, each mail once it is recorded, and waits for more. */
export class ImapSession {
  readonly #ports: ImapPorts;
  readonly #client: ImapFlow;
  readonly #answerMs: number;
  #uidValidity = '';
  #wake: () => void = () => {};
  #isDue = true;
  #isAsideDue = true;
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
      logger: false,
      connectionTimeout: answerMs,
      greetingTimeout: answerMs,
      socketTimeout: IDLE_MS + answerMs,
      maxIdleTime: IDLE_MS,
      autoIdleDelay: 50,
    });
    this.#client.on('error', (error: Error) => ports.log.warn({ reason: error.message }, 'imap-failed'));
    this.#client.on('exists', () => this.look());
    this.#client.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  /** Looks for new mails as soon as it can. */
  look(): void {
    this.#isDue = true;
    this.#wake();
  }

  /** Ends the connection, whatever it is doing. */
  close(): void {
    this.#closed = true;
    this.#client.close();
    this.#wake();
  }

  /** Works until the connection ends. @throws why it ended, unless it was closed here. */
  async run(connected: () => void): Promise<void> {
    await this.#answered(this.#client.connect());
    const place = await this.#open();
    connected();
    const again = setInterval(() => {
      this.#isAsideDue = true;
      this.look();
    }, AGAIN_MS);
    try {
      await this.#read(place);
    } finally {
      clearInterval(again);
    }
  }

  async #read(place: Place): Promise<void> {
    while (!this.#closed) {
      this.#isDue = false;
      await this.#takeNew(place);
      while (!this.#isDue && !this.#closed) {
        await new Promise<void>((resolve) => {
          const poll = setTimeout(() => this.look(), this.#ports.imap.pollMs);
          this.#wake = () => {
            clearTimeout(poll);
            resolve();
          };
        });
      }
      if (!this.#closed) await this.#checkNumbering();
    }
  }

  async #open(): Promise<Place> {
    const { imap, mailboxes, id, holder } = this.#ports;
    const box = await this.#answered(this.#client.mailboxOpen(imap.folder));
    this.#uidValidity = String(box.uidValidity);
    return { ...(await mailboxes.place(id, holder, this.#uidValidity, box.uidNext)) };
  }

  /** With another mark the numbers that we know mean other mails, and everything begins anew. */
  async #checkNumbering(): Promise<void> {
    const status = await this.#answered(this.#client.status(this.#ports.imap.folder, { uidValidity: true }));
    if (status === false || String(status.uidValidity) !== this.#uidValidity)
      throw new Error('The mailbox was numbered anew');
  }

  async #takeNew(place: Place): Promise<void> {
    const aside = this.#isAsideDue ? place.aside : [];
    this.#isAsideDue = false;
    for (const uid of [...aside, ...(await this.#waiting(place))]) {
      if (this.#closed) return;
      if (!(await this.#takeOne(uid, place))) throw new Error('Another process reads this mailbox now');
      place.lastUid = Math.max(place.lastUid, uid);
    }
  }

  /** The numbers of the mails to be taken, oldest first: of those that were there before we first looked, the unread ones. */
  async #waiting({ lastUid, firstNew }: MailboxPlace): Promise<number[]> {
    const early = lastUid + 1 < firstNew ? { uid: `${lastUid + 1}:${firstNew - 1}`, seen: false } : undefined;
    const from = Math.max(lastUid + 1, firstNew);
    const unread = early === undefined ? [] : await this.#found(early);
    const fresh = await this.#found({ uid: `${from}:*` });
    // `*` is the newest mail even where its number is below the range's beginning.
    return [...unread, ...fresh.filter((uid) => uid >= from)].sort((a, b) => a - b);
  }

  async #found(query: { readonly uid: string; readonly seen?: boolean }): Promise<number[]> {
    const found = await this.#answered(this.#client.search(query, { uid: true }));
    return found === false || found === undefined ? [] : found;
  }

  /** Recorded, then marked as read, then passed: a death in between repeats what changes nothing. False: no longer ours. */
  async #takeOne(uid: number, place: Place): Promise<boolean> {
    const { mailboxes, id, holder, tries } = this.#ports;
    const tried = (tries.get(uid) ?? 0) + 1;
    tries.set(uid, tried);
    try {
      await this.#record(uid);
    } catch (error) {
      // The end of a connection is no mail's fault.
      if (this.#closed || !(place.aside.includes(uid) || mayBeSetAside(place, tried))) throw error;
      this.#ports.log.error({ err: error, uid }, 'mail-set-aside');
      tries.delete(uid);
      place.aside = [...place.aside.filter((other) => other !== uid), uid];
      return await mailboxes.setAside(id, holder, this.#uidValidity, uid);
    }
    tries.delete(uid);
    place.aside = place.aside.filter((other) => other !== uid);
    return await mailboxes.advance(id, holder, this.#uidValidity, uid);
  }

  async #record(uid: number): Promise<void> {
    const source = { maxLength: MAX_MAIL_BYTES + 1 };
    const fetched = this.#client.fetchOne(String(uid), { source }, { uid: true });
    const mail = await this.#answered(fetched, FETCH_MS);
    // Somebody has deleted it.
    if (mail === false) return;
    if (mail.source === undefined) throw new Error('The IMAP server gave a mail without its text');
    await this.#ports.take(mail.source);
    await this.#mark(uid);
  }

  /** A mailbox that can't be written to (full, read-only) is no reason to take nothing from it. */
  async #mark(uid: number): Promise<void> {
    const { imap, log } = this.#ports;
    try {
      await this.#answered(this.#client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true }));
      if (imap.doneFolder !== undefined)
        await this.#answered(this.#client.messageMove(String(uid), imap.doneFolder, { uid: true }));
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.message : String(error), uid }, 'mail-not-marked');
    }
  }

  /** An answer in time; a server that hangs is left. */
  async #answered<T>(answer: Promise<T>, ms = this.#answerMs): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The IMAP server does not answer')), ms);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
