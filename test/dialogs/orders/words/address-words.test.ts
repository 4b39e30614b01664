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

describe('another house number', () => {
  it('takes the place of the one in the street', () => {
    const of = (street: string, house: string) =>
      withPart(address(street, 'x', '1'), { ...part(null, null, null), house }).street;
    expect(of('25 Mill Lane', '27')).to.equal('27 Mill Lane');
    expect(of('Hauptstr. 5', '7a')).to.equal('Hauptstr. 7a');
    expect(of('Straße des 17. Juni 135', '136')).to.equal('Straße des 17. Juni 136');
    expect(of('朝阳区建国路88号 3号楼', '90')).to.equal('朝阳区建国路90号 3号楼');
  });
});
