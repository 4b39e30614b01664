import { expect } from 'chai';
import { talk } from 'onevoice/testing';
import { workshopAt } from './workshop-at.ts';

/** What a customer asks in each language, and what the article says with the value of the config's policies. */
const QUESTIONS = [
  ['how long do you keep my bike?', /10 days free of charge/],
  ['车可以放多久？', /免费保管 10 天/],
  ['Wie lange bewahren Sie mein Rad auf?', /10 Tage kostenlos/],
] as const;

describe('the knowledge of the workshop', () => {
  for (const [question, answer] of QUESTIONS)
    it(`answers "${question}"`, async () => {
      const customer = await talk(workshopAt().config);
      expect((await customer.say(question)).text).to.match(answer);
      await customer.close();
    });

  it('offers nothing about parcels, and says goodbye in its own words', async () => {
    const customer = await talk(workshopAt().config);
    const { buttons } = await customer.say('hello');
    expect(buttons).to.deep.equal(['Book a fitting', 'Parts in stock', 'Talk to a person']);
    expect((await customer.say('bye')).text).to.contain('ride safely');
    await customer.close();
  });
});
