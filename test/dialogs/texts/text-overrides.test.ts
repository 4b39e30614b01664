import { expect } from 'chai';
import { TEXTS } from '../../../dialogs/texts/render-say.ts';
import { type TextOverrides, withOverrides } from '../../../dialogs/texts/text-overrides.ts';
import { brainWith, matching } from '../../support/dialogs/brain-kit.ts';
import { ConversationStub } from '../../support/path/turn-stub.ts';

const OVERRIDES: TextOverrides = {
  en: {
    thanks: () => 'Any time!',
    'staff-joined': ({ staff }) => `${staff} took over.`,
    'choice-yes': () => 'Go ahead',
  },
};

describe('the texts that a shop replaces', () => {
  it('stand beside all others', () => {
    const texts = withOverrides(OVERRIDES);
    expect(texts.of('en').thanks({})).to.equal('Any time!');
    expect(texts.of('en').bye).to.equal(TEXTS.of('en').bye);
    expect(texts.of('zh')).to.deep.equal(TEXTS.of('zh'));
  });

  it('are what the bot says, in answers and about staff', async () => {
    const talk = new ConversationStub();
    const brain = brainWith(matching, { texts: withOverrides(OVERRIDES) });
    await brain.handleMessage(talk.turn(), 'thank you', undefined, talk.speak);
    expect(talk.heard()).to.contain('Any time!');
    talk.conversation = { ...talk.conversation, owner: 'human' };
    await brain.handleCaseCommand(
      talk.turn({ internal: true }),
      { command: { type: 'claimed', staff: 'Ann' }, case: 'test:shop:1/1' },
      { send: talk.speak, edit: async () => {}, delete: async () => {} },
    );
    expect(talk.heard()).to.equal('Ann took over.');
  });
});
