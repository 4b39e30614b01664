import { expect } from 'chai';
import type { Brain } from '../../../bots/brain.ts';
import type { BrainPorts } from '../../../bots/ports.ts';
import type { FileRef } from '../../../models/desk/desk.ts';
import type { JsonObject } from '../../../models/json.ts';
import { brainWith, message } from '../../support/dialogs/brain-kit.ts';
import { PHOTO, WORKSHOP, workshop } from '../../support/dialogs/workshop.ts';
import { ConversationStub } from '../../support/path/turn-stub.ts';

const { kernel, texts, kinds } = workshop();

/** Is sure of the fitting where a message has the word, of a question about prices, and of nothing else. */
const classifier: BrainPorts['classifier'] = {
  classify: (text) => [
    {
      intent: /fitting/.test(text)
        ? 'book-fitting'
        : /how much/.test(text)
          ? 'ask-knowledge'
          : 'out-of-scope',
      confidence: 0.9,
    },
  ],
};

/** A conversation with the workshop. */
class WorkshopTalk extends ConversationStub {
  readonly asked: [string, JsonObject][] = [];
  readonly brain: Brain = brainWith(
    async (name, args) => {
      this.asked.push([name, args]);
      return WORKSHOP[name] ?? { outcome: 'failed', value: {} };
    },
    { texts, kinds, classifier },
    kernel,
  );

  /** Says something and gives the answer. */
  async say(text: string, files: readonly FileRef[] = []): Promise<string> {
    await this.brain.handleMessage(this.turn(), message(text, files), this.speak);
    return this.heard();
  }

  /** The slots of the running dialog. */
  get slots(): JsonObject {
    const { stack } = this.conversation.memory as unknown as { stack: { frames: { slots: JsonObject }[] } };
    return stack.frames.at(-1)?.slots ?? {};
  }
}

/** A conversation that has come to the question of the fitting with this many answers. */
async function fitting(...answers: readonly string[]): Promise<WorkshopTalk> {
  const talk = new WorkshopTalk();
  await talk.say('book a fitting for WX123455');
  for (const answer of ['3 March', ...answers]) await talk.say(answer);
  return talk;
}

describe('understanding a value of a kind that a shop brings along', () => {
  it('takes it with the wish, and checks it', async () => {
    const talk = new WorkshopTalk();
    expect(await talk.say('book a fitting for WX123455')).to.include('Which day?');
    expect(talk.slots).to.include({ frame: 'WX123455' });
    const wrong = new WorkshopTalk();
    expect(await wrong.say('book a fitting for WX123456')).to.include('Which frame number?');
  });

  it('begins the task that a value of its kind begins', async () => {
    const talk = new WorkshopTalk();
    expect(await talk.say('wx123455')).to.include('That is a Gravel 3.');
    expect(talk.asked).to.deep.equal([['find-bicycle', { 'frame-number': 'WX123455' }]]);
  });

  it('takes it as the answer to a question', async () => {
    const talk = new WorkshopTalk();
    await talk.say('I need a fitting');
    expect(await talk.say('WX123455')).to.include('Which day?');
    expect(talk.asked).to.deep.equal([]);
    expect(await talk.say('on 9 March')).to.include('What should we know?');
    expect(talk.slots).to.include({ day: '2026-03-09' });
  });
});

describe('understanding free text', () => {
  for (const text of ['It squeaks, and the fitting was bad last time.', 'brakes 1042', '  刹车不好  '])
    it(`takes "${text}" whole where the question is for text`, async () => {
      const talk = await fitting();
      expect(await talk.say(text)).to.include('photo');
      expect(talk.slots).to.include({ wish: text.trim() });
    });

  it('answers a question in between, which ends as one, and takes the same words without its mark', async () => {
    const talk = await fitting();
    await talk.say('how much is it?');
    expect(talk.slots).to.not.include({ wish: 'how much is it?' });
    expect(await (await fitting()).say('say how much it squeaks')).to.include('photo');
  });

  it('takes what a rule decides for that, and silence for nothing', async () => {
    const talk = await fitting();
    expect(await talk.say('a person please')).to.match(/queue/);
    const silent = await fitting();
    expect(await silent.say('   ')).to.include('What should we know?');
    const refusing = await fitting();
    expect(await refusing.say('no')).to.include('photo');
    expect(refusing.slots).to.include({ wish: '' });
  });
});

describe('understanding a message with files', () => {
  it('gives them to the question that asks for some, with words or without', async () => {
    for (const text of ['', 'here it is', 'cancel this']) {
      const talk = await fitting('It squeaks.');
      expect(await talk.say(text, [PHOTO, PHOTO]), text).to.include('What else');
      expect(talk.slots).to.include({ photos: 2 });
      expect(talk.transfers).to.deep.equal([]);
    }
  });

  it('offers a person where no question asks for any', async () => {
    const talk = await fitting();
    expect(await talk.say('', [PHOTO])).to.match(/kept it for our team/);
  });
});

describe('understanding the events that a dialog names', () => {
  it('takes one of its phrases, alone, in any letter case', async () => {
    for (const text of ['no photo', 'No photo!', 'i have NONE'])
      expect(await (await fitting('It squeaks.')).say(text), text).to.include('What else');
  });

  it('takes no part of a message, and no phrase of another state', async () => {
    const talk = await fitting('It squeaks.');
    expect(await talk.say('there is no photo of it')).to.not.include('What else');
    const earlier = await fitting();
    await earlier.say('no photo');
    expect(earlier.slots).to.include({ wish: 'no photo' });
  });
});

describe('understanding a selection of several', () => {
  const answers: readonly [string, readonly string[]][] = [
    ['Oil the chain\nCheck the lights', ['oil', 'lights']],
    ['Check the lights', ['lights']],
    ['2 and 1', ['oil', 'lights']],
    ['both', ['oil', 'lights']],
    ['all but 2', ['oil']],
    ['none', []],
    ['Nothing else', []],
    ['nothing ELSE.', []],
  ];
  for (const [text, extras] of answers)
    it(`takes "${text.replace('\n', ' / ')}" for ${extras.join(' and ') || 'nothing'}`, async () => {
      const talk = await fitting('It squeaks.', 'no photo');
      expect(await talk.say(text)).to.include('A fitting on 2026-03-03?');
      expect(talk.slots).to.deep.include({ extras: [...extras] });
    });

  it('asks again after something else, and then still takes the options', async () => {
    const talk = await fitting('It squeaks.', 'no photo');
    expect(await talk.say('paint it red')).to.include('What else shall we do?');
    expect(await talk.say('1')).to.include('A fitting on');
  });

  it('forgets the options with the next question', async () => {
    const talk = await fitting('It squeaks.', 'no photo');
    expect(talk.conversation.memory).to.have.property('selection');
    await talk.say('1');
    expect(talk.conversation.memory).to.not.have.property('selection');
    await talk.say('2');
    expect(talk.commands).to.deep.equal([]);
    await talk.say('Yes, book it');
    expect(talk.commands.map(({ name, args }) => [name, args])).to.deep.equal([
      [
        'book-fitting',
        { frame: 'WX123455', day: '2026-03-03', wish: 'It squeaks.', photos: 0, extras: ['oil'] },
      ],
    ]);
  });
});
