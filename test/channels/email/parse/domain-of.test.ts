import { expect } from 'chai';
import { domainOf } from '../../../../channels/email/parse/domain-of.ts';

describe('the domain of an address', () => {
  const CASES: readonly (readonly [address: string, domain: string])[] = [
    ['ann@Shop.example', 'shop.example'],
    ['"Shop @ home" <codes@SHOP.example> ', 'shop.example'],
    ['<1@mail.shop.example>', 'mail.shop.example'],
    ['"a@b"@shop.example', 'shop.example'],
    // Not the domain of either: a forged address proves nothing.
    ['ann@shop.example other.example', 'shop.example other.example'],
    ['ann@', ''],
    ['ann', ''],
    ['', ''],
  ];
  for (const [address, domain] of CASES)
    it(`is ${domain || 'empty'} for ${address || 'nothing'}`, () =>
      expect(domainOf(address)).to.equal(domain));
});
