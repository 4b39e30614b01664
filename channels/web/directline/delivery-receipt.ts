import { z } from 'zod';
import type { Receipt } from '../../../models/conversation/receipt.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

const schema = z.object({ id: z.string().min(1).max(512), mark: z.enum(['delivered', 'read']) });

/**
 * Parses a client's delivery receipt (`delivered` or `read`). A message's id holds its conversation's id, which other clients can't guess.
 * @throws {OnevoiceError} `BadArgument` if it is malformed, or is for a message of another conversation.
 */
export function parseReceipt(value: unknown, conversation: string): Receipt {
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new OnevoiceError('DIRECT_LINE_BAD_ARGUMENT', {
      detail: 'value: a receipt has an id and a mark, "delivered" or "read"',
    });
  const { id, mark } = parsed.data;
  if (!id.split(/[:|]/).includes(conversation))
    throw new OnevoiceError('DIRECT_LINE_BAD_ARGUMENT', {
      detail: 'value.id: is no message of this conversation',
    });
  return { id, status: mark };
}
