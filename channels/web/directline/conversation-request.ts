import type { ChannelHost, RawRequest, RawResponse } from '../../channel.ts';
import { type Caller, callerOf, checkConversation } from '../access/caller.ts';
import { enforceRateLimit } from '../access/rate-limit.ts';
import type { Limit } from '../limits.ts';
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

/** What is written, as its limits call it. */
type Written = 'posts' | 'uploads';

/**
 * Counts a message of so many bytes against the limits of its conversation, its customer, its address and the channel, in this order, so that what one of
 * them refuses takes nothing from those that more people share. The secret's requests count for the conversation alone.
 * @throws {OnevoiceError} `TooManyRequests`.
 */
export async function enforceWriteLimits(
  what: Written,
  bytes: number,
  { request, conversation, caller }: ConversationRequest,
  host: ChannelHost,
  web: WebContext,
): Promise<void> {
  const enforce = async (of: string, limits: readonly Limit[]) =>
    await enforceRateLimit(host, `${what}:${of}`, limits, bytes);
  await enforce(`conversation:${conversation}`, web.limits[`${what}PerConversation`]);
  if (caller.kind === 'secret') return;
  const { customer } = caller.grant;
  if (customer !== undefined) await enforce(`customer:${customer}`, web.limits[`${what}PerCustomer`]);
  await enforce(`address:${web.networkOrigin(request.remoteAddress)}`, web.limits[`${what}PerAddress`]);
  await enforce('all', web.limits[`${what}InAll`]);
}

/**
 * Answers a request that reads of a conversation, within the reader's limits. `bytes`: what the answer is expected to have.
 * @throws {OnevoiceError} `TooManyRequests`.
 */
export async function limitedRead(
  { request, conversation, caller }: ConversationRequest,
  bytes: number,
  web: WebContext,
  read: () => Promise<RawResponse>,
): Promise<RawResponse> {
  const origin = caller.kind === 'token' ? web.networkOrigin(request.remoteAddress) : undefined;
  return await web.reads.run({ conversation, origin }, bytes, read);
}
