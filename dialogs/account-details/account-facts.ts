import type { OkOf } from '../../models/shop/operation.ts';
import type { customerDetails } from '../../models/shop/operations/customer-operations.ts';

/** What is told of the account of a customer. */
export type AccountFacts = Pick<OkOf<typeof customerDetails>, 'email' | 'address' | 'addresses' | 'payments'>;
