import type { Owner } from '../../../models/conversation/conversation.ts';

/** What decides which of a holder's conversations is opened, and whether it may become somebody's. */
export interface ChatStanding {
  readonly owner: Owner;
  /** The shop's id of the customer who was proved in it. */
  readonly customer?: string;
  /** When it last changed. */
  readonly updatedAt: Date;
}

/**
 * The store of whose the chats are (`models/visitor/chat-holder.ts`). A holder is a browser or a customer; `conversation` is the channel's id of
 * one.
 */
export interface HeldChats {
  conversationsOf(holder: string, now: Date): Promise<readonly string[]>;
  open(holder: string, fresh: string, now: Date): Promise<readonly string[]>;
  add(holder: string, conversations: readonly string[], now: Date): Promise<void>;
  forget(holder: string): Promise<void>;
  /** Undefined for a conversation that was never started. */
  standingOf(conversation: string): Promise<ChatStanding | undefined>;
}
