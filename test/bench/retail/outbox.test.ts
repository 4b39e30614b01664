import { expect } from 'chai';
import { asksForCode } from '../../../bench/retail/outbox.ts';

describe('the outbox of the retail benchmark', () => {
  it('knows a question for a code by its name', () => {
    expect(['identify-ask-code', 'identify-ask-account-code'].every(asksForCode)).to.equal(true);
    expect(['identify-offer-code', 'identify-ask-account', undefined].some(asksForCode)).to.equal(false);
  });
});
