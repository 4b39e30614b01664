import type { Deliveries } from '../delivery/deliveries.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { eventEnvelope } from '../delivery/events.ts';
import { compact, type Json } from '../server/json.ts';
import type { Files, SlackFile } from './files.ts';
import { type Channel, channelType, type Workspace } from './workspace.ts';

/** A message as the workspace keeps it; `history` holds what it said before each edit. */
export interface Message {
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly user: string;
  readonly botId: string | undefined;
  readonly clientId: string | undefined;
  readonly broadcast: boolean;
  readonly files: readonly SlackFile[];
  readonly reactions: { readonly name: string; readonly users: string[] }[];
  readonly history: string[];
  text: string;
  blocks: readonly Json[];
  attachments: readonly Json[];
  metadata: Json | undefined;
  edited: { readonly user: string; readonly ts: string } | undefined;
  deleted: boolean;
}

/** What somebody posts. */
export interface Draft {
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly attachments?: readonly Json[];
  readonly files?: readonly SlackFile[];
  readonly threadTs?: string | undefined;
  readonly broadcast?: boolean;
  readonly metadata?: Json | undefined;
}

/** What an edit changes; what is left out stays. `flag`: whether the message then says "edited". */
export interface Change {
  readonly text?: string;
  readonly blocks?: readonly Json[];
  readonly attachments?: readonly Json[];
  readonly metadata?: Json | undefined;
  readonly flag: boolean;
}

/** The event deliveries a change brings about; they settle when the app has answered (or has not in time). */
export type Delivered = Promise<readonly Delivery[]>;

/** The messages of all conversations, and the events the app gets of them (docs.slack.dev/reference/events/message). */
export class Messages {
  readonly #workspace: Workspace;
  readonly #files: Files;
  readonly #deliveries: Deliveries;
  readonly #base: () => string;
  readonly #kept = new Map<string, Message[]>();

  constructor(workspace: Workspace, files: Files, deliveries: Deliveries, base: () => string) {
    this.#workspace = workspace;
    this.#files = files;
    this.#deliveries = deliveries;
    this.#base = base;
  }

  /** Everything ever said in a conversation, the deleted too, oldest first. */
  all(channel: Channel): readonly Message[] {
    return this.#kept.get(channel.id) ?? [];
  }

  find(channel: Channel, ts: string): Message | undefined {
    return this.all(channel).find((message) => message.ts === ts && !message.deleted);
  }

  replies(channel: Channel, ts: string): Message[] {
    return this.all(channel).filter(
      (message) => message.threadTs === ts && message.ts !== ts && !message.deleted,
    );
  }

  post(channel: Channel, draft: Draft): { readonly message: Message; readonly delivered: Delivered } {
    const own = draft.user === this.#workspace.app.userId;
    const message: Message = {
      ts: this.#workspace.ids.ts(),
      threadTs: draft.threadTs,
      user: draft.user,
      botId: own ? this.#workspace.app.botId : undefined,
      clientId: own ? undefined : `client-${this.#workspace.ids.count('client')}`,
      broadcast: draft.broadcast ?? false,
      files: draft.files ?? [],
      reactions: [],
      history: [],
      text: draft.text,
      blocks: draft.blocks ?? [],
      attachments: draft.attachments ?? [],
      metadata: draft.metadata,
      edited: undefined,
      deleted: false,
    };
    this.#kept.set(channel.id, [...this.all(channel), message]);
    const { ts, threadTs } = message;
    for (const file of message.files) file.shares.push({ channel, ts, threadTs });
    return { message, delivered: this.#announcePosted(channel, message) };
  }

  change(channel: Channel, message: Message, by: string, change: Change): Delivered {
    const before = this.wire(channel, message);
    const ts = this.#workspace.ids.ts();
    message.history.push(message.text);
    message.text = change.text ?? message.text;
    message.blocks = change.blocks ?? message.blocks;
    message.attachments = change.attachments ?? message.attachments;
    message.metadata = change.metadata ?? message.metadata;
    if (change.flag) message.edited = { user: by, ts };
    return this.#announceChanged(channel, this.wire(channel, message), before, ts);
  }

  /** Deletes a message. The first of a thread that has replies stays as a tombstone, which is a change and no deletion. */
  remove(channel: Channel, message: Message): Delivered {
    const before = this.wire(channel, message);
    const ts = this.#workspace.ids.ts();
    message.deleted = true;
    if (this.replies(channel, message.ts).length > 0) {
      const { ts: deleted } = message;
      const tombstone = {
        ...{ type: 'message', subtype: 'tombstone', text: 'This message was deleted.', user: 'USLACKBOT' },
        ...{ hidden: true, ts: deleted, thread_ts: deleted },
      };
      return this.#announceChanged(channel, tombstone, before, ts);
    }
    return this.#announce(channel, {
      ...{ type: 'message', subtype: 'message_deleted', hidden: true, deleted_ts: message.ts },
      ...{
        channel: channel.id,
        previous_message: before,
        ts,
        event_ts: ts,
        channel_type: channelType(channel),
      },
    });
  }

  /** Adds or takes back a reaction; the caller has checked that it can be. */
  react(channel: Channel, message: Message, by: string, name: string, add: boolean): Delivered {
    const entry = message.reactions.find((reaction) => reaction.name === name);
    if (add && entry !== undefined) entry.users.push(by);
    if (add && entry === undefined) message.reactions.push({ name, users: [by] });
    if (!add && entry !== undefined) entry.users.splice(entry.users.indexOf(by), 1);
    const ts = this.#workspace.ids.ts();
    return this.#announce(channel, {
      type: add ? 'reaction_added' : 'reaction_removed',
      user: by,
      reaction: name,
      item: { type: 'message', channel: channel.id, ts: message.ts },
      item_user: message.user,
      event_ts: ts,
    });
  }

  /** A message as events and methods show it; `full` adds what only history and replies tell. */
  wire(channel: Channel, message: Message, full = false): Json {
    const { app, team } = this.#workspace;
    const own = message.botId !== undefined;
    const parent = message.threadTs === undefined ? undefined : this.find(channel, message.threadTs);
    return compact({
      subtype: subtypeOf(message),
      type: 'message',
      user: message.user,
      ts: message.ts,
      client_msg_id: message.clientId,
      bot_id: message.botId,
      app_id: own ? app.id : undefined,
      bot_profile: own
        ? { id: app.botId, app_id: app.id, name: app.name, deleted: false, team_id: team.id, updated: 0 }
        : undefined,
      text: message.text,
      ...teamFields(
        this.#workspace.users.get(message.user)?.teamId ?? team.id,
        channel.sharedWith.length > 0,
      ),
      thread_ts: message.threadTs,
      parent_user_id: parent === undefined || parent === message ? undefined : parent.user,
      root: message.broadcast && parent !== undefined ? this.wire(channel, parent, true) : undefined,
      blocks: filled(message.blocks),
      attachments: filled(message.attachments),
      ...(message.files.length === 0 ? {} : this.#fileFields(channel, message)),
      edited: message.edited,
      metadata: message.metadata,
      ...(full ? this.#more(channel, message) : {}),
    });
  }

  #fileFields(channel: Channel, message: Message): Json {
    const files = message.files.map((file) => this.#files.inEvent(file, channel, this.#base()));
    return { files, upload: message.botId === undefined ? false : undefined, display_as_bot: false };
  }

  #more(channel: Channel, message: Message): Json {
    const reactions = message.reactions.filter(({ users }) => users.length > 0);
    const replies = this.replies(channel, message.ts);
    const users = [...new Set(replies.map(({ user }) => user))];
    return {
      reactions:
        reactions.length === 0
          ? undefined
          : reactions.map(({ name, users: by }) => ({ name, users: by, count: by.length })),
      ...(replies.length === 0
        ? {}
        : {
            thread_ts: message.ts,
            reply_count: replies.length,
            reply_users_count: users.length,
            latest_reply: replies.at(-1)?.ts,
            reply_users: users,
            is_locked: false,
            subscribed: false,
          }),
    };
  }

  async #announcePosted(channel: Channel, message: Message): Delivered {
    const event = {
      ...this.wire(channel, message),
      ...{ channel: channel.id, event_ts: message.ts, channel_type: channelType(channel) },
    };
    const mentioned =
      channel.kind !== 'im' &&
      message.user !== this.#workspace.app.userId &&
      message.text.includes(`<@${this.#workspace.app.userId}>`);
    const delivered = [this.#announce(channel, event)];
    if (mentioned) {
      const { subtype, channel_type, ...rest } = event as Json;
      delivered.push(this.#announce(channel, { ...rest, type: 'app_mention' }));
    }
    return (await Promise.all(delivered)).flat();
  }

  #announceChanged(channel: Channel, message: Json, before: Json, ts: string): Delivered {
    return this.#announce(channel, {
      ...{ type: 'message', subtype: 'message_changed', hidden: true, message, previous_message: before },
      ...{ channel: channel.id, ts, event_ts: ts, channel_type: channelType(channel) },
    });
  }

  async #announce(channel: Channel, event: Json): Delivered {
    if (!this.#workspace.hasBot(channel)) return [];
    return this.#deliveries.event(eventEnvelope(this.#workspace, event, channel));
  }
}

/** In a shared channel a message also says whose workspace its author is of (docs.slack.dev/apis/slack-connect). */
function teamFields(team: string, shared: boolean): Json {
  return shared ? { team, user_team: team, source_team: team } : { team };
}

function subtypeOf(message: Message): string | undefined {
  if (message.broadcast) return 'thread_broadcast';
  return message.files.length > 0 ? 'file_share' : undefined;
}

function filled(list: readonly Json[]): readonly Json[] | undefined {
  return list.length === 0 ? undefined : list;
}
