import type { Shop } from '../commerce/shop.ts';
import type { QuotedAnswer } from '../dialogs/machine/events.ts';
import type { TextSet } from '../dialogs/text-set.ts';
import type { AnswerOptions } from '../knowledge/knowledge.ts';
import type { IntentClassifier } from '../language/understanding.ts';
import type { Result } from '../models/conversation/command.ts';
import type { StaffContact } from '../models/desk/staff-contact.ts';
import type { QueueStatus } from '../models/desk/staff-operations.ts';
import type { TicketAsker } from '../models/desk/ticket-operations.ts';
import type { Locale } from '../models/locale/locale.ts';
import type { Log } from '../models/log/log.ts';
import type { OwnAddresses } from '../models/mail/own-addresses.ts';
import type { ValueKind } from '../models/values/value-kind.ts';

/** A message that was sent to a customer, and who wrote it. */
export interface SentMessage {
  readonly by: 'bot' | 'staff';
  readonly text: string;
}

/**
 * What the brain needs from outside of a turn; the composition hands it in, and tests hand in stubs. Holds reads of the shop, the
 * knowledge base and the log, and the counters of rate limits: everything else that the bot changes goes through the turn. Limits: a read takes
 * {@link QUERY_DEADLINE_MS} at most, and a turn has {@link MAX_QUERIES} of them at most.
 */
export interface BrainPorts {
  readonly shop: Pick<Shop, 'query'>;
  readonly classifier: IntentClassifier;
  /** The languages that the bot answers in; the first is for a customer whose language is unknown. Default: all known languages. */
  readonly locales?: readonly Locale[];
  /** The bot's texts in every language of the app. */
  readonly texts: TextSet;
  /** The kinds of values that messages are searched for. */
  readonly kinds: readonly ValueKind[];
  /** The shop's IANA time zone, by which "tomorrow" is read. Default: that of the process. */
  readonly zone?: string | undefined;
  /** The result of the operation `ticket-status`, which the staff desk answers. Default: there is no desk, so that no ticket is found. */
  ticketState?(number: string, asker: TicketAsker): Promise<Result>;
  /** The shop's own e-mail addresses and domains, which are never a customer's. Default: none are known. */
  readonly own?: OwnAddresses | undefined;
  /** The answer to a question with its sources, or null if no source answers it; `strict` for a text that may be no question. */
  answer(question: string, options: AnswerOptions): Promise<QuotedAnswer | null>;
  /** Whether a channel writes so many choices as a numbered menu, because it has fewer buttons. */
  usesNumberedMenu(channel: string, offers: number): boolean;
  /** How customers reach a person. */
  readonly staff: StaffContact;
  /** What is known of the wait of a customer in the queue. Absent: nothing, since there is no staff desk. */
  queueStatus?(conversation: string, episode: number): Promise<QueueStatus>;
  /** Whether a channel's customers get their replies by e-mail, so that the bot need not offer it. */
  repliesByEmail(channel: string): boolean;
  /** Counts an attempt under a key and gives the function that takes it back; undefined if it exceeds `limit` attempts within `windowMs`. */
  reserveAttempt(key: string, limit: number, windowMs: number): Promise<(() => Promise<void>) | undefined>;
  /** The message that was sent to a customer under the provider's id; undefined if there is none. */
  findSentMessage(conversation: string, providerId: string): Promise<SentMessage | undefined>;
  readonly log: Log;
}

/** Deadline of a read of the shop, in milliseconds; a longer one counts as timed out. */
export const QUERY_DEADLINE_MS = 5_000;

/** Most reads of one turn; more is a broken dialog, whose reads then fail. */
export const MAX_QUERIES = 8;
