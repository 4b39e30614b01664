import type { CountryCode } from 'libphonenumber-js';

/** A number as digits with its country code, the form in which numbers are compared. */
const DIGITS = /^[1-9]\d{5,14}$/;

/** How two forms of one country's mobile numbers become one: the form that people in the country write themselves. */
interface TwoForms {
  readonly other: RegExp;
  readonly usual: string;
  readonly form: RegExp;
  readonly back: string;
}

/**
 * Countries in which WhatsApp knows a mobile number in another form than its owner writes it. Sources: Anatel's ninth digit of 2016 (Brazil; landlines
 * begin with 2 to 5), the IFT's numbering plan of 2019, which dropped the 1 behind 52 (Mexico), and the 9 behind 54 of calls from abroad (Argentina).
 */
const TWO_FORMS: readonly TwoForms[] = [
  { other: /^55(\d\d)([6-9]\d{7})$/, usual: '55$19$2', form: /^55(\d\d)9([6-9]\d{7})$/, back: '55$1$2' },
  { other: /^521(\d{10})$/, usual: '52$1', form: /^52(\d{10})$/, back: '521$1' },
  { other: /^54([1-8]\d{9})$/, usual: '549$1', form: /^549([1-8]\d{9})$/, back: '54$1' },
];

/**
 * A telephone number in any spelling (`+44 7700 900123`, `0044 7700 900123`, `(07700) 900-123`) as digits with the country code: one text for one
 * number, to be compared with. `country` is the ISO code of the country (`GB`) whose numbers are written without a country code; default: none are
 * read. Plain digits that do not begin with 0 are taken to have their country code. Undefined for a text that is no number.
 */
export async function phoneDigits(written: string, country?: string): Promise<string | undefined> {
  if (DIGITS.test(written)) return usualForm(written);
  // Loaded for the first number that is not in the form of the books: it costs 40 ms of CPU time and 10 MB.
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/min');
  const home: CountryCode | undefined =
    country !== undefined && isSupportedCountry(country) ? country : undefined;
  // "00" begins a number with its country code nearly everywhere; where it does not, no national number begins so.
  const international = written.replace(/^[\s(]*00(?=[\s\d()])/, '+');
  const number = parsePhoneNumberFromString(international, home);
  if (number === undefined) return undefined;
  const digits = usualForm(number.number.slice(1));
  return parsePhoneNumberFromString(`+${digits}`)?.isPossible() === true ? digits : undefined;
}

/** The forms in which a number may be known, as digits with the country code, the usual one first: `5511987654321` is `551187654321` as well. */
export function phoneForms(digits: string): readonly string[] {
  const usual = usualForm(digits);
  const others = TWO_FORMS.filter(({ form }) => form.test(usual)).map(({ form, back }) =>
    usual.replace(form, back),
  );
  return [usual, ...others];
}

function usualForm(digits: string): string {
  const two = TWO_FORMS.find(({ other }) => other.test(digits));
  return two === undefined ? digits : digits.replace(two.other, two.usual);
}
