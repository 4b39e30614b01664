import type { ChannelHost, RawRequest, RawResponse } from '../../channel.ts';
import { type Caller, callerOf, checkConversation } from '../access/caller.ts';
import { enforceRateLimit, tooManyRequests } from '../access/rate-limit.ts';
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
type Written = keyof WebContext['inAll'];

/**
 * Counts a message of so many bytes against the limits of its conversation and its customer, then of its address, then of all, so that what one of them
 * refuses takes nothing from those that more people share. Counts of one step are stored by one commit. The secret's requests count for the conversation alone.
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
  const customer = caller.kind === 'token' ? caller.grant.customer : undefined;
  await Promise.all([
    enforce(`conversation:${conversation}`, web.limits[`${what}PerConversation`]),
    ...(customer === undefined ? [] : [enforce(`customer:${customer}`, web.limits[`${what}PerCustomer`])]),
  ]);
  if (caller.kind === 'secret') return;
  await enforce(`address:${web.networkOrigin(request.remoteAddress)}`, web.limits[`${what}PerAddress`]);
  const wait = web.inAll[what].take(bytes);
  if (wait > 0) throw tooManyRequests(wait);
}

/** Whose requests are as one where those of different senders take turns: the network address's, or of the shop's server the conversation's. */
export function senderOf({ request, conversation, caller }: ConversationRequest, web: WebContext): string {
  return caller.kind === 'token' ? web.networkOrigin(request.remoteAddress) : conversation;
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
