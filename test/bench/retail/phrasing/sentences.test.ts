import { expect } from 'chai';
import * as sentences from '../../../../bench/retail/phrasing/sentences.ts';

describe('the sentences of the retail benchmark', () => {
  it('has at least five phrasings of every move', () => {
    const { BRIEFLY, ...moves } = sentences;
    for (const [move, phrasings] of [...Object.entries(moves), ...Object.entries(BRIEFLY)])
      expect(phrasings.length, move).to.be.at.least(5);
  });
});
