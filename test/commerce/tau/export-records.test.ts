import { expect } from 'chai';
import { orderRecordOf, productRecordOf, userRecordOf } from '../../../commerce/tau/export-records.ts';
import { importRecords } from '../../../commerce/tau/import-records.ts';
import { readTauFolder } from '../../../commerce/tau/read-folder.ts';
import { statusOf } from '../../../models/shop/orders/order-state.ts';
import { hasSharedFolder, SHARED_FOLDER, TAU_FOLDER } from '../../support/tau/fixture.ts';

const FOLDERS = hasSharedFolder() ? [TAU_FOLDER, SHARED_FOLDER] : [TAU_FOLDER];

describe('the records of a folder', () => {
  for (const folder of FOLDERS)
    it(`are the same after they were imported: ${folder}`, () => {
      const { records } = readTauFolder(folder);
      const { customers, orders, products } = importRecords(records);
      const numbersOf = (customer: string) =>
        orders
          .filter((order) => order.customer === customer)
          .sort((left, right) => (right.position ?? 0) - (left.position ?? 0))
          .map(({ _id }) => _id);
      for (const customer of customers)
        expect(userRecordOf(customer, numbersOf(customer._id))).to.deep.equal(records.users[customer._id]);
      for (const order of orders) expect(orderRecordOf(order)).to.deep.equal(records.orders[`#${order._id}`]);
      for (const product of products)
        expect(productRecordOf(product)).to.deep.equal(records.products[product._id]);
      expect(orders).to.have.length(Object.keys(records.orders).length);
    });

  it('have no dates, and statuses that follow from what the folder tells', () => {
    const { orders } = importRecords(readTauFolder(TAU_FOLDER).records);
    expect(new Set(orders.map(statusOf))).to.deep.equal(
      new Set(['paid', 'packed', 'delivered', 'cancelled']),
    );
    for (const { placedAt, fulfilment, adjustments } of orders) {
      expect(placedAt).to.equal(undefined);
      for (const event of [...fulfilment.events, ...adjustments]) expect(event).to.not.have.property('at');
    }
  });
});
