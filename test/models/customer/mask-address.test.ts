import { expect } from 'chai';
import { maskAddress } from '../../../models/customer/mask-address.ts';

describe('a masked address', () => {
  for (const [address, masked] of [
    ['ann@example.com', 'a•••@e•••.com'],
    ['ann@xn--fsqu00a.xn--55qx5d', 'a•••@例•••.公司'],
    ['ann@例子.公司', 'a•••@例•••.公司'],
    ['ann@localhost', 'a•••@l•••'],
  ] as const)
    it(`of ${address} is ${masked}`, () => expect(maskAddress(address)).to.equal(masked));
});
