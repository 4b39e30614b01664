import type { Core } from '../core.ts';
import type { Args } from '../server/args.ts';
import type { Json } from '../server/json.ts';
import { SlackError } from '../server/slack-error.ts';
import type { Message } from '../workspace/messages.ts';
import { type Channel, channelObject } from '../workspace/workspace.ts';
import { joinedChannel, type Methods, seenChannel } from './method.ts';

/** Messages between two times; the ends count with `inclusive`. Times compare as text: all have the same length. */
function between(messages: readonly Message[], args: Args): Message[] {
  const oldest = args.text('oldest') ?? '0';
  const latest = args.text('latest') ?? '9';
  const inclusive = args.flag('inclusive');
  return messages.filter(
    ({ ts }) => (ts > oldest && ts < latest) || (inclusive && (ts === oldest || ts === latest)),
  );
}

function shown(core: Core, channel: Channel, message: Message, args: Args): Json {
  const { metadata, ...wire } = core.messages.wire(channel, message, true);
  return args.flag('include_all_metadata') && metadata !== undefined ? { ...wire, metadata } : wire;
}

function pageOf(core: Core, channel: Channel, messages: readonly Message[], args: Args, limit: number): Json {
  const { items, rest } = args.page(messages, limit);
  const last = messages.at(-1);
  const more = last !== undefined && items.at(-1) !== last;
  return {
    ok: true,
    messages: items.map((message) => shown(core, channel, message, args)),
    has_more: more,
    ...(more ? rest : {}),
  };
}

/** docs.slack.dev/reference/methods, conversations.* */
export const conversations: Methods = {
  'conversations.info': {
    token: 'bot',
    scope: 'channels:read',
    run(core, args) {
      return { ok: true, channel: channelObject(core.workspace, seenChannel(core, args.text('channel'))) };
    },
  },
  'conversations.open': {
    token: 'bot',
    scope: 'im:write',
    run(core, args) {
      const { workspace } = core;
      const [id, ...others] = args.names('users');
      if (id === undefined || others.length > 0) throw new SlackError('users_list_not_supplied');
      const user = workspace.users.get(id);
      if (user === undefined) throw new SlackError('user_not_found');
      if (user.deleted) throw new SlackError('user_disabled');
      if (user.isBot) throw new SlackError('cannot_dm_bot');
      const { channel, opened } = workspace.direct(id);
      const object = args.flag('return_im') ? channelObject(workspace, channel) : { id: channel.id };
      return { ok: true, ...(opened ? {} : { no_op: true, already_open: true }), channel: object };
    },
  },
  'conversations.members': {
    token: 'bot',
    scope: 'channels:read',
    run(core, args) {
      const { items, rest } = args.page([...seenChannel(core, args.text('channel')).members], 100);
      return { ok: true, members: items, ...rest };
    },
  },
  'conversations.history': {
    token: 'bot',
    scope: 'channels:history',
    run(core, args) {
      const channel = joinedChannel(core, args.text('channel'));
      const top = core.messages
        .all(channel)
        .filter(({ deleted, threadTs, broadcast }) => !deleted && (threadTs === undefined || broadcast));
      const messages = between(top, args).reverse();
      return { ...pageOf(core, channel, messages, args, 100), pin_count: 0 };
    },
  },
  'conversations.replies': {
    token: 'bot',
    scope: 'channels:history',
    run(core, args) {
      const channel = joinedChannel(core, args.text('channel'));
      const ts = args.required('ts');
      const replies = core.messages.replies(channel, ts);
      const message = core.messages.find(channel, ts);
      if (message === undefined && replies.length === 0) throw new SlackError('thread_not_found');
      // The first message belongs to every time span.
      const first = message === undefined ? [] : [message];
      return pageOf(core, channel, [...first, ...between(replies, args)], args, 1000);
    },
  },
};
