import { expect } from 'chai';
import { phoneDigits, phoneForms } from '../../../models/customer/phone-number.ts';

/** Each number in the spellings that shops keep, with the country of the customer. */
const SPELLINGS: readonly (readonly [
  digits: string,
  country: string | undefined,
  spellings: readonly string[],
])[] = [
  [
    '447700900123',
    'GB',
    [
      '447700900123',
      '+447700900123',
      '+44 7700 900123',
      '+44 (0)7700 900 123',
      '+44-7700-900-123',
      '0044 7700 900123',
      '(00)44 7700 900123',
      '07700 900123',
      '(07700) 900-123',
      '07700.900.123',
    ],
  ],
  ['491701234567', 'DE', ['0170 1234567', '0170/1234567', '+49 170 1234567', '0049 (0) 170 1234567']],
  ['5511987654321', 'BR', ['551187654321', '+55 11 8765-4321', '+55 (11) 98765-4321', '(11) 98765-4321']],
  ['525512345678', 'MX', ['5215512345678', '+52 1 55 1234 5678', '+52 55 1234 5678', '55 1234 5678']],
  ['5491123456789', 'AR', ['541123456789', '+54 9 11 2345-6789', '+54 11 2345-6789', '011 15 2345-6789']],
  ['15551234567', 'US', ['(555) 123-4567', '+1 555 123 4567', '1-555-123-4567']],
  ['390212345678', 'IT', ['02 1234 5678', '+39 02 1234 5678']],
  ['8613812345678', 'CN', ['138 1234 5678', '+86 138-1234-5678']],
  ['447700900123', undefined, ['+44 7700 900123', '0044 7700 900123']],
];

describe('a telephone number', () => {
  it('has one form, in whatever spelling it is kept', async () => {
    for (const [digits, country, spellings] of SPELLINGS)
      for (const written of spellings)
        expect(await phoneDigits(written, country), `${written} in ${country}`).to.equal(digits);
  });

  it('without a country code is one of no country, where none is given', async () => {
    for (const country of [undefined, 'Utopia'])
      expect(await phoneDigits('07700 900123', country)).to.equal(undefined);
  });

  it('is none in a text that is none', async () => {
    for (const text of ['', 'none', '12', '+', 'n/a', '07700', `+${'1'.repeat(40)}`])
      expect(await phoneDigits(text, 'GB'), text).to.equal(undefined);
  });

  it('has two forms in the countries where WhatsApp writes it otherwise, and a landline of Brazil one', () => {
    const pairs = [
      ['5511987654321', '551187654321'],
      ['525512345678', '5215512345678'],
      ['5491123456789', '541123456789'],
    ];
    for (const pair of pairs) for (const form of pair) expect(phoneForms(form)).to.deep.equal(pair);
    for (const single of ['551132345678', '447700900123', '15551234567'])
      expect(phoneForms(single)).to.deep.equal([single]);
  });
});
