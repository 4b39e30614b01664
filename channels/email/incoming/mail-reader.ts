import { hasCode } from '../../../models/errors/onevoice-error.ts';
import type { ParseMarkRepository } from '../../../models/mail/parse-mark-repository.ts';
import { SerialQueues } from '../../../models/pace/serial-queues.ts';
import { type ParseRun, UntrustedParser } from '../../shared/untrusted/untrusted-parser.ts';
import { type EmailOptions, messageIdDomain } from '../options.ts';
import { hashOf } from './hash-of.ts';
import type { Arrival, MailToRead, ReadMail, readMail } from './read-mail.ts';
import { namedSender, unreadMail } from './unread-mail.ts';

/** The time limit of a small mail, in milliseconds: some thousand times what one takes, so that a busy machine exceeds it for none. */
const SMALL_MS = 10_000;

/** The time that each kibibyte adds, in milliseconds; 25 seconds for the largest mail. */
const KIBIBYTE_MS = 1;

/**
 * In how many processes a mail is begun to be parsed. One that dies may have been stopped by anything while it parsed an innocent mail; of two the mail
 * may be the cause.
 */
const MOST_TRIES = 2;

/** What parses mails; in the product an {@link UntrustedParser}. */
export interface MailParser {
  parse(input: MailToRead, run: ParseRun): Promise<ReadMail>;
  stop(): Promise<void>;
}

/** A parser of mails in threads of its own. */
export function mailParser(): MailParser {
  return new UntrustedParser<typeof readMail>({
    module: new URL('./read-mail.ts', import.meta.url),
    name: 'readMail',
  });
}

/** The options that a reader needs. */
type ReaderOptions = Pick<
  EmailOptions,
  'address' | 'authservId' | 'locale' | 'parseMarks' | 'random' | 'now' | 'log'
>;

/**
 * Reads mails in threads with limits. A mail is marked in the store before it is parsed, so that one that exceeds a limit, or is being parsed when a
 * second process dies, is never parsed again.
 */
export class MailReader {
  readonly #options: ReaderOptions;
  readonly #parser: MailParser;
  readonly #marks: ParseMarkRepository;
  /** This process, in marks. */
  readonly #holder: string;
  /** By hash: the same mail twice at once would take the mark of the first one for that of a process that has died. */
  readonly #reading = new SerialQueues();

  constructor(options: ReaderOptions, parser: MailParser) {
    this.#options = options;
    this.#parser = parser;
    this.#marks = options.parseMarks;
    this.#holder = options.random(12).toString('base64url');
  }

  /**
   * What is read from a mail; of one that is not parsed, or not again, what {@link unreadMail} says of it.
   * @throws {OnevoiceError} `PARSER_STOPPED` at a stop; the mail is parsed when it is offered again.
   */
  async read(raw: Buffer, arrival: Arrival): Promise<ReadMail> {
    const hash = await hashOf(raw);
    return await this.#reading.run(hash, async () => await this.#readMarked(hash, raw, arrival));
  }

  /** Ends the threads. Resolves when the marks of mails that were being parsed are removed. */
  async stop(): Promise<void> {
    await this.#parser.stop();
    await this.#reading.idle();
  }

  async #readMarked(hash: string, raw: Buffer, arrival: Arrival): Promise<ReadMail> {
    const { now, log, locale } = this.#options;
    const unread = (): ReadMail => unreadMail(raw, hash, locale);
    const mark = await this.#marks.find(hash);
    if (mark?.isTooCostly === true) return unread();
    if (mark !== undefined && mark.holder !== this.#holder && mark.tries >= MOST_TRIES) {
      await this.#marks.giveUp(hash, this.#holder, now());
      log('mail-not-parsed', { reason: 'Processes ended while it was parsed.', bytes: raw.length });
      return unread();
    }
    try {
      const read = await this.#parser.parse(this.#task(raw, arrival), {
        sender: arrival.network ?? namedSender(raw),
        timeMs: SMALL_MS + (raw.length / 1024) * KIBIBYTE_MS,
        beforeParsing: async () => await this.#marks.begin(hash, this.#holder, now()),
      });
      await this.#marks.end(hash, this.#holder);
      return read;
    } catch (error) {
      if (!hasCode(error, 'INPUT_TOO_COSTLY')) {
        await this.#marks.end(hash, this.#holder);
        throw error;
      }
      await this.#marks.giveUp(hash, this.#holder, now());
      log('mail-not-parsed', { reason: error.message, bytes: raw.length });
      return unread();
    }
  }

  #task(raw: Buffer, arrival: Arrival): MailToRead {
    const { authservId = '' } = this.#options;
    return {
      raw,
      arrival,
      address: this.#options.address,
      messageIdDomain: messageIdDomain(this.#options),
      authservId,
    };
  }
}
