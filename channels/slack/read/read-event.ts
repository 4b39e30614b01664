import { z } from 'zod';
import { type Envelope, known, maybe } from './payload-fields.ts';
import { readMessage } from './read-message.ts';
import { readTrouble } from './read-trouble.ts';
import type { SlackInput } from './slack-input.ts';

const head = z.object({ type: z.string() });

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
    case 'user_change':
    case 'subteam_updated':
    case 'subteam_members_changed': {
      const id = changed.safeParse(event).data;
      if (id === undefined) break;
      return { kind: 'people-changed', team: envelope.team, id };
    }
  }
  return readTrouble(type, event, envelope) ?? ignored(type, event);
}

function ignored(type: string | undefined, event: unknown): SlackInput {
  const { user, channel } = who.safeParse(event).data ?? {};
  return { kind: 'ignored', because: `event:${type ?? 'none'}`, ...known({ user, channel }) };
}
