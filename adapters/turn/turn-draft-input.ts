import type { Activity } from 'botbuilder';
import type { Channel } from '../../channels/channel.ts';
import type { InboxItem } from '../../models/conversation/inbox.ts';
import type { StoredConversation } from '../../models/conversation/stored-conversation.ts';
import type { SenderInfo } from '../../models/turn.ts';

/** What a draft is made from. */
export interface TurnDraftInput {
  readonly item: InboxItem;
  /** The activity that the bot gets: the item's, completed, with the texts and files of the whole burst. */
  readonly activity: Partial<Activity>;
  /** All items of the burst, oldest first, the item itself last, each as the log shows it. Default: the item alone. */
  readonly messages?: readonly InboundMessage[];
  readonly conversation: StoredConversation;
  readonly channel: Channel;
  readonly now: Date;
  /** What the channel found out about the sender. */
  readonly sender: SenderInfo;
  /** Whether there is a staff desk, whose cases get events. */
  readonly desk: boolean;
}

/** An inbox item with its completed activity. */
export interface InboundMessage {
  readonly item: InboxItem;
  readonly activity: Partial<Activity>;
  /** As they stand in its text. Default: none. */
  readonly secrets?: readonly string[];
}
