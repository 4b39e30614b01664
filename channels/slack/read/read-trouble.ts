import { z } from 'zod';
import { type Envelope, known, maybe, part } from './payload-fields.ts';
import type { SlackInput, SlackTroubleCode } from './slack-input.ts';

const TROUBLES: Readonly<Record<string, SlackTroubleCode>> = {
  tokens_revoked: 'token-revoked',
  app_uninstalled: 'uninstalled',
  channel_archive: 'channel-archived',
  group_archive: 'channel-archived',
  channel_deleted: 'channel-deleted',
  group_deleted: 'channel-deleted',
  channel_left: 'left-channel',
  group_left: 'left-channel',
};

const event = z.object({
  channel: maybe,
  tokens: part({ bot: z.array(z.unknown()).catch([]) }),
});

/** What an event says about the connection itself; undefined if nothing, as when a person's token ended. */
export function readTrouble(
  type: string | undefined,
  body: unknown,
  { team }: Envelope,
): SlackInput | undefined {
  const what = Object.entries(TROUBLES).find(([name]) => name === type)?.[1];
  const sent = event.safeParse(body).data;
  if (what === undefined || sent === undefined) return undefined;
  if (type === 'tokens_revoked' && (sent.tokens?.bot ?? []).length === 0) return undefined;
  return { kind: 'trouble', what, team, ...known({ channel: sent.channel }) };
}
