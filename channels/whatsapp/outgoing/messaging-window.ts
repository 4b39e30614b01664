import type { Contact } from '../../../models/customer/contact.ts';

/** How long after a customer's last message they may be written to freely, in milliseconds (Meta's customer service window). */
export const WINDOW_MS = 24 * 3_600_000;

/** When a customer's window closes; undefined if it is not open. */
export function windowClosesAt(contact: Pick<Contact, 'lastInboundAt'> | null, now: Date): Date | undefined {
  if (contact?.lastInboundAt == null) return undefined;
  const closes = new Date(contact.lastInboundAt.getTime() + WINDOW_MS);
  return closes > now ? closes : undefined;
}
