import { webApi } from '@slack/bolt';
import type { SendResult } from '../../channel.ts';

/** Refusals that concern the app's installation and not the message: the message waits until a person has fixed it. */
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

/** Refusals that concern the Slack channel. A desk channel can be fixed by staff; a customer's channel cannot. */
const PLACE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
]);

/** Temporary refusals. */
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

/** Refusals of the blocks; the plain text may still be accepted. */
const BLOCKS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
]);

/** How long a message waits for a fix before the next retry, in milliseconds. */
const MENDING_MS = 60_000;
/** How long a message waits during an outage of Slack before the next retry, in milliseconds. */
const OUTAGE_MS = 5_000;

/** Whether a message goes to a customer or to the desk: only a desk channel can be fixed by staff. */
export type Side = 'customer' | 'desk';

/** Slack's error code of a refusal; undefined for other errors, such as an unreachable server or a bare HTTP status. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Whether a person has to fix the installation or the desk channel. */
export function isBroken(error: unknown, side: Side): boolean {
  const refusal = refusalOf(error) ?? '';
  return INSTALLATION.has(refusal) || (side === 'desk' && PLACE.has(refusal));
}

/** Whether Slack refused the blocks, so that plain text may still be accepted. */
export function refusesBlocks(error: unknown): boolean {
  return BLOCKS.has(refusalOf(error) ?? '');
}

/** The send result for an error of Slack's Web API. A refusal follows its error code; an unreachable Slack means waiting or a retry. */
export function sendResultOf(error: unknown, side: Side): SendResult {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { status: 'wait', after: error.retryAfter * 1000, reason: 'rate-limited' };
  }
  const refusal = refusalOf(error);
  if (refusal === undefined) {
    const reason = error instanceof Error ? error.message : String(error);
    // An outage may last longer than all retries, so the message waits. After a timeout it may have been posted, so retries are limited.
    return isOutage(error) ? { status: 'wait', after: OUTAGE_MS, reason } : { status: 'retry', reason };
  }
  if (isBroken(error, side)) return { status: 'wait', after: MENDING_MS, reason: refusal };
  if (PASSING.has(refusal)) return { status: 'retry', reason: refusal };
  return { status: 'failed', reason: refusal };
}

/** Whether Slack could not be reached at all, or answered with a server error. */
function isOutage(error: unknown): boolean {
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  return error instanceof webApi.WebAPIRequestError && !isTimeout(error.original);
}

/** Fetch ends a call that took too long with the reason of its signal. */
const TIMEOUTS: ReadonlySet<number> = new Set([DOMException.TIMEOUT_ERR, DOMException.ABORT_ERR]);

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && TIMEOUTS.has(error.code);
}
