import { z } from 'zod';
import type { Receipt } from '../models/desk.ts';

/** Longest id of a provider and longest reason that are kept, in characters. */
const MAX = 512;

/** What a channel tells about a message, checked like everything that comes from outside; it names the message in one way at least. */
export const receiptSchema: z.ZodType<Receipt> = z
  .object({
    providerId: z.string().min(1).max(MAX).exactOptional(),
    id: z.string().min(1).max(MAX).exactOptional(),
    mark: z.enum(['sent', 'delivered', 'read', 'failed']),
    reason: z.string().max(MAX).exactOptional(),
  })
  .refine(({ providerId, id }) => providerId !== undefined || id !== undefined);
