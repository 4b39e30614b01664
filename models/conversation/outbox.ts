import type { Identity, Proof } from '../customer/identity.ts';
import type { CommandRequest, QueryRecord } from './command.ts';
import type { Owner } from './conversation.ts';
import type { ConversationAddress } from './inbox.ts';
import type { Reaction } from './reaction.ts';
import type { Receipt, ReportTo } from './receipt.ts';

/** What a turn was given and what it read, kept with the message it answered so that it can be replayed. */
export interface TurnRecord {
  readonly id: string;
  readonly now: Date;
  readonly proof?: Proof;
  readonly queries: readonly QueryRecord[];
  readonly commands: readonly CommandRequest[];
}

/** The item a turn answered, to be written into the log. */
export interface InboundEntry {
  readonly kind: 'inbound';
  /** Unique in the conversation. */
  readonly id: string;
  /** Its place in the log; null for what the log does not show. */
  readonly seq: number | null;
  readonly at: Date;
  readonly item: string;
  /** JSON text. */
  readonly activity: string;
  /** JSON text of a {@link TurnRecord}; of several messages answered as one, with the last. */
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
  /** How often sending it was tried in vain. */
  readonly tries: number;
  /** Not to be tried again before that. */
  readonly notBefore?: Date;
  /** It waits for the customer to write, and goes out at once when they have. */
  readonly untilCustomerWrites?: true;
  /** The same for messages that were offered as one: as one they are offered again, so that the provider knows a repetition. */
  readonly batch?: string;
  /** Who had the conversation after the turn: what the bot said is withdrawn if a person took over before it was sent. */
  readonly owner?: Owner;
  /** Where to tell what becomes of it. */
  readonly report?: ReportTo;
}

/** A write to be performed at the shop's side. */
export interface CommandEntry {
  readonly kind: 'command';
  readonly id: string;
  readonly request: CommandRequest;
  /** As whom: the identity at the end of the turn that asked for it. */
  readonly identity: Identity;
  /** Where in the conversation it was asked for (a thread, say), so that the result is told there; JSON text. */
  readonly place?: string;
}

/** An event for a conversation's inbox: another's (news for a case, an act of one), or the own one's at a later time. */
export interface ForwardEntry {
  readonly kind: 'forward';
  readonly id: string;
  readonly to: ConversationAddress;
  /** The event as JSON text. */
  readonly activity: string;
  /** Not to be recorded before that. */
  readonly notBefore?: Date;
  /** The name of a reminder; a newer one of the same name takes its place. */
  readonly reminder?: string;
}

/** What a provider told about a message, to be written into the log and told to who asked for it. */
export interface ReceiptEntry {
  readonly kind: 'receipt';
  readonly id: string;
  readonly receipt: Receipt;
}

/** A customer's reaction, to be kept with the message that it is about. */
export interface ReactionEntry {
  readonly kind: 'reaction';
  readonly id: string;
  readonly reaction: Reaction;
}

/** A proof that belongs into the customer's profile. */
export interface IdentifiedEntry {
  readonly kind: 'identified';
  readonly id: string;
  readonly identity: Identity;
  readonly locale?: string;
  readonly at: Date;
}

/** An inbox item that was given up, to be put on the list that staff see. */
export interface DeadLetterEntry {
  readonly kind: 'dead-letter';
  readonly id: string;
  readonly item: string;
  readonly reason: string;
}

/** What a turn decided and what is still to be done about it; stored inside the conversation by the turn's commit. */
export type OutboxEntry =
  | InboundEntry
  | SayEntry
  | CommandEntry
  | ForwardEntry
  | ReceiptEntry
  | ReactionEntry
  | IdentifiedEntry
  | DeadLetterEntry;
