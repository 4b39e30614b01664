import { z } from 'zod';
import { type Envelope, known, maybe, part } from './payload-fields.ts';
import type { SlackInput, SlackTroubleCode } from './slack-input.ts';

const TROUBLES: Readonly<Record<string, SlackTroubleCode>> = {
  tokens_revoked: 'token-revoked',
  app_uninstalled: 'uninstalled',
  app_uninstalled_team: 'uninstalled',
  team_access_revoked: 'uninstalled',
  channel_archive: 'channel-archived',
  group_archive: 'channel-archived',
  channel_unarchive: 'channel-unarchived',
  group_unarchive: 'channel-unarchived',
  channel_deleted: 'channel-deleted',
  group_deleted: 'channel-deleted',
  channel_rename: 'channel-renamed',
  group_rename: 'channel-renamed',
  channel_id_changed: 'channel-moved',
  channel_left: 'left-channel',
  group_left: 'left-channel',
  member_left_channel: 'left-channel',
  grid_migration_started: 'migrating',
};

const event = z.object({
  channel: z
    .union([z.string(), z.object({ id: z.string(), name: maybe })])
    .optional()
    .catch(undefined),
  user: maybe,
  old_channel_id: maybe,
  new_channel_id: maybe,
  tokens: part({ bot: z.array(z.unknown()).catch([]) }),
});

/** What an event says about the connection itself; undefined if nothing, as when somebody else left or a person's token ended. */
export function readTrouble(
  type: string | undefined,
  body: unknown,
  { team, selves }: Envelope,
): SlackInput | undefined {
  const what = Object.entries(TROUBLES).find(([name]) => name === type)?.[1];
  const sent = event.safeParse(body).data;
  if (what === undefined || sent === undefined) return undefined;
  if (type === 'tokens_revoked' && (sent.tokens?.bot ?? []).length === 0) return undefined;
  if (type === 'member_left_channel' && !selves.includes(sent.user ?? '')) return undefined;
  const channel = typeof sent.channel === 'object' ? sent.channel.id : sent.channel;
  const name = typeof sent.channel === 'object' ? sent.channel.name : undefined;
  return {
    kind: 'trouble',
    what,
    team,
    ...known({ channel: sent.old_channel_id ?? channel, now: sent.new_channel_id ?? name }),
  };
}
