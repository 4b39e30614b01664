import { expect } from 'chai';
import { missingIn, withAddress, withPart } from '../../../../dialogs/orders/words/address-words.ts';
import type { Address } from '../../../../models/values/value-types.ts';

const address = (street: string, city: string | null, postcode: string | null): Address => ({
  street,
  street2: null,
  city,
  region: null,
  postcode,
  country: null,
});
const part = (street: string | null, city: string | null, postcode: string | null) => ({
  street,
  city,
  postcode,
});

describe('an address in parts', () => {
  it('keeps what was told, in whatever order, and says what is missing', () => {
    const place = withPart(null, part(null, 'Odense', '5000'));
    expect(missingIn(null)).to.equal('address');
    expect(missingIn(place)).to.equal('street');
    const whole = withPart(place, part('Vestergade 12', null, null));
    expect(whole).to.deep.equal(address('Vestergade 12', 'Odense', '5000'));
    expect(missingIn(whole)).to.equal(undefined);
    expect(missingIn(withPart(null, part('Vestergade 12', null, null)))).to.equal('city');
    expect(missingIn(withPart(null, part('Vestergade 12', 'Odense', null)))).to.equal('postcode');
  });

  it('takes what a street leaves out from what was told before, unless that was whole', () => {
    const place = withPart(null, part(null, 'Odense', '5000'));
    const street = address('Vestergade 12', null, null);
    expect(withAddress(place, street)).to.deep.equal(address('Vestergade 12', 'Odense', '5000'));
    expect(withAddress(address('Nørregade 1', 'Aarhus', '8000'), street)).to.deep.equal(street);
    expect(withAddress(null, street)).to.deep.equal(street);
  });
});
