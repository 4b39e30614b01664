import { expect } from 'chai';
import { networkOf } from '../../../models/pace/network-of.ts';

describe('the network that an address counts as', () => {
  it('is the address itself for IPv4, also where it is written as IPv6', () => {
    expect(networkOf('10.1.2.3')).to.equal('10.1.2.3');
    expect(networkOf('::ffff:10.1.2.3')).to.equal('10.1.2.3');
  });

  it('is the first half of an IPv6 address', () => {
    expect(networkOf('2001:db8:0:7::1')).to.equal('2001:db8:0:7');
    expect(networkOf('2001:0DB8::7:aaaa:bbbb:cccc:dddd')).to.equal('2001:db8:0:7');
    expect(networkOf('fe80::1%eth0')).to.equal('fe80:0:0:0');
  });

  it('is what is given where that is no address', () => {
    expect(networkOf('')).to.equal('');
    expect(networkOf('unknown')).to.equal('unknown');
  });
});
