import type { Identity, Proof } from './identity.ts';
import type { JsonObject } from './json.ts';
import type { CommandRequest, QueryRecord } from './turn.ts';

/** What a turn was given and what it read, kept with the message it answered so that it can be replayed. */
export interface TurnRecord {
  readonly id: string;
  readonly now: Date;
  readonly proof?: Proof;
  readonly queries: readonly QueryRecord[];
  readonly commands: readonly CommandRequest[];
}

/** The item a turn answered, to be written into the log. */
export interface HeardEntry {
  readonly kind: 'heard';
  /** Unique in the conversation. */
  readonly id: string;
  /** Its place in the log; null for what the log does not show. */
  readonly seq: number | null;
  readonly at: Date;
  readonly item: string;
  /** JSON text. */
  readonly activity: string;
  /** JSON text of a {@link TurnRecord}. */
  readonly record: string;
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
}

/** A write to be performed at the shop's side. */
export interface CommandEntry {
  readonly kind: 'command';
  readonly id: string;
  readonly request: CommandRequest;
  /** As whom: the identity at the end of the turn that asked for it. */
  readonly identity: Identity;
}

/** A change of owner that the staff side is to be told. */
export interface TransferEntry {
  readonly kind: 'transfer';
  readonly id: string;
  readonly owner: 'bot' | 'queue' | 'human';
  readonly reason: string;
  readonly summary: JsonObject;
  readonly at: Date;
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
export interface BuriedEntry {
  readonly kind: 'buried';
  readonly id: string;
  readonly item: string;
  readonly reason: string;
}

/** What a turn decided and what is still to be done about it; stored inside the conversation by the turn's commit. */
export type OutboxEntry =
  | HeardEntry
  | SayEntry
  | CommandEntry
  | TransferEntry
  | IdentifiedEntry
  | BuriedEntry;
