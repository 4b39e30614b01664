import { z } from 'zod';
import type { Receipt } from '../models/desk.ts';

const schema = z.object({
  providerId: z.string().min(1),
  mark: z.enum(['sent', 'delivered', 'read', 'failed']),
  reason: z.string().optional(),
});

/**
 * What a provider told of a message, as an event's value has it. Only a provider's own id names the message: a client that sends such
 * an event itself knows none.
 */
export function receiptOf(value: unknown): Receipt | undefined {
  const { data } = schema.safeParse(value);
  if (data === undefined) return undefined;
  const { providerId, mark, reason } = data;
  return { providerId, mark, ...(reason !== undefined && { reason }) };
}
