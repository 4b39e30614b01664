import type { Core } from '../core.ts';
import type { Args } from '../server/args.ts';
import type { Json } from '../server/json.ts';
import { SlackError } from '../server/slack-error.ts';
import type { Channel } from '../workspace/workspace.ts';

/** A method of the Web API: which token and scope it wants, and what it does. What it throws as SlackError is its answer. */
export interface Method {
  readonly token: 'bot' | 'app';
  readonly scope?: string;
  run(core: Core, args: Args): Json;
}

/** Methods by name. */
export type Methods = Readonly<Record<string, Method>>;

/** The channel an argument names by id, as far as the app can see it; others do not exist for it. */
export function seenChannel({ workspace }: Core, id: string | undefined): Channel {
  const channel = workspace.channels.get(id ?? '');
  if (channel === undefined || (channel.kind !== 'public' && !workspace.hasBot(channel)))
    throw new SlackError('channel_not_found');
  return channel;
}

/** A channel the app is a member of. */
export function joinedChannel(core: Core, id: string | undefined): Channel {
  const channel = seenChannel(core, id);
  if (!core.workspace.hasBot(channel)) throw new SlackError('not_in_channel');
  return channel;
}

/** A channel the app may write to; `name` may also be a channel's name, or a user's id for the direct messages with them. */
export function writableChannel(core: Core, name: string | undefined): Channel {
  const { workspace } = core;
  const called = [...workspace.channels.values()].find(
    (channel) => channel.kind !== 'im' && channel.name === name?.replace(/^#/, ''),
  );
  const id = called?.id ?? (workspace.users.has(name ?? '') ? workspace.direct(name ?? '').channel.id : name);
  const channel = seenChannel(core, id);
  if (channel.archived) throw new SlackError('is_archived');
  return joinedChannel(core, channel.id);
}
