import { z } from 'zod';
import { type Envelope, known, maybe } from './payload-fields.ts';
import { readMessage } from './read-message.ts';
import { readTrouble } from './read-trouble.ts';
import type { SlackInput } from './slack-input.ts';

const head = z.object({ type: z.string() });

const home = z.object({ user: z.string().min(1), tab: maybe });

const reaction = z.object({
  user: z.string().min(1),
  reaction: z.string().min(1),
  item: z.object({ type: z.literal('message'), channel: z.string().min(1), ts: z.string().min(1) }),
});

const assistant = z.object({
  assistant_thread: z.object({
    user_id: z.string().min(1),
    channel_id: z.string().min(1),
    thread_ts: z.string().min(1),
  }),
});

const changed = z.union([
  z.object({ user: z.object({ id: z.string().min(1) }) }).transform(({ user }) => user.id),
  z.object({ subteam: z.object({ id: z.string().min(1) }) }).transform(({ subteam }) => subteam.id),
  z.object({ subteam_id: z.string().min(1) }).transform((sent) => sent.subteam_id),
]);

const who = z.object({
  user: z
    .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
    .optional()
    .catch(undefined),
  channel: maybe,
});

/** One event of the Events API; everything that is not listed here is none of our business. */
export function readEvent(event: unknown, envelope: Envelope): SlackInput {
  const type = head.safeParse(event).data?.type;
  switch (type) {
    case 'message':
    case 'app_mention':
      return readMessage(event, envelope);
    case 'app_home_opened': {
      const sent = home.safeParse(event).data;
      if (sent === undefined) break;
      const tab = sent.tab === 'messages' ? 'messages' : 'home';
      return { kind: 'home-opened', team: envelope.team, user: sent.user, tab };
    }
    case 'reaction_added':
    case 'reaction_removed': {
      const sent = reaction.safeParse(event).data;
      if (sent === undefined) break;
      const { channel, ts } = sent.item;
      const added = type === 'reaction_added';
      return {
        kind: 'reaction',
        added,
        team: envelope.team,
        channel,
        ts,
        user: sent.user,
        reaction: sent.reaction,
      };
    }
    case 'user_change':
    case 'subteam_updated':
    case 'subteam_members_changed': {
      const id = changed.safeParse(event).data;
      if (id === undefined) break;
      return { kind: 'people-changed', team: envelope.team, id };
    }
    case 'assistant_thread_started': {
      const thread = assistant.safeParse(event).data?.assistant_thread;
      if (thread === undefined) break;
      const { user_id: user, channel_id: channel, thread_ts: threadTs } = thread;
      return { kind: 'assistant-opened', team: envelope.team, channel, user, threadTs };
    }
  }
  return readTrouble(type, event, envelope) ?? ignored(type, event);
}

function ignored(type: string | undefined, event: unknown): SlackInput {
  const { user, channel } = who.safeParse(event).data ?? {};
  return { kind: 'ignored', because: `event:${type ?? 'none'}`, ...known({ user, channel }) };
}
