import { isReactionName } from '../blocks/emoji.ts';
import type { Core } from '../core.ts';
import type { Args } from '../server/args.ts';
import { SlackError } from '../server/slack-error.ts';
import type { Message } from '../workspace/messages.ts';
import type { Channel } from '../workspace/workspace.ts';
import { joinedChannel, type Methods } from './method.ts';

/** Different emoji on one message (docs.slack.dev/reference/methods/reactions.add, `too_many_emoji`). */
const MOST = 23;

interface Found {
  readonly channel: Channel;
  readonly message: Message;
  readonly name: string;
  readonly mine: boolean;
}

function reactionOf(core: Core, args: Args): Found {
  const name = args.required('name').replace(/^:|:$/g, '');
  if (!isReactionName(name, core.workspace.emoji)) throw new SlackError('invalid_name');
  const channel = joinedChannel(core, args.text('channel'));
  const timestamp = args.text('timestamp');
  if (timestamp === undefined) throw new SlackError('no_item_specified');
  const message = core.messages.find(channel, timestamp);
  if (message === undefined) throw new SlackError('message_not_found');
  if (channel.archived) throw new SlackError('is_archived');
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
  return { channel, message, name, mine: users.includes(core.workspace.app.userId) };
}

/** docs.slack.dev/reference/methods, reactions.* */
export const reactions: Methods = {
  'reactions.add': {
    token: 'bot',
    scope: 'reactions:write',
    run(core, args) {
      const { channel, message, name, mine } = reactionOf(core, args);
      if (mine) throw new SlackError('already_reacted');
      const kinds = message.reactions.filter(({ users }) => users.length > 0);
      if (kinds.length >= MOST && !kinds.some((kind) => kind.name === name))
        throw new SlackError('too_many_emoji');
      core.messages.react(channel, message, core.workspace.app.userId, name, true);
      return { ok: true };
    },
  },
  'reactions.remove': {
    token: 'bot',
    scope: 'reactions:write',
    run(core, args) {
      const { channel, message, name, mine } = reactionOf(core, args);
      if (!mine) throw new SlackError('no_reaction');
      core.messages.react(channel, message, core.workspace.app.userId, name, false);
      return { ok: true };
    },
  },
};
