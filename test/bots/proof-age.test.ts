import { expect } from 'chai';
import { identityNow, TOLD_PROOF_MS } from '../../bots/proof-age.ts';
import { type Identity, NOBODY } from '../../models/customer/identity.ts';
import type { Turn } from '../../models/turn.ts';
import { brainWith, cancelling, message } from '../support/dialogs/brain-kit.ts';
import { ConversationStub } from '../support/path/turn-stub.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

/** What is left of an identity after a silence, in milliseconds. */
function left(silence: number, identity: Identity): Identity {
  const conversation = { identity, updatedAt: new Date(NOW.getTime() - silence) };
  return identityNow({ conversation, now: NOW } as Turn);
}

describe('a proof by something that was told', () => {
  for (const level of ['matched', 'otp'] as const)
    it(`ends with a day of silence (${level})`, () => {
      const identity: Identity = { level, customer: 'c1' };
      expect(left(TOLD_PROOF_MS, identity)).to.equal(identity);
      expect(left(TOLD_PROOF_MS + 1, identity)).to.equal(NOBODY);
    });

  it('is another than that of a channel or a sign-in, which stays', () => {
    for (const level of ['none', 'channel', 'dmarc', 'signed'] as const) {
      const identity: Identity = { level, customer: 'c1' };
      expect(left(10 * TOLD_PROOF_MS, identity), level).to.equal(identity);
    }
  });

  it('is asked for again by the bot, and cancels nothing by a yes of the next day', async () => {
    const brain = brainWith(cancelling);
    const talk = new ConversationStub();
    const proved: Identity = { level: 'otp', customer: 'c1' };
    talk.conversation = { ...talk.conversation, identity: proved };
    await brain.handleMessage(talk.turn(), message('cancel order 1042'), talk.speak);
    expect(talk.heard()).to.include('Shall I cancel it?');
    const nextDay = new Date(talk.conversation.updatedAt.getTime() + TOLD_PROOF_MS + 1);
    await brain.handleMessage(
      { ...talk.turn(), now: nextDay, arrivedAt: nextDay },
      message('yes'),
      talk.speak,
    );
    expect(talk.commands).to.deep.equal([]);
    expect(talk.conversation.identity).to.deep.equal(NOBODY);
    expect(talk.heard()).to.match(/which e-mail address or postcode/);
  });
});
