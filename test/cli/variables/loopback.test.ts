import { expect } from 'chai';
import { isLoopbackHost, isLoopbackUrl } from '../../../cli/variables/loopback.ts';

describe('a host', () => {
  it('is this machine by an address of the loopback interface in every notation, and by localhost', () => {
    for (const host of [
      '127.0.0.1',
      '127.8.9.10',
      '::1',
      '[::1]',
      '0:0:0:0:0:0:0:1',
      '::ffff:127.0.0.1',
      '::FFFF:7f00:1',
      'localhost',
      'LOCALHOST',
      'localhost.',
      'shop.localhost',
    ])
      expect(isLoopbackHost(host), host).to.equal(true);
  });

  it('is not this machine where others may reach it, whatever the name looks like', () => {
    for (const host of [
      '0.0.0.0',
      '::',
      '[::]',
      '0',
      '127.1',
      '128.0.0.1',
      '10.0.0.5',
      '192.168.1.7',
      'fe80::1%eth0',
      '::ffff:10.0.0.5',
      '::ffff:0.0.0.0',
      'localhost.shop.example',
      '127.0.0.1.nip.io',
      'notlocalhost',
      'my-laptop',
      '',
    ])
      expect(isLoopbackHost(host), host).to.equal(false);
  });

  it('of a URL is read as a browser reads it', () => {
    for (const url of ['http://localhost:3000', 'https://[::1]/', 'http://127.1:80', 'http://0x7f000001/'])
      expect(isLoopbackUrl(url), url).to.equal(true);
    for (const url of ['https://shop.example', 'http://0/', 'http://localhost@shop.example/'])
      expect(isLoopbackUrl(url), url).to.equal(false);
  });
});
