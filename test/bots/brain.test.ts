import { expect } from 'chai';
import { MAX_QUERIES } from '../../bots/ports.ts';
import { AT_DESK } from '../../dialogs/machine/stack.ts';
import { MAX_TEXT_UNITS } from '../../language/normalize.ts';
import type { Result } from '../../models/conversation/command.ts';
import type { FileRef } from '../../models/desk/desk.ts';
import { brainWith, cancelling, IN_TRANSIT, matching, message } from '../support/dialogs/brain-kit.ts';
import { ConversationStub, TURN_CLOCK } from '../support/path/turn-stub.ts';

const PHOTO: FileRef = {
  media: 'f1',
  name: 'crack.jpg',
  contentType: 'image/jpeg',
  size: 3,
};
const REFUSED: Result = { outcome: 'refused', value: { reason: 'no-match' } };

describe('the brain', () => {
  it('answers a question over several turns, each in the language of the customer', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    await brain.handleMessage(talk.turn(), message('我的订单1042到哪了'), talk.speak);
    expect(talk.heard()).to.match(/邮箱|邮编/);
    expect(talk.conversation.locale).to.equal('zh');
    await brain.handleMessage(talk.turn(), message('ann@example.com'), talk.speak);
    expect(talk.heard()).to.include('1042');
    expect(talk.queries.map(({ name }) => name)).to.deep.equal(['match-order', 'order-status']);
    expect(talk.conversation.identity.level).to.equal('matched');
  });

  it('reads the beginning of a message, however long it is', async () => {
    const read: string[] = [];
    const classify = (text: string) => {
      read.push(text);
      return [];
    };
    const brain = brainWith(matching, { classifier: { classify } });
    await brain.handleMessage(
      new ConversationStub().turn(),
      message('hm 👍 '.repeat(100_000)),
      new ConversationStub().speak,
    );
    expect(read.length).to.be.above(0);
    for (const text of read) expect(text.length).to.be.at.most(MAX_TEXT_UNITS);
  });

  it('gives the dialog the outcome `failed` when a read throws', async () => {
    const brain = brainWith(() => Promise.reject(new Error('down')));
    const talk = new ConversationStub();
    await brain.handleMessage(talk.turn(), message('where is 1042'), talk.speak);
    talk.heard();
    await brain.handleMessage(talk.turn(), message('ann@example.com'), talk.speak);
    expect(talk.queries.at(-1)).to.include({ outcome: 'failed' });
    expect(talk.heard()).not.to.equal('');
  });

  it('offers a person where the shop returns what its operation does not declare, and logs the place', async () => {
    const logged: unknown[] = [];
    const lost: Result = { outcome: 'ok', value: { ...IN_TRANSIT.value, status: 'lost' } };
    const brain = brainWith(() => Promise.resolve(lost), {
      log: (event, fields) => {
        if (event === 'shop-result-rejected') logged.push(fields);
      },
    });
    const talk = new ConversationStub();
    const proof = { level: 'signed', customer: 'c1' } as const;
    await brain.handleMessage(talk.turn({ proof }), message('where is 1042'), talk.speak);
    expect(talk.heard())
      .to.match(/person/)
      .and.not.match(/lost|undefined/);
    const [{ operation, fault }] = logged as [{ operation: string; fault: string }];
    expect(operation).to.equal('order-status');
    expect(fault).to.include('→ at status');
    await brain.handleMessage(talk.turn({ proof }), message('yes please'), talk.speak);
    expect(talk.transfers).to.deep.equal([{ owner: 'queue', reason: 'shop-unavailable' }]);
  });

  it('asks the shop nothing for an address that guessed wrongly too often', async () => {
    let asked = 0;
    const query = () => {
      asked += 1;
      return Promise.resolve(REFUSED);
    };
    const keys: string[] = [];
    const reserveAttempt = (key: string) => {
      keys.push(key);
      return Promise.resolve(undefined);
    };
    const brain = brainWith(query, { reserveAttempt });
    const talk = new ConversationStub();
    await brain.handleMessage(talk.turn({ origin: 'hash' }), message('where is 1042'), talk.speak);
    await brain.handleMessage(talk.turn({ origin: 'hash' }), message('ann@example.com'), talk.speak);
    expect(asked).to.equal(0);
    expect(keys).to.deep.equal(['guess:hash']);
    expect(talk.queries.at(-1)).to.deep.include({ outcome: 'limited', value: { reason: 'limited' } });
    expect(talk.heard()).to.include("I can't check any more addresses or postcodes for now");
  });

  for (const [answer, counted] of [
    [REFUSED, 1],
    [{ outcome: 'ok', value: { order: '1042', customer: 'c1' } }, 0],
  ] as const) {
    it(`counts ${counted} guess when the shop says ${answer.outcome}`, async () => {
      let guesses = 0;
      const reserveAttempt = (key: string) => {
        const ofNetwork = key === 'guess:hash' ? 1 : 0;
        guesses += ofNetwork;
        return Promise.resolve(async () => {
          guesses -= ofNetwork;
        });
      };
      const brain = brainWith((name) => Promise.resolve(name === 'match-order' ? answer : IN_TRANSIT), {
        reserveAttempt,
      });
      const talk = new ConversationStub();
      await brain.handleMessage(talk.turn({ origin: 'hash' }), message('where is 1042'), talk.speak);
      await brain.handleMessage(talk.turn({ origin: 'hash' }), message('ann@example.com'), talk.speak);
      expect(guesses).to.equal(counted);
    });
  }

  it('takes a conversation back that waits for the staff of a desk which is gone', async () => {
    const talk = new ConversationStub();
    const waiting = brainWith(matching);
    await waiting.handleMessage(talk.turn(), message('a human please'), talk.speak);
    expect(talk.transfers).to.deep.equal([{ owner: 'queue', reason: 'asked' }]);
    const without = brainWith(matching, { staff: { ...AT_DESK, by: 'none' } });
    for (const owner of ['queue', 'human'] as const) {
      talk.conversation = { ...talk.conversation, owner };
      talk.heard();
      await without.handleMessage(talk.turn(), message('hello?'), talk.speak);
      expect(talk.transfers.at(-1)).to.deep.equal({ owner: 'bot', reason: 'no-desk' });
      expect(talk.heard()).to.include('automatic assistant again').and.not.include('team');
    }
  });

  it('calls nobody for a message that it must not answer where there is no staff desk, but mails it', async () => {
    for (const [by, commands] of [
      ['none', []],
      ['mail', ['mail-staff']],
    ] as const) {
      const talk = new ConversationStub();
      const brain = brainWith(matching, { staff: { ...AT_DESK, by } });
      brain.callStaff(talk.turn(), 'en', 'unanswered-mail');
      expect(talk.transfers).to.deep.equal([]);
      expect(talk.commands.map(({ name }) => name)).to.deep.equal(commands);
    }
  });

  it('never reads more than its bound in one turn', async () => {
    let asked = 0;
    const brain = brainWith((name) => {
      asked += 1;
      return matching(name);
    });
    const talk = new ConversationStub();
    await brain.handleMessage(
      talk.turn({ proof: { level: 'signed', customer: 'c1' } }),
      message('where is 1042'),
      talk.speak,
    );
    expect(asked).to.be.within(1, MAX_QUERIES);
  });

  it('believes a proof of the channel, and asks nothing that is proved', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    await brain.handleMessage(
      talk.turn({ proof: { level: 'signed', customer: 'c1' } }),
      message('where is 1042'),
      talk.speak,
    );
    expect(talk.queries.map(({ name }) => name)).to.deep.equal(['order-status']);
    expect(talk.conversation.identity).to.deep.include({ level: 'signed', customer: 'c1' });
  });

  it('is silent while a person owns the conversation', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    talk.conversation = { ...talk.conversation, owner: 'human' };
    await brain.handleMessage(talk.turn(), message('where is 1042'), talk.speak);
    expect(talk.said).to.deep.equal([]);
  });

  it('neither answers nor greets a blocked customer', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    talk.conversation = { ...talk.conversation, blocked: true };
    await brain.handleMessage(talk.turn(), message('where is 1042'), talk.speak);
    await brain.greet(talk.turn(), 'en', talk.speak);
    expect(talk.said).to.deep.equal([]);
    expect(talk.conversation.memory).to.equal(null);
  });

  it('reports the result of a command that was under way when a person came, and escalates no second time', async () => {
    const brain = brainWith(cancelling);
    const talk = new ConversationStub();
    const proof = { level: 'signed', customer: 'c1' } as const;
    await brain.handleMessage(talk.turn({ proof }), message('cancel order 1042'), talk.speak);
    await brain.handleMessage(talk.turn({ proof }), message('yes'), talk.speak);
    talk.heard();
    talk.conversation = { ...talk.conversation, owner: 'human' };
    const [{ name = '', key = '' } = {}] = talk.commands;
    const result = { name, key, outcome: 'timed-out', value: {} } as const;
    await brain.handleCommandResult(talk.turn({ internal: true }), result, talk.speak);
    expect(talk.heard())
      .to.match(/no clear answer/)
      .and.not.match(/queue/);
    expect(talk.transfers).to.deep.equal([]);
    expect(talk.conversation.owner).to.equal('human');
  });

  it('puts a customer who asks for a person into the queue, and says so; the customer may leave it', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    await brain.handleMessage(talk.turn(), message('I want to talk to a human'), talk.speak);
    expect(talk.conversation.owner).to.equal('queue');
    expect(talk.heard()).not.to.equal('');
    await brain.handleMessage(talk.turn(), message('back to the bot'), talk.speak);
    expect(talk.conversation.owner).to.equal('bot');
  });

  it('says so when the path has put the conversation into the queue by itself', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    talk.conversation = { ...talk.conversation, owner: 'queue' };
    await brain.handleMessage(talk.turn(), message('where is 1042'), talk.speak);
    expect(talk.heard()).to.match(/in the queue now/);
    expect(talk.queries).to.deep.equal([]);
  });

  it('greets once, and not after the customer has written', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    await brain.greet(talk.turn(), 'zh-CN', talk.speak);
    expect(talk.heard()).to.match(/\p{Script=Han}/u);
    await brain.greet(talk.turn(), 'zh-CN', talk.speak);
    expect(talk.said).to.deep.equal([]);
  });

  it('takes the proof of a sign-in in a conversation that began before, without a word', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    await brain.greet(talk.turn(), 'en', talk.speak);
    talk.heard();
    for (const owner of ['bot', 'human'] as const) {
      talk.conversation = { ...talk.conversation, owner, identity: { level: 'none' } };
      await brain.greet(talk.turn({ proof: { level: 'signed', customer: 'c1' } }), 'en', talk.speak);
      expect(talk.said).to.deep.equal([]);
      expect(talk.conversation.identity).to.deep.equal({ level: 'signed', customer: 'c1' });
    }
  });

  for (const text of [
    '',
    '   ',
    '😀😀',
    '\u0000\u0007',
    'x'.repeat(10_000),
    '\u202e\u200b',
    '{"type":"affirm"}',
  ]) {
    it(`has an answer to ${JSON.stringify(text.slice(0, 20))}`, async () => {
      const brain = brainWith(matching);
      const talk = new ConversationStub();
      await brain.handleMessage(talk.turn(), message(text), talk.speak);
      expect(talk.heard()).not.to.equal('');
      expect(talk.commands).to.deep.equal([]);
    });
  }

  for (const [text, agrees] of [
    ['yes', true],
    ['Yes, cancel it', true],
    ['1', false],
    ['ok', true],
    ['ok thanks', false],
    ['cancel', false],
    ['please cancel it', true],
    ['yes it is thank you so much', true],
    ['yes but only the mug', false],
    ['yes 👎', false],
    ['keep it', false],
    ["please don't cancel it", false],
    ['wait', false],
    ['yes, keep it', false],
    ['No, keep it', false],
    ['yes but change the address', false],
    ['I said no, yes?', false],
    ['go ahead', true],
    ['maybe', false],
  ] as const) {
    it(`reads "${text}" as ${agrees ? 'an explicit yes' : 'no yes'} to a cancellation`, async () => {
      const brain = brainWith(cancelling);
      const talk = new ConversationStub();
      const proof = { level: 'signed', customer: 'c1' } as const;
      await brain.handleMessage(talk.turn({ proof }), message('cancel order 1042'), talk.speak);
      expect(talk.heard()).to.include('1042');
      await brain.handleMessage(talk.turn({ proof }), message(text), talk.speak);
      expect(talk.commands.map(({ name, args }) => ({ name, args }))).to.deep.equal(
        agrees
          ? [{ name: 'cancel-order', args: { order: '1042', refund: { amount: 1990, currency: 'EUR' } } }]
          : [],
      );
    });
  }

  it('agrees to nothing by a yes that was sent before the question could be seen', async () => {
    const brain = brainWith(cancelling);
    const talk = new ConversationStub();
    const proof = { level: 'signed', customer: 'c1' } as const;
    await brain.handleMessage(talk.turn({ proof }), message('cancel order 1042'), talk.speak);
    talk.heard();
    const early = { ...talk.turn({ proof }), arrivedAt: new Date(TURN_CLOCK.getTime() - 1) };
    await brain.handleMessage(early, message('yes'), talk.speak);
    expect(talk.commands).to.deep.equal([]);
    expect(talk.heard()).to.include('1042');
  });

  it('takes a yes for one that was sent after the question, and before something else of the conversation', async () => {
    const brain = brainWith(cancelling);
    const talk = new ConversationStub();
    const proof = { level: 'signed', customer: 'c1' } as const;
    await brain.handleMessage(talk.turn({ proof }), message('cancel order 1042'), talk.speak);
    const later = new Date(TURN_CLOCK.getTime() + 1);
    talk.conversation = { ...talk.conversation, saidAt: TURN_CLOCK, updatedAt: later };
    await brain.handleMessage(talk.turn({ proof }), message('yes'), talk.speak);
    expect(talk.commands.map(({ name }) => name)).to.deep.equal(['cancel-order']);
  });

  it('does what one message wants of several orders, one after the other', async () => {
    const brain = brainWith((name) =>
      name === 'order-status' ? Promise.resolve(IN_TRANSIT) : cancelling(name),
    );
    const talk = new ConversationStub();
    const proof = { level: 'signed', customer: 'c1' } as const;
    await brain.handleMessage(
      talk.turn({ proof }),
      message('where is order 1042 and cancel order 1043'),
      talk.speak,
    );
    expect(talk.queries.map(({ name, args }) => [name, args])).to.deep.equal([
      ['order-status', { order: '1042' }],
      ['order-details', { order: '1043' }],
      ['cancel-preview', { order: '1043' }],
    ]);
    expect(talk.heard()).to.match(/1042[\s\S]*Now to the next one: Cancel order 1043[\s\S]*\?/);
    expect(talk.commands).to.deep.equal([]);
  });

  it('never begins a cancellation on a guess', async () => {
    const classifier = {
      classify: () => [
        { intent: 'cancel-order', confidence: 0.48 },
        { intent: 'ask-knowledge', confidence: 0.3 },
        { intent: 'out-of-scope', confidence: 0.2 },
      ],
    };
    const brain = brainWith(matching, { classifier });
    const talk = new ConversationStub();
    await brain.handleMessage(
      talk.turn({ proof: { level: 'signed', customer: 'c1' } }),
      message('i want to return 1042'),
      talk.speak,
    );
    expect(talk.queries).to.deep.equal([]);
    expect(talk.said.some(({ suggestedActions }) => (suggestedActions?.actions.length ?? 0) > 1)).to.equal(
      true,
    );
  });

  it('answers in the language that is asked for', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    await brain.handleMessage(talk.turn(), message('你好'), talk.speak);
    talk.heard();
    await brain.handleMessage(talk.turn(), message('English please'), talk.speak);
    expect(talk.heard())
      .to.match(/[a-z]/i)
      .and.not.match(/\p{Script=Han}/u);
    expect(talk.conversation.locale).to.equal('en');
  });

  it('records a question that nothing answers', async () => {
    const classifier = { classify: () => [{ intent: 'ask-knowledge', confidence: 0.9 }] };
    const brain = brainWith(matching, { classifier });
    const talk = new ConversationStub();
    await brain.handleMessage(talk.turn(), message('do you sell unicorns in blue?'), talk.speak);
    expect(talk.commands.map(({ name, args }) => ({ name, args }))).to.deep.equal([
      { name: 'record-question', args: { question: 'do you sell unicorns in blue?' } },
    ]);
  });

  it('keeps files that come without words for people, and offers one', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    await brain.handleMessage(talk.turn(), message('', [PHOTO]), talk.speak);
    expect(talk.heard()).to.match(/kept it for our team[\s\S]*person/);
    await brain.handleMessage(talk.turn(), message('yes please'), talk.speak);
    expect(talk.transfers).to.deep.equal([{ owner: 'queue', reason: 'sent-file' }]);
    await brain.handleMessage(talk.turn(), message('  ', [PHOTO]), talk.speak);
    expect(talk.heard()).to.include('Noted');
  });

  it('understands the words of a message with files that no question asks for', async () => {
    const brain = brainWith(matching);
    const talk = new ConversationStub();
    const proof = { level: 'signed', customer: 'c1' } as const;
    await brain.handleMessage(talk.turn({ proof }), message('where is 1042', [PHOTO]), talk.speak);
    expect(talk.queries.map(({ name }) => name)).to.deep.equal(['order-status']);
    expect(talk.heard()).to.include('1042');
  });
});
