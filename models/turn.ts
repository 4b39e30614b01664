import type { CommandRequest, QueryRecord } from './conversation/command.ts';
import type { Conversation, Owner } from './conversation/conversation.ts';
import type { ConversationAddress } from './conversation/inbox.ts';
import type { Reaction } from './conversation/reaction.ts';
import type { Receipt, ReportTo } from './conversation/receipt.ts';
import type { Identity, Proof } from './customer/identity.ts';
import type { CaseEvent, StaffRole } from './desk/desk.ts';
import type { Json, JsonObject } from './json.ts';

/** The key under which the durable turn puts its {@link Turn} into `context.turnState`. */
export const TURN = Symbol.for('onevoice.turn');

/** What a channel found out about an activity's sender before the turn. */
export interface SenderInfo {
  readonly proof?: Proof;
  readonly name?: string;
  /** What the sender may do on the staff desk; absent for everybody else. */
  readonly role?: StaffRole;
  /** It is no customer, but a person of the shop who writes to one in the provider's own app. */
  readonly ofShop?: true;
}

/**
 * One turn: its inputs, frozen before the bot runs, and its wishes, which the adapter writes in one conditional update.
 * Nothing a bot does through this interface happens before that update succeeded; a discarded turn leaves no trace.
 */
export interface Turn {
  /** The inbox id of the activity that is being answered. */
  readonly id: string;
  /** Made by ourselves, not sent by anybody: only then is a {@link CommandResult} to be believed. */
  readonly internal: boolean;
  /** The frozen clock. */
  readonly now: Date;
  /**
   * When the activity was recorded. Before `conversation.updatedAt`, it was sent before the bot's last words could be seen: a
   * yes in it was meant for something else.
   */
  readonly arrivedAt: Date;
  /** The conversation as it was loaded; never changed in place. */
  readonly conversation: Readonly<Conversation>;
  /** What the channel proved about the sender of this activity. */
  readonly proof: Proof | undefined;
  /** The sender's name and role, where the channel knows them. */
  readonly sender: SenderInfo;
  /** An opaque key of the sender's network address or device, for limits only; absent where the channel has none. */
  readonly origin: string | undefined;
  /** A deterministic id, different at each call and the same again when the turn is repeated. */
  newId(): string;
  /** Keeps a read for the turn's record. */
  recordQuery(record: QueryRecord): void;
  /** Collects a command; it is performed after the commit. */
  command(request: CommandRequest): void;
  /** Hands the conversation over; its case is told after the commit. `summary` holds what staff need to go on. */
  transfer(owner: Owner, reason: string, summary: JsonObject): void;
  /** Replaces the bot's own memory of the conversation (JSON, read back as `conversation.memory`). */
  saveMemory(memory: Json): void;
  /** Records who the conversation is with, after a proof. */
  identify(identity: Identity): void;
  /** Records the language the customer is answered in (a BCP 47 tag). */
  setLocale(locale: string): void;
  /** Puts an event into another conversation's inbox, after the commit and once. `place`: where in it, as {@link placeOf} gives it. */
  forward(to: ConversationAddress, name: string, value: object, place?: JsonObject): void;
  /** Tells the conversation's case something, after the commit; nothing happens where there is no desk. Default: this episode's case. */
  notifyCase(news: CaseEvent, of?: string): void;
  /** Comes back as the event {@link REMINDER} at a time, restarts or not; a later call with the name replaces it, null cancels it. */
  scheduleReminder(name: string, at: Date | null): void;
  /** Has told what becomes of the messages of this turn. */
  reportDelivery(to: ReportTo): void;
  /** Keeps what a provider told about an earlier message. */
  recordReceipt(receipt: Receipt): void;
  /** Keeps the customer's reaction with the message that it is about. */
  recordReaction(reaction: Reaction): void;
  /** Ends the episode: the next one begins with an empty memory. */
  endEpisode(): void;
  /** Has the bot ignore the customer, or hear them again. */
  setBlocked(blocked: boolean): void;
}
