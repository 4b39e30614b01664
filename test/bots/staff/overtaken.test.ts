import { expect } from 'chai';
import type { Brain } from '../../../bots/brain.ts';
import { isOvertaken } from '../../../bots/staff/overtaken.ts';
import type { CaseCommand } from '../../../models/desk/desk.ts';
import { brainWith, matching, message } from '../../support/dialogs/brain-kit.ts';
import { ConversationStub } from '../../support/path/turn-stub.ts';

const BACK: CaseCommand = { type: 'back-to-bot', staff: 'Ann', summary: '' };

describe('a command that a later claim has overtaken', () => {
  const at = (claims: number | undefined) => {
    const talk = new ConversationStub();
    talk.conversation = { ...talk.conversation, owner: 'human', ...(claims !== undefined && { claims }) };
    return talk;
  };
  const command = (command: CaseCommand, claims?: number) => ({
    ...{ command, case: 'c/1' },
    ...(claims !== undefined && { claims }),
  });

  it('is one that decides who has the conversation, of a case that had asked for fewer claims', () => {
    const overtaken = (sent: number | undefined, newest: number | undefined, what: CaseCommand = BACK) =>
      isOvertaken(at(newest).turn(), command(what, sent));
    expect([overtaken(1, 2), overtaken(0, 1)]).to.deep.equal([true, true]);
    expect([overtaken(2, 2), overtaken(2, 1), overtaken(0, undefined)]).to.deep.equal([false, false, false]);
    expect(overtaken(undefined, 2), 'a command of an earlier release').to.equal(false);
    expect(overtaken(1, 2, { type: 'block', blocked: true })).to.equal(false);
  });

  it('changes nothing and says nothing, so that the conversation stays with the person who claimed it', async () => {
    const brain: Brain = brainWith(matching);
    const messages = { speak: async () => {} };
    for (const [claims, owner] of [
      [1, 'human'],
      [2, 'bot'],
    ] as const) {
      const talk = new ConversationStub();
      await brain.handleMessage(talk.turn(), message('I want to talk to a human'), talk.speak);
      talk.conversation = { ...talk.conversation, owner: 'human', claims: 2 };
      talk.heard();
      const actions = { send: talk.speak, edit: messages.speak, delete: messages.speak };
      await brain.handleCaseCommand(talk.turn({ internal: true }), command(BACK, claims), actions);
      expect([talk.conversation.owner, talk.heard() !== '']).to.deep.equal([owner, owner === 'bot']);
    }
  });
});
