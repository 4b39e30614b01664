import type { AddressView } from '../../../models/shop/operations/views.ts';
import type { Address } from '../../../models/values/value-types.ts';

/** What an address still needs; undefined: it is whole. */
export function missingIn(address: Address | null): 'address' | 'city' | 'postcode' | undefined {
  if (address === null) return 'address';
  if (address.city === null) return 'city';
  return address.postcode === null ? 'postcode' : undefined;
}

/** A whole address as the shop takes it. The country stays that of the address before, unless the customer names one. */
export function addressOf(address: Address, before: Pick<AddressView, 'country'>): AddressView {
  const { street, street2, city, region, postcode, country } = address;
  return {
    street,
    ...(street2 !== null && { street2 }),
    city: city ?? '',
    ...(region !== null && { region }),
    postcode: postcode ?? '',
    country: country ?? before.country,
  };
}

/** An address of the shop as a value of a message, for a button. */
export function valueOfAddress({ street, street2, city, region, postcode, country }: AddressView): Address {
  return { street, street2: street2 ?? null, city, region: region ?? null, postcode, country };
}

/** Whether two addresses are the same but for their names. */
export function isSameAddress(one: AddressView, other: AddressView): boolean {
  return JSON.stringify(valueOfAddress(one)) === JSON.stringify(valueOfAddress(other));
}

/** An address in one line. */
export function addressLine({ street, street2, city, region, postcode, country }: AddressView): string {
  const place = [city, [region, postcode].filter((part) => part !== undefined && part !== '').join(' ')];
  return [street, street2, ...place, country].filter((part) => part !== undefined && part !== '').join(', ');
}
