import type { Shop } from '../commerce/shop.ts';
import type { QuotedAnswer } from '../dialogs/vocabulary.ts';
import type { IntentClassifier } from '../language/understanding.ts';
import type { Locale } from '../models/locale/locale.ts';
import type { Log } from '../models/log/log.ts';

/** How a question is answered. */
export interface AnswerOptions {
  readonly locale: Locale;
  readonly now: Date;
  readonly strict: boolean;
}

/** Something that was said to a customer. */
export interface Said {
  readonly by: 'bot' | 'staff';
  readonly text: string;
}

/** Where the brain reads and whom it tells; handed in by the composition root. */
export interface BrainPorts {
  readonly shop: Pick<Shop, 'query'>;
  readonly classifier: IntentClassifier;
  /** The quoted answer to a question, or null if no source answers it; `strict` where it may be no question at all. */
  answer(question: string, options: AnswerOptions): Promise<QuotedAnswer | null>;
  /** Whether the offers of a message are written as a numbered menu on a channel, for want of so many buttons. */
  numbered(channel: string, offers: number): boolean;
  /** Whether a channel's customers are answered by e-mail anyway, so that it need not be offered to them. */
  byMail(channel: string): boolean;
  /** Whether a key has used up its `limit` of attempts within `windowMs`. */
  exceeded(key: string, limit: number, windowMs: number): Promise<boolean>;
  /** Counts an attempt under a key; false when there were more than `limit` within `windowMs`. */
  attempt(key: string, limit: number, windowMs: number): Promise<boolean>;
  /** What was said to a customer under a provider's id, and by whom; undefined if we said nothing under it. */
  said(conversation: string, providerId: string): Promise<Said | undefined>;
  readonly log: Log;
}

/** How long a read of the shop may take, in milliseconds; a longer one counts as timed out. */
export const QUERY_DEADLINE_MS = 5_000;

/** Most reads of one turn; a machine that wants more is broken, and its customer is handed to a person. */
export const MAX_QUERIES = 8;
