import { checkedBlocks } from '../blocks/checked-blocks.ts';
import type { Core } from '../core.ts';
import type { Args } from '../server/args.ts';
import type { Json } from '../server/json.ts';
import { SlackError } from '../server/slack-error.ts';
import type { Message } from '../workspace/messages.ts';
import type { Channel } from '../workspace/workspace.ts';
import { joinedChannel, type Methods, seenChannel, writableChannel } from './method.ts';

/** Longer text is cut off (docs.slack.dev/reference/methods/chat.postMessage, "truncating content"). */
const LONGEST_TEXT = 40_000;

interface Content {
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly attachments: readonly Json[];
  readonly metadata: Json | undefined;
}

function contentOf({ workspace }: Core, args: Args): Content {
  const { blocks, fault, messages = [] } = checkedBlocks(args.all.blocks, workspace.ids);
  if (fault === 'msg_blocks_too_long') throw new SlackError(fault);
  if (fault !== undefined) throw SlackError.pointing(fault, messages);
  const text = (args.text('text') ?? args.text('markdown_text') ?? '').slice(0, LONGEST_TEXT);
  const attachments = args.list('attachments');
  if (text === '' && blocks.length === 0 && attachments.length === 0) throw new SlackError('no_text');
  return { text, blocks, attachments, metadata: args.object('metadata') };
}

/** The first message of the thread an argument names: answering a reply answers its thread. */
function threadOf(core: Core, channel: Channel, args: Args): string | undefined {
  const ts = args.text('thread_ts');
  if (ts === undefined) return undefined;
  const message = core.messages.all(channel).find((one) => one.ts === ts);
  const alive = message !== undefined && (!message.deleted || core.messages.replies(channel, ts).length > 0);
  if (!alive) throw new SlackError('thread_not_found');
  return message.threadTs ?? ts;
}

function ownMessage(core: Core, args: Args, refusal: string): [Channel, Message] {
  const channel = seenChannel(core, args.text('channel'));
  const message = core.messages.find(channel, args.required('ts'));
  if (message === undefined) throw new SlackError('message_not_found');
  if (message.user !== core.workspace.app.userId) throw new SlackError(refusal);
  if (channel.archived) throw new SlackError('is_archived');
  return [channel, message];
}

function answer(core: Core, channel: Channel, message: Message): Json {
  return { ok: true, channel: channel.id, ts: message.ts, message: core.messages.wire(channel, message) };
}

/** docs.slack.dev/reference/methods, chat.* */
export const chat: Methods = {
  'chat.postMessage': {
    token: 'bot',
    scope: 'chat:write',
    run(core, args) {
      const channel = writableChannel(core, args.text('channel'));
      const content = contentOf(core, args);
      const threadTs = threadOf(core, channel, args);
      const broadcast = threadTs !== undefined && args.flag('reply_broadcast');
      const user = core.workspace.app.userId;
      const { message } = core.messages.post(channel, { user, ...content, threadTs, broadcast });
      return answer(core, channel, message);
    },
  },
  'chat.update': {
    token: 'bot',
    scope: 'chat:write',
    run(core, args) {
      const [channel, message] = ownMessage(core, args, 'cant_update_message');
      const content = contentOf(core, args);
      // With text alone the old blocks go; with blocks the message does not say "edited".
      const { text } = content;
      core.messages.change(channel, message, message.user, {
        ...(args.has('text') ? { text } : {}),
        ...(args.has('blocks') || args.has('text') ? { blocks: content.blocks } : {}),
        ...(args.has('attachments') ? { attachments: content.attachments } : {}),
        metadata: content.metadata,
        flag: content.blocks.length === 0,
      });
      return { ...answer(core, channel, message), text: message.text };
    },
  },
  'chat.delete': {
    token: 'bot',
    scope: 'chat:write',
    run(core, args) {
      const [channel, message] = ownMessage(core, args, 'cant_delete_message');
      core.messages.remove(channel, message);
      return { ok: true, channel: channel.id, ts: message.ts };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scope: 'chat:write',
    run(core, args) {
      const channel = writableChannel(core, args.text('channel'));
      const user = args.required('user');
      if (!channel.members.has(user)) throw new SlackError('user_not_in_channel');
      const { text, blocks } = contentOf(core, args);
      const threadTs = threadOf(core, channel, args);
      const { ts } = core.ephemerals.show(user, channel, text, blocks, threadTs);
      return { ok: true, message_ts: ts };
    },
  },
  'chat.getPermalink': {
    token: 'bot',
    run(core, args) {
      const channel = joinedChannel(core, args.text('channel'));
      const message = core.messages.find(channel, args.required('message_ts'));
      if (message === undefined) throw new SlackError('message_not_found');
      const { ts, threadTs } = message;
      const path = `https://${core.workspace.team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`;
      const inThread =
        threadTs === undefined || threadTs === ts ? '' : `?thread_ts=${threadTs}&cid=${channel.id}`;
      return { ok: true, channel: channel.id, permalink: path + inThread };
    },
  },
};
