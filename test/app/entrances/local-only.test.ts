import { expect } from 'chai';
import { checkLoopback } from '../../../app/entrances/local-only.ts';

describe('a host of this machine by name', () => {
  const leadingTo = async (...addresses: readonly string[]) => {
    try {
      await checkLoopback('localhost', async () => addresses.map((address) => ({ address, family: 0 })));
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };

  it('is taken where all its addresses are of the loopback interface', async () => {
    expect(await leadingTo('127.0.0.1', '::1')).to.equal(undefined);
    await checkLoopback('localhost');
  });

  it('is refused where one of its addresses is reached by others, which is named', async () => {
    expect(await leadingTo('127.0.0.1', '10.0.0.7')).to.contain('HOST=localhost leads to 10.0.0.7');
    expect(await leadingTo('0.0.0.0')).to.contain('0.0.0.0');
  });
});
