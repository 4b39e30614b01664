import { expect } from 'chai';
import { wishOf } from '../../../bench/retail/customers/wishes.ts';
import * as sentences from '../../../bench/retail/phrasing/sentences.ts';
import { withTypingErrors } from '../../../bench/retail/phrasing/typing-errors.ts';
import { wishSentence } from '../../../bench/retail/phrasing/wish-sentences.ts';
import { randomOf } from '../../../bench/retail/random.ts';
import { smallFolder } from './small-folder.ts';

describe('the sentences of the retail benchmark', () => {
  it('has at least five phrasings of every move', () => {
    const { BRIEFLY, ...moves } = sentences;
    for (const [move, phrasings] of [...Object.entries(moves), ...Object.entries(BRIEFLY)])
      expect(phrasings.length, move).to.be.at.least(5);
  });

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

  it('mistypes ordinary words only', () => {
    const text =
      'Please exchange the wireless earbuds of order #W1234567, my mail is anna.smithson@example.com';
    for (let seed = 0; seed < 200; seed += 1) {
      const typed = withTypingErrors(text, randomOf(`${seed}`), 2, ['wireless earbuds']);
      expect(typed).not.to.equal(text);
      expect(typed).to.contain('wireless earbuds').and.to.contain('#W1234567');
      expect(typed).to.contain('anna.smithson@example.com');
      expect(Math.abs(typed.length - text.length)).to.be.at.most(2);
    }
  });
});
