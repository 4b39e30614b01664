import { expect } from 'chai';
import { composeDialogs } from '../../../app/dialogs.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const cancel = { type: 'start', dialog: 'cancel-order', values: { order: '1042' } } as const;
const email = { type: 'inform', values: { email: 'ann@example.com' } } as const;

describe('proving who a customer is', () => {
  it('says what the proof is for, in the words of the task', () => {
    const talk = new Talk(NOBODY);
    talk.send(cancel);
    expect(kernel.prompt(talk.stack)?.params).to.deep.equal({
      order: '1042',
      purpose: { text: 'cancel-purpose', params: { order: '1042' } },
    });
  });

  it('offers a person to somebody without access to the mailbox, who may type the code later', () => {
    const talk = new Talk(NOBODY);
    talk.send(cancel);
    expect(talk.send(email)).to.deep.equal(['identify-ask-code']);
    const [, noAccess] = kernel.choices(talk.stack);
    expect(noAccess?.event).to.deep.equal({ type: 'named', name: 'no-access' });
    expect(talk.send({ type: 'named', name: 'no-access' })).to.deep.equal(['offer-human']);
    expect(kernel.prompt(talk.stack)?.params).to.deep.equal({ reason: 'no-mailbox' });
    expect(talk.send({ type: 'deny' })).to.include('identify-gave-up');
    expect(talk.dialogs).to.deep.equal([]);
  });

  it('continues from the versions before, which kept the task instead of the purpose', () => {
    const talk = new Talk(NOBODY);
    talk.send(cancel);
    for (const [version, purpose] of [
      [1, undefined],
      [2, 'cancel-order'],
    ] as const) {
      const [task, proof] = talk.stack.frames;
      if (!task || !proof) throw new Error('no proof is under way');
      const { purpose: _purpose, ...slots } = proof.slots;
      const old = { ...proof, version, slots: { ...slots, ...(purpose !== undefined && { purpose }) } };
      const prompt = kernel.prompt({ ...talk.stack, frames: [task, old] });
      expect(prompt?.params).to.deep.equal({ order: '1042', purpose: null });
    }
  });

  it('is a person in an app that has no dialog for it', () => {
    const { kernel: without } = composeDialogs({ leaveOut: ['identify'] });
    const talk = new Talk(NOBODY, {}, without);
    expect(talk.send(cancel)).to.deep.equal(['disclosure', 'offer-human']);
    expect(without.prompt(talk.stack)?.params).to.deep.equal({ reason: 'not-provable' });
    talk.send({ type: 'deny' });
    expect(talk.dialogs).to.deep.equal([]);
    expect(talk.calls).to.deep.equal([]);
  });
});
