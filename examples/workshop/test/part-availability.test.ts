import { expect } from 'chai';
import { type Chat, talk, walk } from 'onevoice/testing';
import { PartAvailability } from '../dialogs/part-availability/part-availability.ts';
import { workshopAt } from './workshop-at.ts';

describe('asking for parts', () => {
  let customer: Chat;

  beforeEach(async () => {
    customer = await talk(workshopAt().config);
  });
  afterEach(async () => await customer.close());

  it('keeps every law of the dialogs, whatever the customer and the shop do', () => {
    expect(walk(PartAvailability).faults).to.deep.equal([]);
  });

  it('tells stock and price of the parts that the question names', async () => {
    const { text } = await customer.say('do you have brake pads and a tyre?');
    expect(text).to.contain('Brake pads: 12 in stock, €14.90 each');
    expect(text).to.contain('Tyre: none in stock, new ones come on Tuesday 12 January');
  });

  it('lets the customer select several', async () => {
    await customer.say('which parts do you have?');
    const { text } = await customer.say('2 and 4');
    expect(text).to.match(/Chain: 3 in stock.*Inner tube: 40 in stock/s);
    expect(text).not.to.contain('Tyre');
  });

  it('takes names in place of a selection, too', async () => {
    await customer.say('which parts do you have?');
    expect((await customer.say('chains please')).text).to.contain('Chain: 3 in stock');
  });

  it('goes on to the fitting', async () => {
    await customer.say('do you have a chain?');
    expect((await customer.press('Book a fitting')).text).to.contain('number on its frame');
  });
});
