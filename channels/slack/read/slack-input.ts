import type { types } from '@slack/bolt';

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

/** Somebody who acts. */
interface Actor {
  readonly user: string;
}

/** What people and apps write; `author` tells them apart, since nothing that an app wrote may be answered. */
export interface SlackMessageInput extends Place, Actor {
  readonly kind: 'message';
  /** Of (team, channel, ts): a message, its mention and all their repetitions have the same. */
  readonly id: string;
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

/** A message with a selection, when one of its buttons is pressed. */
export interface SlackPressedSelection {
  /** The labels that are chosen. */
  readonly chosen: readonly string[];
  readonly text: string;
  readonly blocks: readonly types.Block[];
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
  /** The message of a selection whose button was pressed. */
  readonly selection?: SlackPressedSelection;
}

/** A modal that was sent off; `values` by block id and action id. */
export interface SlackSubmissionInput extends Actor {
  readonly kind: 'submission';
  readonly id: string;
  readonly team: string;
  readonly callbackId: string;
  readonly privateMetadata: string;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What can go wrong with the connection to a workspace or a channel. */
export type SlackTroubleCode =
  | 'token-revoked'
  | 'uninstalled'
  | 'channel-archived'
  | 'channel-deleted'
  | 'left-channel'
  | 'rate-limited';

/** Whatever Slack may send, as the closed list of what is recorded or acted on. Commands, shortcuts and App Home are answered at once, by Bolt's listeners. */
export type SlackInput =
  | SlackMessageInput
  | SlackEditInput
  | SlackDeletionInput
  | SlackActionInput
  | SlackSubmissionInput
  /** Who somebody is, or who is in a group, is not what it was. */
  | { readonly kind: 'people-changed'; readonly team: string; readonly id: string }
  | {
      readonly kind: 'trouble';
      readonly what: SlackTroubleCode;
      readonly team: string;
      readonly channel?: string;
    }
  | {
      readonly kind: 'ignored';
      readonly because: string;
      readonly user?: string;
      readonly channel?: string;
    };
