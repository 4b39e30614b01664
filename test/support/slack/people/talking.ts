import { isReactionName } from '../blocks/emoji.ts';
import { typedText } from '../blocks/rich-text.ts';
import type { Core } from '../core.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { eventEnvelope } from '../delivery/events.ts';
import type { Json } from '../server/json.ts';
import type { FileSeed } from '../workspace/files.ts';
import type { Delivered, Message } from '../workspace/messages.ts';
import type { Channel } from '../workspace/workspace.ts';

/** How something is said. */
export interface SayOptions {
  /** The `ts` of the first message of the thread. */
  readonly thread?: string;
  /** Also shown in the channel. */
  readonly broadcast?: boolean;
  readonly files?: readonly FileSeed[];
  /** Instead of what the composer would make of the text. */
  readonly blocks?: readonly Json[];
}

/** What was said, and how the app took it: both are there once it has answered, or failed to in time. */
export interface Said {
  readonly ts: string;
  readonly deliveries: readonly Delivery[];
}

/** People writing messages. Each promise settles when the app has acknowledged the event, or has not in time and once more. */
export class Talking {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  async say(user: string, channelId: string, text: string, options: SayOptions = {}): Promise<Said> {
    const channel = this.#member(user, channelId);
    if (channel.archived) throw new Error(`${channel.name} is archived: nobody can write in it`);
    const { thread } = options;
    if (thread !== undefined && !this.#core.messages.all(channel).some(({ ts }) => ts === thread))
      throw new Error(`no thread ${thread} in ${channel.name}`);
    const typed = typedText(text, this.#core.workspace.ids.short());
    const files = (options.files ?? []).map((file) => this.#core.files.add(file, user));
    const { message, delivered } = this.#core.messages.post(channel, {
      user,
      text: typed.text,
      blocks: options.blocks ?? typed.blocks,
      files,
      threadTs: thread,
      broadcast: options.broadcast ?? false,
    });
    this.#core.watch.changed();
    return { ts: message.ts, deliveries: await delivered };
  }

  async edit(user: string, channelId: string, ts: string, text: string): Delivered {
    const [channel, message] = this.#own(user, channelId, ts);
    const typed = typedText(text, this.#core.workspace.ids.short());
    return this.#seen(this.#core.messages.change(channel, message, user, { ...typed, flag: true }));
  }

  async remove(user: string, channelId: string, ts: string): Delivered {
    const [channel, message] = this.#own(user, channelId, ts);
    return this.#seen(this.#core.messages.remove(channel, message));
  }

  /** Adds a reaction, or takes it back. */
  async react(user: string, channelId: string, ts: string, name: string, add = true): Delivered {
    const channel = this.#member(user, channelId);
    const message = this.#found(channel, ts);
    if (!isReactionName(name, this.#core.workspace.emoji)) throw new Error(`no emoji ${name}`);
    const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
    if (users.includes(user) === add)
      throw new Error(`${user} has ${add ? 'already' : 'not'} reacted with ${name}`);
    return this.#seen(this.#core.messages.react(channel, message, user, name, add));
  }

  /** Looks at the app's home tab, or at its messages tab. */
  async openHome(user: string, tab: 'home' | 'messages' = 'home'): Delivered {
    const { workspace, views, deliveries } = this.#core;
    const { channel } = workspace.direct(workspace.user(user).id);
    const home = views.home(user);
    const view = home === undefined || tab !== 'home' ? {} : { view: views.output(home) };
    const event = { type: 'app_home_opened', user, channel: channel.id, tab, ...view };
    return deliveries.event(eventEnvelope(workspace, { ...event, event_ts: workspace.ids.ts() }, channel));
  }

  /** Lets tests that wait look again before the app has answered. */
  #seen(delivered: Delivered): Delivered {
    this.#core.watch.changed();
    return delivered;
  }

  #member(user: string, channelId: string): Channel {
    const channel = this.#core.workspace.channel(channelId);
    if (!channel.members.has(this.#core.workspace.user(user).id))
      throw new Error(`${user} is not a member of ${channel.name}`);
    return channel;
  }

  #found(channel: Channel, ts: string): Message {
    const message = this.#core.messages.find(channel, ts);
    if (message === undefined) throw new Error(`no message ${ts} in ${channel.name}`);
    return message;
  }

  #own(user: string, channelId: string, ts: string): [Channel, Message] {
    const channel = this.#member(user, channelId);
    const message = this.#found(channel, ts);
    if (message.user !== user) throw new Error(`${ts} is not a message of ${user}`);
    return [channel, message];
  }
}
