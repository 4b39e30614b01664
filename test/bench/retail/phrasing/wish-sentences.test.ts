import { expect } from 'chai';
import { wishOf } from '../../../../bench/retail/customers/wishes.ts';
import { wishSentence } from '../../../../bench/retail/phrasing/wish-sentences.ts';
import { randomOf } from '../../../../bench/retail/random.ts';
import { smallFolder } from '../../../support/retail/small-folder.ts';

describe('the wishes of the retail benchmark, in words', () => {
  it('says of an item what tells it from another of the same product', () => {
    const wish = wishOf(
      {
        name: 'exchange_delivered_order_items',
        kwargs: {
          order_id: '#W0000001',
          item_ids: ['k-red'],
          new_item_ids: ['k-green'],
          payment_method_id: 'paypal_1',
        },
      },
      smallFolder(),
    );
    if (wish === undefined) throw new Error('There is no wish.');
    const said = wishSentence(wish, 'order #W0000001', randomOf('one'));
    expect(said).to.contain('tea kettle with color red').and.to.contain('color green and size 2L');
    expect(said).to.contain('order #W0000001').and.to.contain('PayPal account');
  });
});
