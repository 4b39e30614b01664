import { z } from 'zod';
import { command, query, refusal } from '../operation.ts';
import { PROOF_NEEDED } from './refusals.ts';
import { address, money, payment } from './views.ts';

// The operations on a customer's account.

/**
 * Finds an account by its e-mail address, or by the customer's name and postcode. That proves nobody: whoever knows them may be somebody else. A dialog
 * uses it to have the customer proved, and never says whether an account was found.
 */
export const findCustomer = query({
  name: 'find-customer',
  about: 'Finds the account of an e-mail address, or of a name and a postcode. It proves nobody.',
  limitedBy: ['email', 'name'],
  args: z.object({
    email: z.string().exactOptional(),
    name: z.string().exactOptional(),
    postcode: z.string().exactOptional(),
  }),
  ok: z.object({ customer: z.string() }),
  refused: { 'not-found': refusal('No account fits, or several do.') },
});

/** The account of the proved customer. */
export const customerDetails = query({
  name: 'customer-details',
  about: 'The account of the proved customer, with all order numbers, newest first.',
  least: 'channel',
  args: z.object({}) as z.ZodType<Record<string, never>>,
  ok: z.object({
    customer: z.string(),
    name: z.string(),
    email: z.string(),
    address,
    addresses: z.array(address),
    payments: z.array(z.object({ payment, balance: money.exactOptional() })),
    orders: z.array(z.string()),
  }),
  refused: PROOF_NEEDED,
});

const addressArgs = z.object({ address });
const addressOk = z.object({ before: address, address });

/** What changing the default address would do now. */
export const changeAddressPreview = query({
  name: 'change-address-preview',
  about: 'What `change-address` would do now.',
  least: 'channel',
  args: addressArgs,
  ok: addressOk,
  refused: PROOF_NEEDED,
});

/** Changes the default address of the proved customer. Orders keep theirs. */
export const changeAddress = command({
  name: 'change-address',
  about: 'Changes the default address of the proved customer.',
  effects: ['The default address is the new one. The addresses of orders stay.'],
  least: 'channel',
  args: addressArgs,
  ok: addressOk,
  refused: PROOF_NEEDED,
});
