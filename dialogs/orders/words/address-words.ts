import type { AddressView } from '../../../models/shop/operations/views.ts';
import type { Referent } from '../../../models/values/referent.ts';
import type { Address, AddressPart } from '../../../models/values/value-types.ts';

/** What an address still needs; undefined: it is whole. */
export function missingIn(address: Address | null): 'address' | 'street' | 'city' | 'postcode' | undefined {
  if (address === null) return 'address';
  if (address.street === '') return 'street';
  if (address.city === null) return 'city';
  return address.postcode === null ? 'postcode' : undefined;
}

/** An address of which only parts are known. A street that is not known is empty. */
const NOTHING: Address = {
  street: '',
  street2: null,
  city: null,
  region: null,
  postcode: null,
  country: null,
};

/** What a question for an address asks for now, as a thing that a message may tell. */
export function partInQuestion(address: Address | null): Referent[] {
  const missing = missingIn(address) ?? 'address';
  return [{ id: missing, names: [], features: {}, price: null, instead: [] }];
}

/** An address with a part that the customer gives besides. */
export function withPart(address: Address | null, { street, city, postcode }: AddressPart): Address {
  const known = address ?? NOTHING;
  return {
    ...known,
    street: street ?? known.street,
    city: city ?? known.city,
    postcode: postcode ?? known.postcode,
  };
}

/** A new address; what it leaves out is that of one that was not whole yet: "5000 Odense", and then "Vestergade 12". */
export function withAddress(before: Address | null, address: Address): Address {
  if (before === null || missingIn(before) === undefined) return address;
  return {
    ...address,
    city: address.city ?? before.city,
    region: address.region ?? before.region,
    postcode: address.postcode ?? before.postcode,
    country: address.country ?? before.country,
  };
}

/** What is known of an address, in one line. */
export function knownLine({ street, street2, city, region, postcode, country }: Address): string {
  return [street, street2, city, region, postcode, country]
    .filter((part) => part !== null && part !== '')
    .join(', ');
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
