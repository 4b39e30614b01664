import { expect } from 'chai';
import { ruleLayer } from '../../../../bots/understanding/layers/rule-layer.ts';
import type { TurnReading } from '../../../../bots/understanding/turn-reading.ts';
import type { Understanding } from '../../../../language/understanding.ts';

/** The events that the layer proposes for what the rules found. */
async function read(rules: Partial<Understanding>, reading: Partial<TurnReading> = {}): Promise<unknown[]> {
  const given = { message: { files: [] }, rules, wantedValues: {}, isQueued: false, ...reading };
  const proposals = await ruleLayer.propose(given as unknown as TurnReading);
  return proposals.flatMap(({ events }) => events);
}

describe('what the rules propose', () => {
  it('is nothing where they read nothing, and for a message with files', async () => {
    expect(await read({})).to.deep.equal([]);
    expect(await read({ control: 'human' }, { message: { files: [{}] } } as never)).to.deep.equal([]);
  });

  it('is the wish about the conversation', async () => {
    expect(await read({ control: 'human' })).to.deep.equal([{ type: 'human' }]);
    expect(await read({ control: 'bye' })).to.deep.equal([{ type: 'small-talk', kind: 'bye' }]);
  });

  it('is a correction only with a value that the question accepts', async () => {
    const values = { order: '1042' };
    expect(await read({ control: 'correct' }, { wantedValues: values })).to.deep.equal([
      { type: 'correct', values },
      { type: 'inform', values },
    ]);
    expect(await read({ control: 'correct' })).to.deep.equal([]);
  });

  it('is to leave the queue for who wants the bot back, and to go on for who has it', async () => {
    expect(await read({ control: 'back-to-bot' }, { isQueued: true })).to.deep.equal([{ type: 'cancel' }]);
    expect(await read({ control: 'back-to-bot' })).to.deep.equal([{ type: 'repeat' }]);
  });
});
