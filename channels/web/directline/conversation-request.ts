import type { ChannelHost, RawRequest } from '../../channel.ts';
import { type Caller, callerOf, checkConversation } from '../access/caller.ts';
import { enforceRateLimit } from '../access/rate-limit.ts';
import type { Limit } from '../options.ts';
import type { WebContext } from '../web-context.ts';

/** A request about one conversation, by a caller who is allowed to make it. */
export interface ConversationRequest {
  readonly request: RawRequest;
  readonly conversation: string;
  readonly caller: Caller;
}

/**
 * The caller and the conversation of a request, both checked.
 * @throws {OnevoiceError} `Unauthorized` or `Forbidden`.
 */
export async function authorizedRequest(request: RawRequest, web: WebContext): Promise<ConversationRequest> {
  const caller = await callerOf(request, web);
  const conversation = request.params['conversationId'] ?? '';
  checkConversation(caller, conversation);
  return { request, conversation, caller };
}

/**
 * Counts a post against the rate limits of its address and its conversation; the secret's requests count for the conversation alone.
 * @throws {OnevoiceError} `TooManyRequests`.
 */
export async function enforcePostLimits(
  { request, conversation, caller }: ConversationRequest,
  perAddress: readonly (readonly [name: string, limit: Limit])[],
  host: ChannelHost,
  web: WebContext,
): Promise<void> {
  if (caller.kind === 'token') {
    const origin = web.networkOrigin(request.remoteAddress);
    for (const [name, limit] of perAddress) await enforceRateLimit(host, `${name}:${origin}`, limit);
  }
  await enforceRateLimit(host, `conversation:${conversation}`, web.limits.postsPerConversation);
}
