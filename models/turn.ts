import type { CommandRequest, QueryRecord } from './conversation/command.ts';
import type { Conversation, Owner } from './conversation/conversation.ts';
import type { ConversationAddress } from './conversation/inbox.ts';
import type { Reaction } from './conversation/reaction.ts';
import type { Receipt, ReportTo } from './conversation/receipt.ts';
import type { Identity, Proof } from './customer/identity.ts';
import type { CaseEvent, StaffRole } from './desk/desk.ts';
import type { Json, JsonObject } from './json.ts';

/** The key of the {@link Turn} in botbuilder's `context.turnState`. */
export const TURN = Symbol.for('onevoice.turn');

/** The sender of an activity, as far as the channel found out before the turn (`Channel.complete`). */
export interface SenderInfo {
  readonly proof?: Proof;
  readonly name?: string;
  /** The sender's role on the staff desk; absent if they are not staff. */
  readonly role?: StaffRole;
  /** The sender is a person of the shop who writes to a customer in the provider's own app. */
  readonly ofShop?: true;
}

/**
 * One turn of a conversation, as a bot sees it (in `context.turnState` under {@link TURN}). It holds the inputs, frozen before the bot runs, and
 * takes the bot's decisions, which the adapter stores in one conditional update of the conversation; they are carried out after that. A turn
 * whose update fails leaves no trace and is run again. A bot has `turnMs` (30 s by default) for it; later calls throw `TURN_CLOSED`.
 */
export interface Turn {
  /** The id of the inbox item that is answered. */
  readonly id: string;
  /** Whether the activity was recorded by the framework itself (a command's result, say). Only such a `CommandResult` can be trusted. */
  readonly internal: boolean;
  /** The frozen clock. */
  readonly now: Date;
  /**
   * When the activity was recorded. If that is before `conversation.saidAt`, the customer could not see the bot's last message yet, so a
   * yes is no answer to it.
   */
  readonly arrivedAt: Date;
  /** The conversation as it was read under the lease; never changed in place. */
  readonly conversation: Readonly<Conversation>;
  /** The proof of the sender's identity that the channel attached to this activity. */
  readonly proof: Proof | undefined;
  /** The sender's name and role, where the channel knows them. */
  readonly sender: SenderInfo;
  /** The secrets in the customer's message (a one-time code, say), which the turn stores masked; a bot keeps none of them in its memory longer than it needs. */
  readonly secrets: readonly string[];
  /** A keyed hash of the sender's network address, for rate limits only; undefined where the channel knows none. */
  readonly origin: string | undefined;
  /** A new id at each call, the same again when the turn is repeated. */
  newId(): string;
  /** Records a read of the shop with its result, for the turn's record. */
  recordQuery(record: QueryRecord): void;
  /** Adds a command, which is performed after the commit. */
  command(request: CommandRequest): void;
  /** Changes the owner: `queue` escalates to staff. The conversation's case gets an event; `summary` holds what staff need to go on. */
  transfer(owner: Owner, reason: string, summary: JsonObject): void;
  /** Replaces the bot's memory of the conversation; the next turn reads it as `conversation.memory`. */
  saveMemory(memory: Json): void;
  /** Sets the conversation's identity, after a proof. */
  identify(identity: Identity): void;
  /** Sets the language of the answers (a BCP 47 tag). */
  setLocale(locale: string): void;
  /** Records an event in another conversation's inbox, once, after the commit. `place`: where in that conversation (a thread, say), in its channel's own fields. */
  forward(to: ConversationAddress, name: string, value: object, place?: JsonObject): void;
  /** Sends an event to a case, after the commit; nothing happens where there is no desk. `caseId` defaults to this episode's case. */
  notifyCase(event: CaseEvent, caseId?: string): void;
  /** Schedules the event `REMINDER` for this conversation. It survives restarts; a later call with the same name replaces it, null cancels it. */
  scheduleReminder(name: string, at: Date | null): void;
  /** Reports the delivery status of this turn's messages to a case. */
  reportDelivery(to: ReportTo): void;
  /** Stores a provider's delivery receipt for an earlier message. */
  recordReceipt(receipt: Receipt): void;
  /** Stores the customer's reaction with the message that it is about. */
  recordReaction(reaction: Reaction): void;
  /** Ends the episode after this turn; the next message belongs to a new one, with a case of its own. */
  endEpisode(): void;
  /** Blocks the customer, whose messages are then stored and not answered, or unblocks them. */
  setBlocked(blocked: boolean): void;
}
