import type { ChatStanding, HeldChats } from '../../../channels/web/visitors/held-chats.ts';

/** Whose the chats are, in memory. */
export class MemoryChats implements HeldChats {
  readonly holders = new Map<string, readonly string[]>();
  readonly standings = new Map<string, ChatStanding>();

  async conversationsOf(holder: string): Promise<readonly string[]> {
    return this.holders.get(holder) ?? [];
  }

  async open(holder: string, fresh: string): Promise<readonly string[]> {
    const conversations = this.holders.get(holder) ?? [fresh];
    this.holders.set(holder, conversations);
    return conversations;
  }

  async add(holder: string, conversations: readonly string[]): Promise<void> {
    this.holders.set(holder, [...new Set([...(this.holders.get(holder) ?? []), ...conversations])]);
  }

  async forget(holder: string): Promise<void> {
    this.holders.delete(holder);
  }

  async standingOf(conversation: string): Promise<ChatStanding | undefined> {
    return this.standings.get(conversation);
  }
}
