import { expect } from 'chai';
import { Intents } from '../../../bots/understanding/intents.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { workshop } from '../../support/dialogs/workshop.ts';

describe('what the intents of the dialogs mean', () => {
  const intents = new Intents(kernel.registry);

  it('is the task of the same name, with what the message says', () => {
    expect(intents.eventOf('cancel-order', { order: '1042' })).to.deep.equal({
      type: 'start',
      dialog: 'cancel-order',
      values: { order: '1042' },
    });
    expect(new Intents(workshop().kernel.registry).eventOf('book-fitting', {})).to.deep.equal({
      type: 'start',
      dialog: 'book-fitting',
      values: {},
    });
  });

  it('is what a dialog declares for it', () => {
    expect(intents.eventOf('thanks', {})).to.deep.equal({ type: 'small-talk', kind: 'thanks' });
    expect(intents.eventOf('handoff', {})).to.deep.equal({ type: 'human' });
    expect(intents.isQuestion('ask-knowledge')).to.equal(true);
    expect(intents.isQuestion('thanks')).to.equal(false);
  });

  it('is nothing for an intent that needs more, that no dialog has, or that is a dialog which is no task', () => {
    for (const intent of ['ask-knowledge', 'out-of-scope', 'book-fitting', 'identify', 'rating'])
      expect(intents.eventOf(intent, {}), intent).to.equal(undefined);
    expect(new Intents(workshop().kernel.registry).eventOf('cancel-order', {})).to.equal(undefined);
  });
});
