import type { ChannelHost, RawRequest } from '../../channel.ts';
import type { Visit } from '../directline/receive.ts';
import type { Limit } from '../options.ts';
import type { WebContext } from '../web-context.ts';
import { callerOf, checkConversation } from './caller.ts';
import { within } from './limiter.ts';

/**
 * Who asks, for which conversation.
 * @throws {OnevoiceError} for a caller who may not.
 */
export async function visitOf(request: RawRequest, web: WebContext): Promise<Visit> {
  const caller = await callerOf(request, web.secret, web.tokens);
  const conversation = request.params['conversationId'] ?? '';
  checkConversation(caller, conversation);
  return { request, conversation, caller };
}

/**
 * Counts what a visit says against the limits of its address and its conversation.
 * @throws {OnevoiceError} `TooManyRequests`.
 */
export async function withinLimits(
  { request, conversation, caller }: Visit,
  perAddress: readonly (readonly [name: string, limit: Limit])[],
  host: ChannelHost,
  web: WebContext,
): Promise<void> {
  if (caller.kind === 'token') {
    const origin = web.networkOrigin(request.remoteAddress);
    for (const [name, limit] of perAddress) await within(host, `${name}:${origin}`, limit);
  }
  await within(host, `conversation:${conversation}`, web.limits.postsPerConversation);
}
