import { expect } from 'chai';
import { networkOrigins } from '../../../../channels/web/access/network-origin.ts';
import { SECRET, WebEndpoint } from '../../../support/product/web-endpoint.ts';

describe('the opaque name of a network address', () => {
  const originOf = networkOrigins(SECRET);

  it('is the same for one visitor, however their address is written', () => {
    expect(originOf('::ffff:10.1.2.3')).to.equal(originOf('10.1.2.3'));
    expect(originOf('2001:db8:0:7::1')).to.equal(originOf('2001:0DB8::7:aaaa:bbbb:cccc:dddd'));
    expect(originOf('fe80::1%eth0')).to.equal(originOf('fe80::2'));
  });

  it('tells visitors apart', () => {
    const addresses = ['10.1.2.3', '10.1.2.4', '2001:db8:0:7::1', '2001:db8:0:8::1', '::1', ''];
    expect(new Set(addresses.map(originOf)).size).to.equal(addresses.length);
  });

  it('can be made by the holder of the secret only', () => {
    expect(originOf('10.1.2.3')).to.not.equal(networkOrigins(`${SECRET}!`)('10.1.2.3'));
    expect(originOf('10.1.2.3')).to.not.contain('10.1');
  });

  it('is recorded with a visitor’s messages, and not with those that a server relays for many', async () => {
    const endpoint = await WebEndpoint.start();
    const started = await endpoint.begin();
    const message = { type: 'message', text: 'hello', from: { id: 'u' } };
    await endpoint.post(started, message);
    await endpoint.post({ ...started, token: SECRET }, message);
    await endpoint.close();
    const messages = endpoint.host.accepted.filter(({ activity }) => activity.type === 'message');
    expect(messages.map(({ origin }) => origin)).to.deep.equal([originOf('127.0.0.1'), undefined]);
  });
});
