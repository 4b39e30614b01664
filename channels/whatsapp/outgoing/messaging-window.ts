import type { Contact } from '../../../models/contact/contact.ts';

/**
 * The messaging window: how long after a customer's last message any text may be sent, in milliseconds. 24 hours: Meta's customer service
 * window.
 */
export const WINDOW_MS = 24 * 3_600_000;

/** When a customer's messaging window closes; undefined if it is closed. */
export function windowClosesAt(contact: Pick<Contact, 'lastInboundAt'> | null, now: Date): Date | undefined {
  if (contact?.lastInboundAt == null) return undefined;
  const closes = new Date(contact.lastInboundAt.getTime() + WINDOW_MS);
  return closes > now ? closes : undefined;
}
