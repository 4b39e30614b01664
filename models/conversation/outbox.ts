import type { Identity, Proof } from '../customer/identity.ts';
import type { CommandRequest, QueryRecord } from './command.ts';
import type { Owner } from './conversation.ts';
import type { ConversationAddress } from './inbox.ts';
import type { Reaction } from './reaction.ts';
import type { Receipt, ReportTo } from './receipt.ts';

/** The inputs and the reads of a turn, stored with the message that it answered, so that the turn can be replayed. */
export interface TurnRecord {
  readonly id: string;
  readonly now: Date;
  readonly proof?: Proof;
  readonly queries: readonly QueryRecord[];
  readonly commands: readonly CommandRequest[];
}

/** An inbox item of the turn, to be written into the log. */
export interface InboundEntry {
  readonly kind: 'inbound';
  /** Unique in the conversation. */
  readonly id: string;
  /** Its number in the log; null for an item that the log does not show. */
  readonly seq: number | null;
  readonly at: Date;
  readonly item: string;
  /** JSON text. */
  readonly activity: string;
  /** JSON text of the {@link TurnRecord}; in a burst, the last message has it. */
  readonly record?: string;
}

/** A message to the customer, already rendered for the channel. */
export interface SayEntry {
  readonly kind: 'say';
  readonly id: string;
  readonly seq: number;
  readonly at: Date;
  /** JSON text. */
  readonly activity: string;
  /** Failed tries of sending it. */
  readonly tries: number;
  /** It is not sent before that. */
  readonly notBefore?: Date;
  /** How long it waits until then, in milliseconds. */
  readonly waitMs?: number;
  /** It waits for the messaging window to open: the customer's next message sends it at once. */
  readonly untilCustomerWrites?: true;
  /** The same for all messages of one batch. A crash repeats the same batch, so that the provider recognises the repeat. */
  readonly batch?: string;
  /** The owner after the turn. A bot's message is withdrawn if a person takes the conversation over before it is sent. */
  readonly owner?: Owner;
  /** The case that gets its delivery status. */
  readonly report?: ReportTo;
}

/** A command to be performed by the shop or the desk. */
export interface CommandEntry {
  readonly kind: 'command';
  readonly id: string;
  readonly request: CommandRequest;
  /** The identity whose rights it has: the one at the end of its turn. */
  readonly identity: Identity;
  /** Where in the conversation it was asked for (a thread, say), so that the result is answered there; JSON text. */
  readonly place?: string;
}

/** An event to be recorded in an inbox: a case's (a case event), a customer's conversation's (a case command), or the conversation's own later (a reminder). */
export interface ForwardEntry {
  readonly kind: 'forward';
  readonly id: string;
  readonly to: ConversationAddress;
  /** The event as JSON text. */
  readonly activity: string;
  /** It is not recorded before that. */
  readonly notBefore?: Date;
  /** The name of a reminder; a newer reminder of the same name replaces it. */
  readonly reminder?: string;
}

/**
 * Answers that the customer has not seen yet, where the channel has read marks: from the message `from` to the message `to` of the log. At `notBefore`
 * they take the channel's fallback, once. A conversation has one such entry at most; a read mark or a message of the customer ends it.
 */
export interface UnseenEntry {
  readonly kind: 'unseen';
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly notBefore: Date;
}

/** A provider's delivery receipt, to be stored with its message and reported to the message's case. */
export interface ReceiptEntry {
  readonly kind: 'receipt';
  readonly id: string;
  readonly receipt: Receipt;
}

/** A customer's reaction, to be stored with the message that it is about. */
export interface ReactionEntry {
  readonly kind: 'reaction';
  readonly id: string;
  readonly reaction: Reaction;
}

/** A proof of identity, to be stored in the customer's profile. */
export interface ProofEntry {
  readonly kind: 'proof';
  readonly id: string;
  readonly identity: Identity;
  readonly locale?: string;
  readonly at: Date;
}

/** An inbox item that was given up, to be marked as a dead letter. */
export interface DeadLetterEntry {
  readonly kind: 'dead-letter';
  readonly id: string;
  readonly item: string;
  readonly reason: string;
  /** The item's activity as JSON text with its secrets masked. Absent: it holds none. */
  readonly activity?: string;
}

/** A raw mail that holds a secret, to be deleted: it can't be masked. */
export interface ForgetFileEntry {
  readonly kind: 'forget-file';
  readonly id: string;
  /** The id of the file. */
  readonly file: string;
}

/**
 * One effect of a turn that is not carried out yet. The turn's commit stores it inside the conversation, so that the turn and its effects are
 * one write; the worker that holds the lease delivers it and removes it. Its `id` (`version.kind` and a number) is unique in the conversation
 * and is the idempotency key of the effect. A message is given up after `sendTries` tries; every other entry is retried until it succeeds.
 */
export type OutboxEntry =
  | InboundEntry
  | SayEntry
  | CommandEntry
  | ForwardEntry
  | UnseenEntry
  | ReceiptEntry
  | ReactionEntry
  | ProofEntry
  | DeadLetterEntry
  | ForgetFileEntry;
