import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import type { OperationContext } from './operation.ts';

/** What an account is found by. */
export interface AccountWords {
  readonly email?: string;
  readonly name?: string;
  readonly postcode?: string;
}

/** The account of an e-mail address, or of a name and a postcode that no other account has; null: none. */
export async function accountOf(
  { email, name, postcode }: AccountWords,
  { customers }: Pick<OperationContext, 'customers'>,
): Promise<ShopCustomer | null> {
  const found = email === undefined ? null : await customers.findByEmail(email);
  if (found !== null || name === undefined || postcode === undefined) return found;
  const [customer = null, ...others] = await customers.findByNameAndPostcode(name, postcode);
  return others.length > 0 ? null : customer;
}
