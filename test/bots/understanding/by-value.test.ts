import { expect } from 'chai';
import { byNamedValue } from '../../../bots/understanding/by-value.ts';
import { Intents } from '../../../bots/understanding/intents.ts';
import { chooseValues } from '../../../language/entities/choose-values.ts';
import { DEFAULT_KINDS } from '../../../language/entities/default-kinds.ts';
import { understand } from '../../../language/understand.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { brainWith, message } from '../../support/dialogs/brain-kit.ts';
import { builtIn, kernel } from '../../support/dialogs/built-in.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import { ConversationStub } from '../../support/path/turn-stub.ts';

const { registry } = kernel;

/** The event of a message with a ticket's number, given the likeliest intent. */
function named(text: string, intent = 'track-order') {
  const { entities } = understand(text);
  const values = chooseValues(
    entities,
    DEFAULT_KINDS.map(({ name }) => name),
  );
  return byNamedValue(entities, values, [{ intent, confidence: 0.9 }], new Intents(registry), registry);
}

describe('a message that names a ticket', () => {
  it('asks how that stands, whatever else it looks like', () => {
    const start = { type: 'start', dialog: 'ticket-status', values: { ticket: '3729161' } };
    for (const text of ['Where is ticket #3729161?', 'Re: [#3729161] My order', 'cancel case 3729161'])
      expect(named(text), text).to.deep.equal([start]);
  });

  it('is something else where it has an order as well, a number that only fits, or the wish for a person', () => {
    expect(named('ticket 3729161 is about order 1042')).to.deep.equal([]);
    expect(named('3729161')).to.deep.equal([]);
    expect(named('order 1042')).to.deep.equal([]);
    expect(named('a person for ticket 3729161, please', 'handoff')).to.deep.equal([]);
  });
});

/** What a customer who was asked for a rating says, and the score that staff get; undefined if they get none. */
async function rated(text: string): Promise<{ score: unknown; said: string }> {
  const asked = new Talk(NOBODY);
  asked.send({ type: 'staff-resolved', rate: 'case' });
  const talk = new ConversationStub();
  const offers = builtIn.texts.render(
    { ...(kernel.prompt(asked.stack) ?? { text: '', params: {} }), choices: kernel.choices(asked.stack) },
    'en',
  ).choices;
  const scope = 'test:shop:1/1';
  talk.conversation = {
    ...talk.conversation,
    memory: JSON.parse(JSON.stringify({ stack: { ...asked.stack, scope }, offers })),
  };
  await brainWith(() => Promise.resolve({ outcome: 'failed', value: {} })).handleMessage(
    talk.turn(),
    message(text),
    talk.speak,
  );
  const [given] = talk.news;
  return { score: given?.news.type === 'csat-given' ? given.news.score : undefined, said: talk.heard() };
}

describe('where a rating is asked for', () => {
  for (const [text, score] of [
    ['⭐⭐⭐⭐⭐', 5],
    ['5 stars!!! thanks', 5],
    ['I give 5 stars', 5],
    ['👍', 5],
    ['👎', 1],
    ['5️⃣', 5],
    ['٥', 5],
    ['非常好，5分', 5],
    ['三星', 3],
    ['10/10', 5],
    ['4 out of 5', 4],
    ['five', 5],
    ['excellent', 5],
    ['excellent, thank you', 5],
    ['terrible', 1],
    ['很差', 1],
    ['sehr gut', 5],
    ['I would give you 4 stars because Lena was so quick and friendly', 4],
  ] as const)
    it(`"${text}" gives ${score}`, async () => expect((await rated(text)).score).to.equal(score));

  for (const text of ['7', '3 or 4', 'not good', '4.5 stars'])
    it(`"${text}" asks again`, async () => {
      const { score, said } = await rated(text);
      expect(score).to.equal(undefined);
      expect(said).to.include('from 1 (very bad) to 5 (very good)');
    });

  for (const text of ['1042', 'where is order 1042?', 'cancel order 1042', 'thanks', 'a person please'])
    it(`"${text}" is no rating`, async () => expect((await rated(text)).score).to.equal(undefined));
});
