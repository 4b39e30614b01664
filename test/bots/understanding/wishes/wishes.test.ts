import { expect } from 'chai';
import { Intents } from '../../../../bots/understanding/intents.ts';
import { wishesOf } from '../../../../bots/understanding/wishes/wishes.ts';
import type { EventOf } from '../../../../dialogs/machine/events.ts';
import { LocalClassifier } from '../../../../language/classifier/local-classifier.ts';
import { chooseValues } from '../../../../language/entities/choose-values.ts';
import { asks } from '../../../../language/rules/answer/asks.ts';
import { courtesyOnly } from '../../../../language/rules/answer/courtesy-only.ts';
import { understand } from '../../../../language/understand.ts';
import type { Entity, IntentClassifier, IntentScore } from '../../../../language/understanding.ts';
import type { Locale } from '../../../../models/locale/locale.ts';
import { builtIn, kernel } from '../../../support/dialogs/built-in.ts';

/** Is sure of a task whose word the part holds, and of nothing else. */
const classifier = {
  classify: (text: string) =>
    [
      ['surely cancel', 'cancel-order'],
      ['track', 'track-order'],
      ['cancel', 'cancel-order'],
      ['ship', 'ask-knowledge'],
      ['hello', 'greeting'],
      ['person', 'handoff'],
    ]
      .filter(([word = '']) => text.includes(word))
      .map(([, intent]) => ({ intent, confidence: text.includes('maybe') ? 0.7 : 0.9 })),
} as unknown as IntentClassifier;

/** The wishes of a message that has several; none of another one. */
async function read(
  text: string,
  subject = true,
  ofWhole: readonly IntentScore[] = classifier.classify(text, 'en'),
): Promise<string[]> {
  const entities = [...text.matchAll(/\d+/g)].map(
    (match): Entity => ({ kind: 'order', value: match[0], text: match[0], start: match.index }),
  );
  const wishes = await wishesOf(text, {
    entities,
    scoresOf: (part) => (part === text ? ofWhole : classifier.classify(part, 'en')),
    intents: new Intents(kernel.registry),
    isNegated: (part, task) => task === 'cancel-order' && /don't|not/.test(part),
    asks: (part) => part.includes('?'),
    isCovered: (task, by) => task === 'refund-status' && by === 'cancel-order',
    proves: () => false,
    closes: (task) => kernel.registry.dialog(task).closes === true,
    worded: (wish) => wish,
    isEmpty: (part) => /^(?:and|,|\s)*$/.test(part),
    subject: subject ? { kind: 'order', task: 'track-order' } : undefined,
    valuesOf: (found) => Object.fromEntries(found.slice(0, 1).map(({ value }) => ['order', value])),
    ask: async (question): Promise<EventOf<'ask'> | undefined> =>
      question.includes('Atlantis')
        ? undefined
        : { type: 'ask', question, answer: { text: 'Yes.', sources: [] } },
  });
  return (wishes.length > 1 ? wishes : []).map((wish) => {
    if (wish.type === 'start') return `${wish.dialog} ${wish.values['order'] ?? '-'}`;
    return wish.type === 'ask' ? `ask ${wish.question}` : wish.type;
  });
}

describe('a message that names several orders', () => {
  it('has a wish for each, with what its own part asks, in their order', async () => {
    expect(await read('track 1042 and cancel 1043')).to.deep.equal(['track-order 1042', 'cancel-order 1043']);
  });

  it('takes a verb behind the number for that number, as German puts it', async () => {
    const both = ['track-order 1042', 'cancel-order 1043'];
    expect(await read('ich will 1042 tracken und 1043 cancel')).to.deep.equal(both);
    expect(await read('1042 tracken, 1043 bitte canceln')).to.deep.equal(both);
    expect(await read('1042 track 1043 cancel')).to.deep.equal(['track-order 1042', 'track-order 1043']);
  });

  it('asks for the others what its first wish is, and where they are if there is none', async () => {
    expect(await read('1041 and cancel 1042 and 1043')).to.deep.equal([
      'cancel-order 1041',
      'cancel-order 1042',
      'cancel-order 1043',
    ]);
    expect(await read('1041, 1042')).to.deep.equal(['track-order 1041', 'track-order 1042']);
  });

  it('has several for one of them, each about that one', async () => {
    expect(await read('track 1042, and do you ship? track 1043')).to.deep.equal([
      'track-order 1042',
      'ask do you ship',
      'track-order 1043',
    ]);
    expect(await read('track 1042 and cancel it, and track 1043')).to.deep.equal([
      'track-order 1042',
      'cancel-order 1042',
      'track-order 1043',
    ]);
  });

  it('does last with an order what nothing else can be done after', async () => {
    expect(await read('cancel 1042 and track 1042')).to.deep.equal(['track-order 1042', 'cancel-order 1042']);
    expect(await read('cancel 1042 and track 1043 and track 1042')).to.deep.equal([
      'track-order 1042',
      'track-order 1043',
      'cancel-order 1042',
    ]);
  });

  it('has four wishes at most', async () => {
    expect(await read('1 2 3 4 5')).to.have.length(4);
    expect(await read('track it, cancel it, track it, cancel it, track it')).to.have.length(4);
  });

  it('is one wish where one order is named twice, or none', async () => {
    expect(await read('track 1042, I mean 1042')).to.deep.equal([]);
    expect(await read('track it')).to.deep.equal([]);
    expect(await read('hello')).to.deep.equal([]);
  });
});

describe('a message with several wishes', () => {
  it('has one for each part that is sure of one', async () => {
    expect(await read('track 1042, and do you ship to Norway?')).to.deep.equal([
      'track-order 1042',
      'ask do you ship to Norway',
    ]);
    expect(await read('please cancel the thing and track 1042')).to.deep.equal([
      'cancel-order -',
      'track-order 1042',
    ]);
  });

  it('has none for a part that says nothing by itself, nor for one that is not sure', async () => {
    expect(await read('track 1042, it is a gift, cancel it')).to.deep.equal([
      'track-order 1042',
      'cancel-order -',
    ]);
    expect(await read('track 1042, maybe cancel it')).to.deep.equal([]);
    expect(await read('hello, track 1042')).to.deep.equal([]);
  });

  it('has none for the reason of another, of which the message as a whole has next to nothing', async () => {
    const shares = (question: number) => [
      { intent: 'cancel-order', confidence: 0.9 },
      { intent: 'ask-knowledge', confidence: question },
    ];
    const inClause = 'surely cancel it, it will ship late';
    const apart = 'surely cancel it. it will ship late';
    const both = ['cancel-order -', 'ask it will ship late'];
    expect(await read(inClause)).to.deep.equal(both);
    expect(await read(inClause, true, shares(0.1))).to.deep.equal(both);
    expect(await read(inClause, true, shares(0.09))).to.deep.equal([]);
    expect(await read(apart, true, shares(0.09))).to.deep.equal(both);
    expect(await read(apart, true, shares(0.001))).to.deep.equal([]);
    expect(await read('surely cancel 1042. 1042 will ship late', true, shares(0.001))).to.deep.equal([
      'cancel-order 1042',
      'ask 1042 will ship late',
    ]);
  });

  it('has none for a question that the knowledge base does not answer', async () => {
    expect(await read('track 1042, and do you ship to Atlantis?')).to.deep.equal([]);
  });

  it('has one only where the second says the same again', async () => {
    expect(await read('track my order, yes track it, 1042')).to.deep.equal([]);
  });

  it('has no wish to track an order that it only mentions, and cancels that one', async () => {
    expect(await read('about the track of 1042, surely cancel it')).to.deep.equal([]);
    expect(await read('about the track of 1042, surely cancel it, and do you ship?')).to.deep.equal([
      'cancel-order 1042',
      'ask do you ship',
    ]);
  });

  it('is one wish for a person, whatever else it says', async () => {
    expect(await read('track 1042 and get me a person')).to.deep.equal([]);
  });

  it('is read part by part where no task begins with a value of its own', async () => {
    expect(await read('track 1042 and cancel 1043', false)).to.deep.equal([
      'track-order 1042',
      'cancel-order 1043',
    ]);
  });
});

describe('the wishes of real messages', () => {
  const { examples, kinds } = builtIn;
  const names = ['order', ...kinds.map(({ name }) => name).filter((name) => name !== 'order')];
  let trained: IntentClassifier;

  before(() => {
    trained = LocalClassifier.train(examples);
  });

  async function several(text: string, locale: Locale): Promise<boolean> {
    const { entities } = understand(text, { locale, kinds });
    const wishes = await wishesOf(text, {
      entities,
      scoresOf: (part) => (/\p{L}/u.test(part) ? trained.classify(part, locale) : []),
      intents: new Intents(kernel.registry),
      isNegated: () => false,
      asks: (part) => asks(part, locale),
      isCovered: (task, by) => kernel.registry.isCovered(task, by),
      proves: () => false,
      closes: (task) => kernel.registry.dialog(task).closes === true,
      worded: (wish) => wish,
      isEmpty: (part) => courtesyOnly(part, locale),
      subject: { kind: 'order', task: 'track-order' },
      valuesOf: (found) => chooseValues(found, names),
      ask: async (question) => ({ type: 'ask', question, answer: { text: 'Yes.', sources: [] } }),
    });
    return wishes.length > 1;
  }

  it('are seldom several where a message has one, as each example has', async () => {
    for (const [locale, list] of examples) {
      const sample = list.filter((_, nth) => nth % 4 === 0);
      let wrong = 0;
      for (const { text } of sample) if (await several(text, locale)) wrong += 1;
      expect(wrong / sample.length, locale).to.be.lessThan(0.005);
    }
  });

  it('are several in every language where it has two', async () => {
    for (const [locale, text] of [
      ['en', 'do you ship to Norway, and where is 1042?'],
      ['en', 'where is 1042 and cancel 1043'],
      ['de', 'Wo ist 1042, und bitte 1043 stornieren'],
      ['zh', '1042到哪了，1043取消'],
    ] as const)
      expect(await several(text, locale), text).to.equal(true);
    expect(await several('order 1042, please cancel it', 'en')).to.equal(false);
  });
});
