import { z } from 'zod';
import { known, maybe, words } from './payload-fields.ts';
import type { SlackInput } from './slack-input.ts';

const command = z.object({
  command: z.string(),
  text: words,
  user_id: z.string().min(1),
  team_id: maybe,
  enterprise_id: maybe,
  channel_id: words,
  trigger_id: maybe,
  response_url: maybe,
});

/** A slash command from its form fields; `is_enterprise_install` installations may leave the workspace out. */
export function readCommand(body: unknown): SlackInput {
  const sent = command.safeParse(body).data;
  if (sent === undefined) return { kind: 'ignored', because: 'command-without-user' };
  const team = sent.team_id ?? sent.enterprise_id ?? '';
  return {
    kind: 'command',
    id: ['command', team, sent.user_id, sent.trigger_id ?? ''].join(':'),
    team,
    user: sent.user_id,
    channel: sent.channel_id,
    command: sent.command,
    text: sent.text,
    ...known({ triggerId: sent.trigger_id, responseUrl: sent.response_url }),
  };
}
