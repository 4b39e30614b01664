import type { ProofLevel } from '../../models/customer/identity.ts';

/** The customer, if proved. Knowing the number and address of an order (`matched`) is no proof. */
export function provedCustomer({
  customer,
  level,
}: {
  readonly customer?: string | undefined;
  readonly level: ProofLevel;
}): string | undefined {
  return level === 'none' || level === 'matched' ? undefined : customer;
}
