import { expect } from 'chai';
import { ratingLayer } from '../../../../bots/understanding/layers/rating-layer.ts';
import type { TurnReading } from '../../../../bots/understanding/turn-reading.ts';
import { understand } from '../../../../language/understand.ts';

/** The events that the layer proposes where these kinds of values are asked for. */
async function rating(text: string, wants = ['score']): Promise<unknown[]> {
  const reading = { text, wants, rules: understand(text), message: { files: [] } };
  const proposals = await ratingLayer.propose(reading as unknown as TurnReading);
  return proposals.flatMap(({ events }) => events);
}

describe('a rating in words', () => {
  it('is one where a rating is asked for, though it is thanks or a yes elsewhere', async () => {
    expect(await rating('👍')).to.deep.equal([{ type: 'inform', values: { score: '5' } }]);
    expect(await rating('excellent')).to.deep.equal([{ type: 'inform', values: { score: '5' } }]);
    expect(await rating('👍', ['order'])).to.deep.equal([]);
  });

  it('is none in a question, or beside what the message names', async () => {
    expect(await rating('5 stars?')).to.deep.equal([]);
    expect(await rating('5 stars, and where is #1042')).to.deep.equal([]);
  });
});
