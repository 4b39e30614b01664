import { webApi } from '@slack/bolt';
import type { SendResult } from '../../channel.ts';

/** Refusals that speak of the app's installation, not of the message: it waits until somebody has mended that. */
const INSTALLATION: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'org_login_required',
  'team_access_not_granted',
  'ekm_access_denied',
]);

/** Refusals that speak of the place. The desk's can be mended; a customer who left theirs can't be reached there. */
const PLACE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
]);

/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
]);

/** Refusals of the blocks, not of the words in them. */
const BLOCKS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
]);

/** How long a message waits for something to be mended before it is tried again, in milliseconds. */
const MENDING_MS = 60_000;
/** How long it waits while Slack is not reached, or is ill itself, in milliseconds. */
const OUTAGE_MS = 5_000;

/** Whose message it is: only the desk's place is ours to mend. */
export type Side = 'customer' | 'desk';

/** Slack's own code of a refusal; undefined where it was not reached or said no more than a status. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Whether the installation, or the desk's place, has to be mended by a person. */
export function isBroken(error: unknown, side: Side): boolean {
  const refusal = refusalOf(error) ?? '';
  return INSTALLATION.has(refusal) || (side === 'desk' && PLACE.has(refusal));
}

/** Whether Slack took offence at the blocks, so that plain text may still go. */
export function refusesBlocks(error: unknown): boolean {
  return BLOCKS.has(refusalOf(error) ?? '');
}

/** What an error of Slack's Web API means for a message, by its class: they refused, or we never reached them. */
export function deliveryOf(error: unknown, side: Side): SendResult {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { status: 'wait', after: error.retryAfter * 1000, reason: 'rate-limited' };
  }
  const refusal = refusalOf(error);
  if (refusal === undefined) {
    const reason = error instanceof Error ? error.message : String(error);
    // An outage may last longer than all tries of a message; but what was given up may have been shown, and is repeated only so often.
    return isOutage(error) ? { status: 'wait', after: OUTAGE_MS, reason } : { status: 'retry', reason };
  }
  if (isBroken(error, side)) return { status: 'wait', after: MENDING_MS, reason: refusal };
  if (PASSING.has(refusal)) return { status: 'retry', reason: refusal };
  return { status: 'failed', reason: refusal };
}

/** Whether Slack was not reached at all, or answered only that it can't. */
function isOutage(error: unknown): boolean {
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  return error instanceof webApi.WebAPIRequestError && !isTimeout(error.original);
}

/** Fetch ends a call that took too long with the reason of its signal. */
const TIMEOUTS: ReadonlySet<number> = new Set([DOMException.TIMEOUT_ERR, DOMException.ABORT_ERR]);

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && TIMEOUTS.has(error.code);
}
