import { z } from 'zod';
import { cleanData } from '../../shared/clean-data.ts';
import { envelopeOf, maybe } from './payload-fields.ts';
import { readEvent } from './read-event.ts';
import { readInteraction } from './read-interaction.ts';
import type { SlackInput } from './slack-input.ts';

const outside = z.object({
  type: maybe,
  command: maybe,
  event: z.unknown().optional(),
  envelope_id: maybe,
  payload: z.unknown().optional(),
  ssl_check: maybe,
});

/**
 * What Slack tells, by HTTP or Socket Mode, as one of few things, with its texts cleaned; total: whatever can't be read, such as what is nested too
 * deeply, is ignored with its reason.
 */
export function readPayload(payload: unknown): SlackInput {
  const body = cleanData(payload);
  const sent = outside.safeParse(body).data;
  if (sent === undefined) return { kind: 'ignored', because: 'unreadable' };
  // The whole of a Socket Mode envelope; its payload never is another one.
  if (sent.envelope_id !== undefined && sent.payload !== undefined && sent.event === undefined) {
    return inner(sent.payload);
  }
  return inner(body);
}

function inner(body: unknown): SlackInput {
  const sent = outside.safeParse(body).data;
  if (sent === undefined) return { kind: 'ignored', because: 'unreadable' };
  if (sent.type === 'app_rate_limited') {
    return { kind: 'trouble', what: 'rate-limited', team: envelopeOf(body).team };
  }
  if (sent.type === 'event_callback') return readEvent(sent.event, envelopeOf(body));
  if (sent.ssl_check !== undefined) return { kind: 'ignored', because: 'ssl_check' };
  if (sent.command !== undefined && sent.type === undefined) return { kind: 'ignored', because: 'command' };
  return readInteraction(body);
}
