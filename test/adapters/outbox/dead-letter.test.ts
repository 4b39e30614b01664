import { expect } from 'chai';
import { writeDeadLetter } from '../../../adapters/outbox/dead-letter.ts';
import { CONVERSATION, LeasedOutbox } from '../../support/path/leased-outbox.ts';

describe('a dead letter', () => {
  it('is marked in the inbox with its reason, and logged without its text', async () => {
    const outbox = new LeasedOutbox([]);
    await writeDeadLetter(outbox.context, outbox.leased, {
      kind: 'dead-letter',
      id: '1.dead',
      item: 'test:shop:m1',
      reason: 'The bot failed.',
    });
    expect(outbox.writes).to.deep.equal([
      ['moveToDeadLetters', 'test:shop:m1', 'The bot failed.', undefined],
    ]);
    expect(outbox.log.events('message-dead-lettered')).to.deep.equal([
      { conversation: CONVERSATION, item: 'test:shop:m1', reason: 'The bot failed.' },
    ]);
  });
});
