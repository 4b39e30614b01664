import { expect } from 'chai';
import type { Memory } from '../../../bots/memory.ts';
import type { SentMessage } from '../../../bots/ports.ts';
import { endTakeover } from '../../../bots/staff/provider-app-takeover.ts';
import type { CaseCommand, CaseCommandEnvelope } from '../../../models/desk/desk.ts';
import { brainWith, cancelling, matching, message } from '../../support/dialogs/brain-kit.ts';
import { ConversationStub } from '../../support/path/turn-stub.ts';

const UNTIL = '2026-03-02T21:00:00.000Z';
const WORDS = { id: 'e1', text: 'I look after it', files: [] };
const SIGNED = { level: 'signed', customer: 'c1' } as const;

/** A conversation that a person of the shop may answer in the provider's own app. */
class SharedTalk extends ConversationStub {
  /** The message that was sent under the id `p1`. */
  sentBefore: SentMessage | undefined = { by: 'bot', text: 'Order 1042 is on its way.' };
  readonly brain = brainWith(
    (name) => (/^(?:cancel-preview|order-details)$/.test(name) ? cancelling(name) : matching(name)),
    {
      findSentMessage: (_conversation, id) => Promise.resolve(id === 'p1' ? this.sentBefore : undefined),
    },
  );

  async receive(text: string): Promise<string> {
    await this.brain.handleMessage(this.turn({ proof: SIGNED }), message(text), this.speak);
    return this.heard();
  }

  typed(): void {
    this.brain.pauseBot(this.turn({ sender: { ofShop: true } }), WORDS, { until: UNTIL });
  }

  resumeBot(): void {
    this.brain.resumeBot(this.turn({ internal: true }));
  }

  async perform(command: CaseCommand): Promise<string> {
    const messages = { send: this.speak, edit: async () => {}, delete: async () => {} };
    await this.brain.handleCaseCommand(
      this.turn({ internal: true }),
      { command, case: 'test:shop:1/1' },
      messages,
    );
    return this.heard();
  }

  async react(emoji: string | null, providerId = 'p1'): Promise<string> {
    await this.brain.handleReaction(this.turn(), { providerId, emoji }, this.speak);
    return this.heard();
  }

  owned(owner: 'bot' | 'queue' | 'human'): void {
    this.conversation = { ...this.conversation, owner };
  }

  get memory(): Memory {
    return this.conversation.memory as unknown as Memory;
  }
}

describe('a person who answers in the provider’s own app', () => {
  it('takes over: the bot is silent, the case is notified, and a reminder is scheduled', async () => {
    const talk = new SharedTalk();
    await talk.receive('hi');
    talk.typed();
    expect(talk.conversation.owner).to.equal('human');
    expect(talk.news).to.deep.equal([{ news: { type: 'provider-app-message', ...WORDS }, of: undefined }]);
    expect([...talk.reminders]).to.deep.equal([['resume-bot', new Date(UNTIL)]]);
    expect(await talk.receive('where is order 1042')).to.equal('');
  });

  it('keeps it until they have been silent for the given time; the bot resumes without a message', async () => {
    const talk = new SharedTalk();
    await talk.receive('hi');
    talk.typed();
    talk.resumeBot();
    expect(talk.conversation.owner).to.equal('bot');
    expect(talk.heard()).to.equal('');
    expect(talk.news.at(-1)?.news).to.deep.equal({ type: 'provider-app-takeover-ended' });
    expect(await talk.receive('where is order 1042')).to.match(/1042/);
    talk.resumeBot();
    expect(talk.transfers.map(({ owner }) => owner)).to.deep.equal(['human', 'bot']);
  });

  it('has a yes that comes later agree to nothing that the bot asked before', async () => {
    const talk = new SharedTalk();
    expect(await talk.receive('cancel order 1042')).to.match(/Shall I cancel it/);
    talk.typed();
    talk.resumeBot();
    await talk.receive('yes');
    expect(talk.commands).to.deep.equal([]);
  });

  it('does not take it from a member of staff who has claimed it', async () => {
    const talk = new SharedTalk();
    talk.owned('human');
    talk.typed();
    expect(talk.transfers).to.deep.equal([]);
    expect([...talk.reminders]).to.deep.equal([]);
    talk.resumeBot();
    expect(talk.conversation.owner).to.equal('human');
  });

  it('takes it from the queue, which the customer leaves', async () => {
    const talk = new SharedTalk();
    await talk.receive('I want to talk to a human');
    talk.typed();
    expect(talk.conversation.owner).to.equal('human');
    talk.resumeBot();
    expect(await talk.receive('hi')).to.not.match(/queue/);
  });

  for (const act of [
    { type: 'claimed', staff: 'Ann' },
    { type: 'resolved', case: 'test:shop:1/1' },
    { type: 'back-to-bot', staff: 'Ann', summary: '' },
  ] as const) {
    it(`loses it once staff decide (${act.type})`, async () => {
      const talk = new SharedTalk();
      await talk.receive('hi');
      talk.typed();
      await talk.perform(act);
      expect([...talk.reminders]).to.deep.equal([]);
      expect(talk.memory.providerAppTakeover).to.equal(undefined);
      const { owner } = talk.conversation;
      talk.resumeBot();
      expect(talk.conversation.owner, 'a reminder that was under way means nothing').to.equal(owner);
    });
  }

  it('is introduced by nothing: the bot says what it is when it first speaks', async () => {
    const talk = new SharedTalk();
    talk.typed();
    talk.resumeBot();
    expect(await talk.receive('hi')).to.match(/automatic assistant/);
  });
});

describe('a reaction to a message', () => {
  it('is recorded and reported to the case, and so is its removal', async () => {
    const talk = new SharedTalk();
    await talk.receive('hi');
    for (const emoji of ['👍', '😮', null]) expect(await talk.react(emoji)).to.equal('');
    expect(talk.reactions).to.deep.equal(['👍', '😮', null].map((emoji) => ({ providerId: 'p1', emoji })));
    const text = 'Order 1042 is on its way.';
    expect(talk.news.map(({ news }) => news)).to.deep.equal(
      ['👍', '😮', null].map((emoji) => ({ type: 'customer-reaction', emoji, text })),
    );
  });

  it('that is a thumb down on the bot’s words is answered by the offer of a person, once', async () => {
    const talk = new SharedTalk();
    await talk.receive('hi');
    expect(await talk.react('👎🏽')).to.match(/sorry[\s\S]*(person|colleague|team)/i);
    for (const emoji of [null, '👎']) expect(await talk.react(emoji)).to.equal('');
    expect(talk.transfers).to.deep.equal([]);
  });

  it('asks its question again in the middle of something', async () => {
    const talk = new SharedTalk();
    await talk.receive('cancel order 1042');
    expect(await talk.react('👎')).to.match(/sorry[\s\S]*Shall I cancel it/i);
  });

  for (const owner of ['queue', 'human'] as const) {
    it(`is not answered where the conversation is not the bot’s (${owner})`, async () => {
      const talk = new SharedTalk();
      await talk.receive('hi');
      talk.owned(owner);
      expect(await talk.react('👎')).to.equal('');
      expect(talk.news).to.have.length(1);
    });
  }

  it('to a staff message, or to a message that was never sent, is not answered', async () => {
    const talk = new SharedTalk();
    await talk.receive('hi');
    expect(await talk.react('👎', 'unknown')).to.equal('');
    expect(talk.news).to.deep.equal([]);
    talk.sentBefore = { by: 'staff', text: 'Hello' };
    expect(await talk.react('👎')).to.equal('');
    expect(talk.news).to.have.length(1);
  });
});

describe('what staff decide', () => {
  const memoryOf = (elsewhere: boolean) =>
    ({ stack: {}, offers: [], ...(elsewhere && { providerAppTakeover: true }) }) as unknown as Memory;
  const outcome = (type: CaseCommand['type'], elsewhere: boolean) => {
    const talk = new ConversationStub();
    talk.reminders.set('resume-bot', new Date(UNTIL));
    const memory = memoryOf(elsewhere);
    const left = endTakeover(talk.turn(), { command: { type } } as CaseCommandEnvelope, memory);
    return {
      isKept: left === memory,
      reminded: talk.reminders.has('resume-bot'),
      elsewhere: left.providerAppTakeover,
    };
  };

  it('ends the time of a person elsewhere only where it says who has the conversation', () => {
    for (const type of ['claimed', 'resolved', 'ticket-merged', 'back-to-bot'] as const) {
      expect(outcome(type, true), type).to.deep.equal({
        isKept: false,
        reminded: false,
        elsewhere: undefined,
      });
      expect(outcome(type, false), type).to.include({ isKept: true, reminded: true });
    }
    expect(outcome('message', true)).to.deep.equal({ isKept: true, reminded: true, elsewhere: true });
  });
});
