import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Reaction } from '../models/conversation/reaction.ts';
import type { Receipt } from '../models/conversation/receipt.ts';
import type { ProviderAppTakeover } from '../models/desk/desk.ts';

/** Longest id of a provider and longest reason that are kept, in characters; longest emoji. */
const MAX = 512;
const MAX_EMOJI = 64;

const id = z.string().min(1).max(MAX);

/** A delivery receipt of a channel, checked as input from outside; it names its message by one id at least. */
export const receiptSchema: z.ZodType<Receipt> = z
  .object({
    providerId: id.exactOptional(),
    id: id.exactOptional(),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    reason: z.string().max(MAX).exactOptional(),
  })
  .refine(({ providerId, id }) => providerId !== undefined || id !== undefined);

/** The value of the event that a person of the shop has answered in the provider's own app: until when the bot pauses. */
export const providerAppTakeoverSchema: z.ZodType<ProviderAppTakeover> = z.object({
  until: z.iso.datetime(),
});

const reacted = z.object({
  replyToId: id,
  reactionsAdded: z.array(z.object({ type: z.string().min(1).max(MAX_EMOJI) })).optional(),
});

/** The reaction of an activity; undefined if it names no message. */
export function reactionOf(activity: Partial<Activity>): Reaction | undefined {
  const parsed = reacted.safeParse(activity);
  if (!parsed.success) return undefined;
  const { replyToId, reactionsAdded } = parsed.data;
  return { providerId: replyToId, emoji: reactionsAdded?.at(-1)?.type ?? null };
}
