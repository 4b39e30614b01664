import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { clientAddress } from '../../../adapters/http/client-address.ts';

function from(forwarded?: string): IncomingMessage {
  return {
    socket: { remoteAddress: '10.0.0.9' },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage;
}

describe('the address of a client', () => {
  it("is the peer's, whatever a client writes, unless proxies are trusted", () => {
    expect(clientAddress(from('1.2.3.4'), 0)).to.equal('10.0.0.9');
  });

  it('is what the trusted proxies wrote, not what a client put before it', () => {
    expect(clientAddress(from('6.6.6.6, 1.2.3.4'), 1)).to.equal('1.2.3.4');
    expect(clientAddress(from('6.6.6.6, 1.2.3.4, 10.0.0.8'), 2)).to.equal('1.2.3.4');
  });

  it('falls back where a proxy wrote nothing', () => {
    expect(clientAddress(from(), 1)).to.equal('10.0.0.9');
    expect(clientAddress(from('1.2.3.4'), 3)).to.equal('1.2.3.4');
  });
});
