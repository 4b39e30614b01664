import { expect } from 'chai';
import { quoteSources } from '../../bots/quote-sources.ts';

describe('the sources of an answer', () => {
  it('are quoted with title, version and the first day in force', () => {
    const effectiveFrom = new Date('2026-01-05T00:00:00Z');
    const answer = quoteSources({
      kind: 'answer',
      text: 'Within 30 days.',
      sources: [{ id: 'returns', version: 2, title: 'Returns', effectiveFrom }],
      confidence: 0.8,
    });
    expect(answer).to.deep.equal({
      text: 'Within 30 days.',
      sources: [{ title: 'Returns', ref: 'returns@2', effectiveOn: '2026-01-05' }],
    });
  });

  it('are none where the knowledge base has no answer', () => {
    expect(quoteSources({ kind: 'none' })).to.equal(null);
  });
});
