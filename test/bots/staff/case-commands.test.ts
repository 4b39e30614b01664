import { expect } from 'chai';
import type { Brain } from '../../../bots/brain.ts';
import type { Memory } from '../../../bots/memory.ts';
import type { MessageActions } from '../../../bots/message-actions.ts';
import type { CaseCommand, OpenedTicket } from '../../../models/desk/desk.ts';
import { brainWith, cancelling, matching, message, PREVIEW } from '../../support/dialogs/brain-kit.ts';
import { ConversationStub, TURN_CLOCK } from '../../support/path/turn-stub.ts';

const CASE = 'test:shop:1/1';
const SIGNED = { level: 'signed', customer: 'c1' } as const;
const CLOSED: CaseCommand = { type: 'outside-hours', opens: '2026-03-03T09:00', zone: 'Europe/Berlin' };

/** A conversation whose case sends it commands. */
class DeskTalk extends ConversationStub {
  readonly brain: Brain;
  readonly changes: string[][] = [];
  readonly #messages: MessageActions = {
    send: this.speak,
    edit: async (id, text) => this.changes.push(['change', id, text]),
    delete: async (id) => this.changes.push(['take back', id]),
  };

  constructor(byMail = false) {
    super();
    this.brain = brainWith(matching, { repliesByEmail: () => byMail });
  }

  async command(command: CaseCommand): Promise<void> {
    await this.brain.handleCaseCommand(
      this.turn({ internal: true }),
      { command, case: CASE },
      this.#messages,
    );
  }

  /** Performs a command and gives what the customer gets. */
  async perform(command: CaseCommand): Promise<string> {
    await this.command(command);
    return this.heard();
  }

  /** Receives a message of the customer's and gives the answer. */
  async receive(text: string): Promise<string> {
    await this.brain.handleMessage(this.turn(), message(text), this.speak);
    return this.heard();
  }

  owned(owner: 'bot' | 'queue' | 'human'): void {
    this.conversation = { ...this.conversation, owner };
  }

  get memory(): Memory {
    return this.conversation.memory as unknown as Memory;
  }
}

async function queued(byMail = false): Promise<DeskTalk> {
  const talk = new DeskTalk(byMail);
  await talk.receive('I want to talk to a human');
  return talk;
}

async function claimed(): Promise<DeskTalk> {
  const talk = await queued();
  talk.owned('human');
  return talk;
}

describe('what staff do in a conversation', () => {
  it('tells the customer who has claimed the conversation, while that is true', async () => {
    const talk = await claimed();
    expect(await talk.perform({ type: 'claimed', staff: 'Ann' })).to.equal('Ann from our team is here now.');
    talk.owned('bot');
    expect(await talk.perform({ type: 'claimed', staff: 'Ann' })).to.equal('');
  });

  it('relays words and files as they are, with who wrote them and where to tell of them', async () => {
    const talk = await claimed();
    const file = { media: 'f1', name: 'label.pdf', contentType: 'application/pdf', size: 12 };
    const act: CaseCommand = {
      type: 'message',
      ref: 'r1',
      staff: 'Ann',
      text: 'Here *it* is',
      files: [file],
    };
    await talk.command(act);
    const [said] = talk.said;
    expect(said).to.deep.include({ type: 'message', text: 'Here *it* is', channelData: { staff: 'Ann' } });
    expect(said?.attachments).to.deep.equal([
      { contentType: 'application/pdf', contentUrl: 'media:f1', name: 'label.pdf', content: { size: 12 } },
    ]);
    expect(talk.reports).to.deep.equal([{ case: CASE, ref: 'r1' }]);
  });

  for (const owner of ['bot', 'queue'] as const) {
    it(`refuses a staff message while the ${owner} has the conversation, and notifies the case`, async () => {
      const talk = await claimed();
      talk.owned(owner);
      expect(
        await talk.perform({ type: 'message', ref: 'r2', staff: 'Ann', text: 'late', files: [] }),
      ).to.equal('');
      expect(talk.reports).to.deep.equal([]);
      expect(talk.news).to.deep.equal([
        {
          news: { type: 'delivery-status', ref: 'r2', id: '', status: 'failed', reason: 'not-claimed' },
          of: CASE,
        },
      ]);
    });
  }

  it('edits and deletes a relayed message, and reports to the case how that went', async () => {
    const talk = await claimed();
    await talk.perform({ type: 'edit', ref: 'r1', id: 'm7', text: 'better' });
    await talk.perform({ type: 'delete', ref: 'r1', id: 'm7' });
    expect(talk.changes).to.deep.equal([
      ['change', 'm7', 'better'],
      ['take back', 'm7'],
    ]);
    expect(talk.reports).to.deep.equal([
      { case: CASE, ref: 'r1', change: 'edit' },
      { case: CASE, ref: 'r1', change: 'deletion' },
    ]);
  });

  it('blocks a customer and hears them again', async () => {
    const talk = new DeskTalk();
    await talk.perform({ type: 'block', blocked: true });
    expect(await talk.receive('hello')).to.equal('');
    await talk.perform({ type: 'block', blocked: false });
    expect(await talk.receive('hello')).not.to.equal('');
  });
});

describe('waiting outside of opening hours', () => {
  it('tells when the team is back, and asks an unproved customer for an address', async () => {
    const talk = await queued();
    expect(await talk.perform(CLOSED)).to.match(/Tue.* 3 March.* 09:00 \(Central European Time\)/);
    expect(await talk.receive('yes')).to.match(/Which e-mail address/);
    expect(await talk.receive('ann@example.com')).to.include('a•••@e•••.com');
    expect(talk.news).to.deep.equal([
      { news: { type: 'email-answer-requested', email: 'ann@example.com', proved: false }, of: undefined },
    ]);
    expect(talk.conversation.owner).to.equal('queue');
    expect(await talk.perform({ type: 'delayed' })).to.equal('');
  });

  it('asks no address of a proved customer', async () => {
    const talk = new DeskTalk();
    talk.conversation = { ...talk.conversation, identity: SIGNED };
    await talk.receive('I want to talk to a human');
    await talk.perform({ type: 'delayed' });
    expect(await talk.receive('yes please')).to.match(/address we have for you/);
    expect(talk.news).to.deep.equal([
      { news: { type: 'email-answer-requested', email: '', proved: true }, of: undefined },
    ]);
  });

  it('treats anything else as a message to staff, and makes the offer once a reason', async () => {
    const talk = await queued();
    await talk.perform(CLOSED);
    expect(await talk.receive('my parcel was soaked')).to.match(/^Noted/);
    expect(await talk.receive('no')).to.match(/keep your place/);
    expect(await talk.perform(CLOSED)).to.equal('');
    expect(await talk.perform({ type: 'delayed' })).not.to.equal('');
  });

  it('tells only what is known of the queue position, in the language of the customer', async () => {
    const talk = await queued();
    expect(await talk.perform({ type: 'expected-wait', ahead: 2, minutes: null })).to.equal(
      '2 people have been waiting longer than you.',
    );
    talk.conversation = { ...talk.conversation, locale: 'zh' };
    expect(await talk.perform({ type: 'expected-wait', ahead: 0, minutes: 15 })).to.equal(
      '下一位就轮到您。通常大约需要 15 分钟。',
    );
  });

  for (const owner of ['bot', 'human'] as const) {
    it(`says nothing of the queue once the ${owner} has the conversation`, async () => {
      const talk = await queued();
      talk.owned(owner);
      const acts: CaseCommand[] = [
        CLOSED,
        { type: 'delayed' },
        { type: 'expected-wait', ahead: 1, minutes: 5 },
      ];
      for (const act of acts) expect(await talk.perform(act)).to.equal('');
    });
  }

  it('also tells a customer whom the path has put into the queue by itself', async () => {
    const talk = new DeskTalk();
    talk.owned('queue');
    expect(await talk.perform(CLOSED))
      .to.match(/09:00/)
      .and.not.match(/queue now/);
    expect(talk.transfers).to.deep.equal([]);
  });
});

describe('what staff do with tickets', () => {
  const ticket: OpenedTicket = {
    ...{ number: '4711000', subject: '没有盖子', text: 'x', by: 'Ann', locale: 'zh' },
    ...{ priority: 'normal' as const, topic: 'other' },
  };

  it('tells the ticket number only to a customer who waits or is being helped', async () => {
    const act: CaseCommand = { type: 'ticket-created', number: '4711000' };
    expect(await (await queued()).perform(act)).to.include('number 4711000');
    expect(await (await claimed()).perform(act)).to.include('number 4711000');
    expect(await new DeskTalk().perform(act)).to.equal('');
  });

  it('begins a conversation in its language, in which the customer waits for staff from the first word', async () => {
    const talk = new DeskTalk(true);
    expect(await talk.perform({ type: 'ticket-opened', ticket })).to.equal(
      '我们已为您登记问题，编号为 4711000：没有盖子。客服会通过邮件回复您。',
    );
    expect(talk.transfers).to.deep.equal([{ owner: 'queue', reason: 'ticket' }]);
    expect(talk.conversation.locale).to.equal('zh');
    talk.owned('queue');
    expect(await talk.receive('我的盖子在哪'))
      .to.not.include('排队')
      .and.not.include('编号');
  });

  it('ends the episode without a CSAT question when its ticket was merged into another', async () => {
    const talk = await claimed();
    expect(await talk.perform({ type: 'ticket-merged', number: '4711000', channel: 'email' })).to.equal(
      'We answer this together with your request 4711000, by e-mail, so that nothing is done twice.',
    );
    expect(talk.transfers.at(-1)).to.deep.equal({ owner: 'bot', reason: 'merged' });
    expect(talk.conversation.episode.number).to.equal(2);
    expect(talk.memory.stack.frames).to.deep.equal([]);
    expect(talk.memory.offers).to.deep.equal([]);
  });

  it('leaves a conversation alone that the bot has by now', async () => {
    const talk = new DeskTalk();
    await talk.receive('where is order 1042?');
    expect(await talk.perform({ type: 'ticket-merged', number: '1', channel: 'web' })).to.equal('');
    expect(talk.conversation.episode.number).to.equal(1);
  });

  it('offers no answer by e-mail to a customer who writes by e-mail, when it takes too long', async () => {
    const talk = await queued(true);
    expect(await talk.perform({ type: 'delayed' }))
      .to.include('takes longer')
      .and.not.include('rather');
    expect(talk.memory.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['handoff']);
  });
});

describe('the end of a case', () => {
  it('resolves the case, begins the next episode and asks for a CSAT rating, which a number answers', async () => {
    const talk = await claimed();
    expect(await talk.perform({ type: 'resolved', case: CASE })).to.match(/settled.*from 1/s);
    expect(talk.conversation).to.deep.include({
      owner: 'bot',
      episode: { number: 2, startedAt: TURN_CLOCK },
    });
    expect(talk.memory.stack.scope).to.equal('test:shop:1/2');
    expect(await talk.receive('５')).to.match(/Thank you/);
    expect(talk.news).to.deep.equal([{ news: { type: 'csat-given', score: 5 }, of: CASE }]);
  });

  it('discloses that it is a bot once, over all episodes', async () => {
    const talk = await claimed();
    expect(await talk.perform({ type: 'resolved', case: CASE })).not.to.match(/automatic assistant/);
  });

  it('offers a person after a low CSAT rating', async () => {
    const talk = await claimed();
    await talk.perform({ type: 'resolved', case: CASE });
    expect(await talk.receive('2 stars')).to.match(/Thank you.*person from our team/s);
    expect(await talk.receive('yes')).to.match(/queue/);
    expect(talk.conversation.owner).to.equal('queue');
    expect(talk.conversation.episode.number).to.equal(2);
  });

  it('listens to the next concern instead of the rating, which is not asked for again', async () => {
    const talk = await claimed();
    await talk.perform({ type: 'resolved', case: CASE });
    expect(await talk.receive('where is order 1042')).to.match(/1042/);
    expect(await talk.receive('5')).not.to.match(/Thank you/);
    expect(talk.news).to.deep.equal([]);
    talk.owned('human');
    expect(await talk.perform({ type: 'resolved', case: CASE })).not.to.match(/from 1/);
    talk.owned('human');
    expect(await talk.perform({ type: 'resolved', case: 'test:shop:1/2' })).to.match(/from 1/);
  });

  it('does not interrupt a customer who has a dialog with the bot again', async () => {
    const talk = new DeskTalk();
    await talk.receive('where is 1042');
    expect(await talk.perform({ type: 'resolved', case: CASE })).to.equal('');
    expect(talk.conversation.episode.number).to.equal(1);
  });

  it('keeps what was proved', async () => {
    const talk = await claimed();
    talk.conversation = { ...talk.conversation, identity: SIGNED };
    await talk.perform({ type: 'resolved', case: CASE });
    expect(talk.memory.stack.identity).to.deep.equal(SIGNED);
  });

  it('lets a result that comes after it find who waits for it', async () => {
    const brain = brainWith(cancelling);
    const talk = new DeskTalk();
    await brain.handleMessage(talk.turn({ proof: SIGNED }), message('cancel order 1042'), talk.speak);
    await brain.handleMessage(talk.turn({ proof: SIGNED }), message('yes'), talk.speak);
    talk.owned('human');
    await talk.perform({ type: 'resolved', case: CASE });
    const [{ name = '', key = '' } = {}] = talk.commands;
    const value = { ...PREVIEW.value };
    await brain.handleCommandResult(
      talk.turn({ internal: true }),
      { name, key, outcome: 'ok', value },
      talk.speak,
    );
    expect(talk.heard()).to.match(/Order 1042 is cancelled/);
  });
});

describe('the conversation given back to the bot', () => {
  const BACK: CaseCommand = { type: 'back-to-bot', staff: 'Ann', summary: 'Sent a new parcel' };

  it('is answered by the bot again, and remembers where the person ended', async () => {
    const talk = await claimed();
    expect(await talk.perform(BACK)).to.match(/automatic assistant again/);
    expect(talk.conversation.owner).to.equal('bot');
    const attended = { by: 'Ann', at: TURN_CLOCK.toISOString(), summary: 'Sent a new parcel' };
    expect(talk.memory.lastHandback).to.deep.equal(attended);
    expect(await talk.receive('where is order 1042')).to.match(/1042/);
    expect(talk.memory.lastHandback).to.deep.equal(attended);
  });

  it('forgets that mark with the episode', async () => {
    const talk = await claimed();
    await talk.perform(BACK);
    await talk.perform({ type: 'resolved', case: CASE });
    expect(talk.conversation.episode.number).to.equal(2);
    expect(talk.memory.lastHandback).to.equal(undefined);
    await talk.receive('hello');
    expect(talk.memory.lastHandback).to.equal(undefined);
  });

  it('is not interrupted where the bot has it already', async () => {
    const talk = new DeskTalk();
    await talk.receive('where is 1042');
    expect(await talk.perform(BACK)).to.equal('');
    expect(talk.transfers).to.deep.equal([]);
  });
});
