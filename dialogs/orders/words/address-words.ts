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
  const missing = missingIn(address) ?? 'correction';
  return [{ id: missing, names: [], features: {}, price: null, instead: [] }];
}

/** An address with a part that the customer gives besides. */
export function withPart(address: Address | null, { street, city, postcode, house }: AddressPart): Address {
  const known = address ?? NOTHING;
  return {
    ...known,
    street: house === undefined ? (street ?? known.street) : withHouse(known.street, house),
    city: city ?? known.city,
    postcode: postcode ?? known.postcode,
  };
}

/** A street with another house number: the number before 号, the one at its beginning, or the last one. */
function withHouse(street: string, house: string): string {
  const number = /\d{1,5}(?=号)/u.exec(street) ?? /^\d{1,5}[a-z]?(?![\p{L}\d])/iu.exec(street);
  const [first, index] = number === null ? lastNumber(street) : [number[0], number.index];
  return `${street.slice(0, index)}${house}${street.slice(index + first.length)}`;
}

function lastNumber(street: string): [string, number] {
  const last = [...street.matchAll(/\d{1,5} ?[a-z]?(?![\p{L}\d])/giu)].at(-1);
  return last === undefined ? ['', street.length] : [last[0], last.index];
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

/** Where a postcode stands behind the city, and where behind the region: elsewhere it stands before the city. */
const CITY_FIRST: ReadonlySet<string> = new Set(['GB', 'IE']);
const REGION_FIRST: ReadonlySet<string> = new Set(['US', 'CA', 'AU']);

/** A country as the shop writes it: two letters. */
const CODE = /^[A-Z]{2}$/;

/** An address in one line, in the order that its country has, with the country's name in the language of the conversation. */
export function addressLine({ street2, region, ...address }: AddressView, locale: string): string {
  return lineOf({ ...address, street2: street2 ?? null, region: region ?? null }, locale);
}

/** What is known of an address, likewise. */
export function knownLine(address: Address, locale: string): string {
  return lineOf(address, locale);
}

function lineOf({ street, street2, city, region, postcode, country }: Address, locale: string): string {
  // A Chinese address goes from the largest part to the smallest, without blanks.
  if (/\p{Script=Han}/u.test(`${city}${street}`)) {
    const abroad = country === null || country === 'CN' ? null : nameOf(country, locale);
    const place = `${region ?? ''}${city ?? ''}`;
    return joined([`${place}${street}${street2 ?? ''}`, postcode, abroad], '，');
  }
  const place = placeLine({ city, region, postcode, country });
  return joined([street, street2, ...place, country === null ? null : nameOf(country, locale)], ', ');
}

function placeLine({ city, region, postcode, country }: Omit<Address, 'street' | 'street2'>): string[] {
  if (REGION_FIRST.has(country ?? '')) return [city ?? '', joined([region, postcode], ' ')];
  const isCityFirst = CITY_FIRST.has(country ?? '') || /^[A-Z]/i.test(postcode ?? '');
  return [joined(isCityFirst ? [city, postcode] : [postcode, city], ' '), region ?? ''];
}

function joined(parts: readonly (string | null)[], separator: string): string {
  return parts.filter((part) => part !== null && part !== '').join(separator);
}

function nameOf(country: string, locale: string): string {
  if (!CODE.test(country)) return country;
  return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country;
}
