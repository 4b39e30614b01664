import { z } from 'zod';
import { command, query, reasons } from '../shop/operation.ts';

// What dialogs ask of the shop's staff. The app itself performs these, not the shop.

/**
 * Mails a conversation to staff, who answer to `email`; null: to the address that the shop or the channel has for the customer. `address` is the one that
 * staff answer to, masked. It is refused where there is none.
 */
export const mailStaff = command({
  name: 'mail-staff',
  args: z.object({ reason: z.string(), email: z.string().nullable() }),
  ok: z.object({ address: z.string() }),
  refused: reasons('no-address'),
});

/** What is known of the customer's wait in the queue, as `queue-status` gives it. */
export type QueueStatus = {
  /** Whether the desk is open now; otherwise `opens`: the local `YYYY-MM-DDTHH:mm` in `zone` when staff are back, or null if unknown. */
  open: boolean;
  opens: string | null;
  zone: string;
  /** How many customers have waited longer, and the usual wait in minutes; null if unknown. */
  ahead: number | null;
  minutes: number | null;
};

/** The wait of the customer who asks. */
export const queueStatus = query({
  name: 'queue-status',
  args: z.object({}) as z.ZodType<Record<string, never>>,
  ok: z.object({
    open: z.boolean(),
    opens: z
      .string()
      .nullable()
      .meta({ examples: ['2026-11-25T09:00', null] }),
    zone: z.string().meta({ examples: ['Europe/Berlin'] }),
    ahead: z.int().nullable(),
    minutes: z.int().nullable(),
  }) satisfies z.ZodType<QueueStatus>,
});
