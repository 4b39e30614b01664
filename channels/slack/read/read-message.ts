import { z } from 'zod';
import { type Envelope, flag, known, list, maybe, part, words } from './payload-fields.ts';
import { readFiles } from './read-files.ts';
import type { SlackChannelType, SlackInput, SlackMessageInput } from './slack-input.ts';

/** Subtypes in which a person says something; all others tell of something that happened. */
const SPOKEN = ['file_share', 'thread_broadcast', 'me_message'];

/** Slack's own helper, which carries no bot id. */
const SLACKBOT = 'USLACKBOT';

const PLACES = ['channel', 'group', 'im', 'mpim'] as const;

const fields = {
  type: maybe,
  subtype: maybe,
  user: maybe,
  user_team: maybe,
  team: maybe,
  bot_id: maybe,
  bot_profile: part({}),
  text: words,
  ts: maybe,
  thread_ts: maybe,
  blocks: z.array(z.unknown()).optional().catch(undefined),
  files: list,
  edited: part({ ts: maybe }),
};

const message = z.object({
  ...fields,
  channel: maybe,
  channel_type: maybe,
  hidden: flag,
  deleted_ts: maybe,
  message: part(fields),
  previous_message: part(fields),
});

type Sent = z.infer<typeof message>;
type Said = NonNullable<Sent['message']>;

/** A message, a mention, an edit or a deletion; unfurled links and other changes that are nobody's words are ignored. */
export function readMessage(event: unknown, envelope: Envelope): SlackInput {
  const sent = message.safeParse(event).data;
  if (sent?.channel === undefined) return { kind: 'ignored', because: 'message-without-channel' };
  if (sent.subtype === 'message_deleted') return deletion(sent, sent.previous_message, envelope);
  if (sent.subtype === 'message_changed') return edit(sent, envelope);
  const from = author(sent);
  if (from === 'person' && sent.subtype !== undefined && !SPOKEN.includes(sent.subtype)) {
    return ignored(`subtype:${sent.subtype}`, sent);
  }
  if (sent.hidden) return ignored('hidden', sent);
  const said = saidIn(sent, sent, envelope);
  if (said === undefined) return ignored('message-without-author', sent);
  const isMention = sent.type === 'app_mention' || mentions(sent.text, envelope.selves);
  return { kind: 'message', ...said, isMention };
}

function edit(sent: Sent, envelope: Envelope): SlackInput {
  const now = sent.message;
  // What a thread hangs on is not removed but emptied.
  if (now?.subtype === 'tombstone') return deletion(sent, sent.previous_message ?? now, envelope);
  const editedTs = now?.edited?.ts;
  if (now === undefined || editedTs === undefined || editedTs === sent.previous_message?.edited?.ts) {
    return ignored('nobody-changed-words', sent);
  }
  const said = saidIn(now, sent, envelope);
  if (said === undefined) return ignored('message-without-author', sent);
  return { kind: 'edit', ...said, id: `${said.id}:${editedTs}`, editedTs };
}

function deletion(sent: Sent, was: Said | undefined, { team }: Envelope): SlackInput {
  const ts = sent.deleted_ts ?? was?.ts ?? sent.message?.ts;
  const channel = sent.channel;
  if (ts === undefined || channel === undefined) return ignored('deletion-of-nothing', sent);
  return {
    kind: 'deletion',
    id: `${idOf(team, channel, ts)}:deleted`,
    team,
    channel,
    ts,
    author: was === undefined ? 'person' : author(was),
    ...known({ user: was?.user, threadTs: was?.thread_ts }),
  };
}

function saidIn(
  said: Said,
  sent: Sent,
  { team }: Envelope,
): Omit<SlackMessageInput, 'kind' | 'isMention'> | undefined {
  const user = said.user ?? said.bot_id;
  if (user === undefined || said.ts === undefined || sent.channel === undefined) return undefined;
  return {
    id: idOf(team, sent.channel, said.ts),
    team,
    channel: sent.channel,
    channelType: placeOf(sent),
    user,
    ts: said.ts,
    text: said.text,
    files: readFiles(said.files),
    author: author(said),
    ...known({ threadTs: said.thread_ts, userTeam: said.user_team ?? said.team, blocks: said.blocks }),
  };
}

function author(said: Said): 'person' | 'app' {
  const isApp = said.bot_id !== undefined || said.bot_profile !== undefined;
  return isApp || said.subtype === 'bot_message' || said.user === SLACKBOT ? 'app' : 'person';
}

function idOf(team: string, channel: string, ts: string): string {
  return `${team}:${channel}:${ts}`;
}

/** A mention does not say what kind of place it was made in; ids of direct messages begin with D. */
function placeOf({ channel, channel_type }: Sent): SlackChannelType {
  if (channel_type === 'app_home' || channel?.startsWith('D')) return 'im';
  return PLACES.find((place) => place === channel_type) ?? 'unknown';
}

function mentions(text: string, selves: readonly string[]): boolean {
  return selves.some((self) => text.includes(`<@${self}>`) || text.includes(`<@${self}|`));
}

function ignored(because: string, { user, channel }: Sent): SlackInput {
  return { kind: 'ignored', because, ...known({ user, channel }) };
}
