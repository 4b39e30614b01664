import { expect } from 'chai';
import { isAbout, wrongIn } from '../../../../bench/retail/customers/check-confirmation.ts';
import { type Wish, wishOf } from '../../../../bench/retail/customers/wishes.ts';
import { smallFolder } from '../../../support/retail/small-folder.ts';

describe('what a customer of the retail benchmark reads in a confirmation', () => {
  const returned = (): Wish => {
    const kwargs = { order_id: '#W0000001', item_ids: ['k-red', 'k-blue'], payment_method_id: 'paypal_1' };
    const wish = wishOf({ name: 'return_delivered_order_items', kwargs }, smallFolder());
    if (wish === undefined) throw new Error('There is no wish.');
    return wish;
  };

  it('reads a confirmation for what is missing and for another way to pay', () => {
    const lines = ['• Tea Kettle (red, 1L)', '• Tea Kettle (blue, 1L)', '• Refund: US$41.00 to your PayPal'];
    const text = (which: readonly string[]) => `This is the return for order W0000001:\n${which.join('\n')}`;
    expect(isAbout('return-confirm', text(lines), returned())).to.equal(true);
    expect(isAbout('exchange-confirm', text(lines), returned())).to.equal(false);
    expect(wrongIn(text(lines), returned())).to.equal(undefined);
    expect(wrongIn(text(lines.slice(1)), returned())).to.have.property('kind', 'missing');
    const one = { ...returned(), items: [] } as Wish;
    expect(wrongIn(text(lines), one)).to.deep.equal({ kind: 'extra', names: ['tea kettle'] });
    const toCard = [...lines.slice(0, 2), '• Refund: US$41.00 to your gift card ending in 1111'];
    expect(wrongIn(text(toCard), returned())).to.have.property('kind', 'payment');
  });
});
