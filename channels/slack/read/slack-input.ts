/** Where a message was written; `im` is a direct message to the bot. */
export type SlackChannelType = 'channel' | 'group' | 'im' | 'mpim' | 'unknown';

/** A file that came with a message; `url` needs the bot's token and `id` finds it again when the event left it out. */
export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** In bytes; 0 if unknown. */
  readonly size: number;
  readonly url?: string;
}

/** A place in Slack: `team` is the workspace the app is installed in, which is not always the author's. */
interface Place {
  readonly team: string;
  readonly channel: string;
}

/** Somebody who acts; `userTeam` is where they are at home, so that guests of shared channels can be told from staff. */
interface Actor {
  readonly user: string;
  readonly userTeam?: string;
}

/** What people and apps write; `author` tells them apart, since nothing that an app wrote may be answered. */
export interface SlackMessageInput extends Place, Actor {
  readonly kind: 'message';
  /** Of (team, channel, ts): a message, its mention and all their repetitions have the same. */
  readonly id: string;
  readonly channelType: SlackChannelType;
  readonly ts: string;
  readonly threadTs?: string;
  readonly text: string;
  readonly blocks?: readonly unknown[];
  readonly files: readonly SlackFile[];
  readonly isMention: boolean;
  readonly author: 'person' | 'app';
}

/** A message whose words were changed by its author. */
export interface SlackEditInput extends Omit<SlackMessageInput, 'kind' | 'isMention'> {
  readonly kind: 'edit';
  readonly editedTs: string;
}

/** A message that was taken back. */
export interface SlackDeletionInput extends Place {
  readonly kind: 'deletion';
  readonly id: string;
  readonly ts: string;
  readonly threadTs?: string;
  /** Of the message; absent where Slack does not say. */
  readonly user?: string;
  readonly author: 'person' | 'app';
}

/** A button that was pressed or a choice that was made. */
export interface SlackActionInput extends Actor {
  readonly kind: 'action';
  readonly id: string;
  readonly team: string;
  readonly channel?: string;
  readonly messageTs?: string;
  readonly threadTs?: string;
  readonly actionId: string;
  readonly blockId: string;
  /** Of the button or choice; several choices are joined by commas, none is empty. */
  readonly value: string;
  /** What the button or choice says. */
  readonly label: string;
  readonly triggerId?: string;
  readonly responseUrl?: string;
  readonly viewId?: string;
  readonly container: 'message' | 'message_attachment' | 'view' | 'unknown';
}

/** A modal that was sent off; `values` by block id and action id. */
export interface SlackSubmissionInput extends Actor {
  readonly kind: 'submission';
  readonly id: string;
  readonly team: string;
  readonly callbackId: string;
  readonly privateMetadata: string;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly viewId: string;
  readonly triggerId?: string;
}

/** A slash command. */
export interface SlackCommandInput extends Place, Actor {
  readonly kind: 'command';
  readonly id: string;
  readonly command: string;
  readonly text: string;
  readonly triggerId?: string;
  readonly responseUrl?: string;
}

/** A shortcut: on a message, or global without one. */
export interface SlackShortcutInput extends Actor {
  readonly kind: 'shortcut';
  readonly id: string;
  readonly team: string;
  readonly callbackId: string;
  readonly triggerId?: string;
  readonly channel?: string;
  readonly messageTs?: string;
  readonly threadTs?: string;
  readonly responseUrl?: string;
}

/** What can go wrong with the connection to a workspace or a channel. */
export type SlackTroubleCode =
  | 'token-revoked'
  | 'uninstalled'
  | 'channel-archived'
  | 'channel-unarchived'
  | 'channel-deleted'
  | 'channel-renamed'
  | 'channel-moved'
  | 'left-channel'
  | 'rate-limited'
  | 'migrating';

/** Whatever Slack may send, as the closed list of what matters to us. */
export type SlackInput =
  | SlackMessageInput
  | SlackEditInput
  | SlackDeletionInput
  | SlackActionInput
  | SlackSubmissionInput
  | SlackCommandInput
  | SlackShortcutInput
  /** A menu asks for its choices while somebody types. */
  | ({ readonly kind: 'suggestion'; readonly team: string } & Actor & {
        readonly actionId: string;
        readonly blockId: string;
        readonly value: string;
      })
  | ({ readonly kind: 'home-opened'; readonly team: string; readonly tab: 'home' | 'messages' } & Actor)
  | ({ readonly kind: 'assistant-opened'; readonly threadTs: string } & Place & Actor)
  | ({ readonly kind: 'reaction'; readonly added: boolean } & Place &
      Actor & { readonly ts: string; readonly reaction: string })
  /** Who somebody is, or who is in a group, is not what it was. */
  | { readonly kind: 'people-changed'; readonly team: string; readonly id: string }
  | { readonly kind: 'challenge'; readonly challenge: string }
  | {
      readonly kind: 'trouble';
      readonly what: SlackTroubleCode;
      readonly team: string;
      readonly channel?: string;
      /** The channel's new name, or its new id after a move. */
      readonly now?: string;
    }
  | {
      readonly kind: 'ignored';
      readonly because: string;
      readonly user?: string;
      readonly channel?: string;
    };

/** Whether a person said something that asks for an answer; `self` is the bot's own user id, which never does. */
export function opensTurn(input: SlackInput, self?: string): boolean {
  switch (input.kind) {
    case 'message':
      return input.author === 'person' && input.user !== self;
    case 'action':
    case 'submission':
    case 'command':
    case 'shortcut':
      return true;
    default:
      return false;
  }
}
