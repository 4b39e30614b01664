import { z } from 'zod';
import { command, reasons } from '../shop/operation.ts';

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
