import { expect } from 'chai';
import { holdConversation } from '../support/product/hold-conversation.ts';
import { DEMO_CONFIG, startProduct } from '../support/product/product-process.ts';
import { mongoJavaServer } from '../support/store/mongo-java-server.ts';

describe('the product, started as the README says', () => {
  it('holds the conversation on the embedded store, and stops when it is told to', async () => {
    const product = await startProduct();
    await holdConversation(product).finally(() => product.stop());
    expect(product.child.exitCode).to.equal(0);
  });

  it("holds the conversation through mongoose's own driver, on a server of MongoDB's protocol", async function () {
    const address = await mongoJavaServer();
    if (address === undefined) return this.skip();
    const uri = new URL(address);
    uri.pathname = '/product';
    const product = await startProduct({ MONGODB_URI: uri.href }, DEMO_CONFIG);
    await holdConversation(product).finally(() => product.stop());
    expect(product.child.exitCode).to.equal(0);
  });

  if (process.env['MONGODB_URI'] !== undefined) {
    it('holds the conversation on the MongoDB of MONGODB_URI', async () => {
      const uri = new URL(process.env['MONGODB_URI'] ?? '');
      uri.pathname = `/onevoice-test-${process.pid}`;
      const product = await startProduct({ MONGODB_URI: uri.href }, DEMO_CONFIG);
      await holdConversation(product).finally(() => product.stop());
    });
  }
});
