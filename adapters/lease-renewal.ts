import type { LeasedConversation } from './leased-conversation.ts';
import type { PathContext } from './path-context.ts';

/** Renews a lease for a whole life from now on; false if the store refuses, since another worker has the conversation. Rejects if the store fails. */
export async function renewLease(
  { repositories, leaseOwner, settings, now }: PathContext,
  leased: LeasedConversation,
): Promise<boolean> {
  const time = now();
  const expiresAt = new Date(time.getTime() + settings.leaseMs);
  const renewed = await repositories.conversations.renew(leased, leaseOwner, expiresAt, time);
  if (renewed) leased.leasedUntil = expiresAt;
  return renewed;
}

/**
 * Whether this process still has the lease, asked before anything leaves it (a message, a command). A process that was stopped, or whose event loop
 * was blocked for longer than the lease, goes on in the middle of its work: it asks the store first, since another worker may have sent the same.
 */
export async function ensureLease(context: PathContext, leased: LeasedConversation): Promise<boolean> {
  if (!leased.lost && leased.leasedUntil <= context.now()) leased.lost = !(await renewLease(context, leased));
  return !leased.lost;
}
