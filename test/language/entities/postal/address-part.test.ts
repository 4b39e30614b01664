import { expect } from 'chai';
import { addressPart } from '../../../../language/entities/postal/address-part.ts';
import { normalize } from '../../../../language/normalize.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

/** What a message says of an address where a question asks for a part: `street | city | postcode`. */
function part(text: string, asked?: string): string | undefined {
  const { text: normal, original, origins } = normalize(text);
  const [found] = addressPart.find(normal, {
    locale: 'en',
    now: NOW,
    among: () =>
      asked === undefined ? [] : [{ id: asked, names: [], features: {}, price: null, instead: [] }],
    written: (start, end) => original.slice(origins[start] ?? 0, origins[end] ?? original.length),
  });
  return (
    found &&
    [found.value.street, found.value.city, found.value.postcode].map((each) => each ?? '').join(' | ')
  );
}

describe('a part of an address', () => {
  const CASES: readonly (readonly [text: string, asked: string, part: string | undefined])[] = [
    ['Vestergade 12', 'address', 'Vestergade 12 |  | '],
    ['12 rue de la Paix', 'address', '12 rue de la Paix |  | '],
    ['Via Garibaldi 40', 'street', 'Via Garibaldi 40 |  | '],
    ['5000 Odense', 'address', ' | Odense | 5000'],
    ['10115 Berlin', 'city', ' | Berlin | 10115'],
    ['D-10115 Berlin', 'city', ' | Berlin | 10115'],
    ['Bristol BS1 4ND', 'city', ' | Bristol | BS1 4ND'],
    ['1012 AB Amsterdam', 'city', ' | Amsterdam | 1012 AB'],
    ['5000', 'address', ' |  | 5000'],
    ['bs1 4nd', 'postcode', ' |  | BS1 4ND'],
    ['Odense', 'city', ' | Odense | '],
    ['in Odense', 'city', ' | Odense | '],
    ['Frankfurt am Main', 'city', ' | Frankfurt am Main | '],
    ['Vestergade 12\nOdense\n5000', 'address', 'Vestergade 12 | Odense | 5000'],
    ['Vestergade 12, Odense', 'address', 'Vestergade 12 | Odense | '],
    ['北京', 'city', ' | 北京 | '],
    ['北京市', 'address', ' | 北京市 | '],
    ['100022', 'postcode', ' |  | 100022'],
    ["it's Vestergade 12", 'address', 'Vestergade 12 |  | '],
    ['Am Markt 5', 'address', 'Am Markt 5 |  | '],
    ['in odense', 'address', ' | odense | '],
    ['the postcode is 5000', 'postcode', ' |  | 5000'],
    ['no it should be Rue de Rivoli 5', 'correction', 'Rue de Rivoli 5 |  | '],
    ['no wait till 5', 'correction', undefined],
    ['yes', 'correction', undefined],
    ['order 1043', 'correction', undefined],
    ['where is 1043', 'address', undefined],
    ['and where is it', 'city', undefined],
    ['cancel 1043', 'address', undefined],
    ['Cancel 1043', 'address', undefined],
    ['1043 cancel', 'address', undefined],
    ['取消 1043', 'address', undefined],
    ['北京 100022', 'address', ' | 北京 | 100022'],
    ['2 lamps', 'address', undefined],
    ['hauptstrasse 5', 'address', 'hauptstrasse 5 |  | '],
    ['Odense', 'address', undefined],
    ['where is my parcel?', 'city', undefined],
    ['I want it there', 'city', undefined],
    ['2 pieces', 'address', undefined],
    ['the lamp is not right', 'address', undefined],
    ['5000 Odense 8000 Aarhus', 'address', undefined],
  ];
  for (const [text, asked, expected] of CASES)
    it(`is ${expected ?? 'nothing'} in "${text}" where the ${asked} is asked for`, () =>
      expect(part(text, asked)).to.equal(expected));

  it('is read only where a question asks for one', () => {
    expect(part('5000 Odense')).to.equal(undefined);
    expect(part('Vestergade 12')).to.equal(undefined);
  });
});
