import { z } from 'zod';
import type { Receipt } from '../../../models/desk/desk.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

const schema = z.object({ id: z.string().min(1).max(512), mark: z.enum(['delivered', 'read']) });

/**
 * What a client tells of a message that it has shown. Every message's id holds its conversation's, which nobody else can guess.
 * @throws {OnevoiceError} `BadArgument` for anything but a mark on a message of the conversation.
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
