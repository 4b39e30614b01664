import { expect } from 'chai';
import { Intents } from '../../../../bots/understanding/intents.ts';
import { answerLayer } from '../../../../bots/understanding/layers/answer-layer.ts';
import type { TurnReading } from '../../../../bots/understanding/turn-reading.ts';
import type { Answer } from '../../../../language/answer.ts';
import type { IntentScore } from '../../../../language/understanding.ts';
import { kernel } from '../../../support/dialogs/built-in.ts';

const ANSWER: Answer = { says: 'yes', explicit: true, rest: '' };

/** The proposals for an answer. */
async function read(answer: Partial<Answer> | undefined, change: object = {}): Promise<unknown[]> {
  const reading = {
    message: {
      files: [],
      sentBeforeQuestion: false,
      memory: { offers: [], stack: { frames: [{ dialog: 'cancel-order' }] } },
    },
    isNegated: () => false,
    rules: { answer: answer && { ...ANSWER, ...answer } },
    question: { changes: true },
    hasNewValue: false,
    values: {},
    intents: new Intents(kernel.registry),
    scoresOf: (text: string): IntentScore[] => [
      {
        intent: text.includes('where')
          ? 'track-order'
          : text.includes('cancel')
            ? 'cancel-order'
            : 'out-of-scope',
        confidence: text.includes('maybe') ? 0.7 : 0.9,
      },
    ],
    ...change,
  };
  const proposals = await answerLayer.propose(reading as unknown as TurnReading);
  return proposals.map(({ events }) => events);
}

const ACKNOWLEDGE = [{ type: 'acknowledge' }];

describe('what an answer to a yes-or-no question proposes', () => {
  it('is a yes, a no, to leave, or to ask again, and only an acknowledgement where nothing was asked', async () => {
    expect(await read({})).to.deep.equal([[{ type: 'affirm' }], ACKNOWLEDGE]);
    expect(await read({ says: 'no' })).to.deep.equal([[{ type: 'deny' }], ACKNOWLEDGE]);
    expect(await read({ says: 'leave' })).to.deep.equal([[{ type: 'cancel' }]]);
    expect(await read({ says: 'unclear' })).to.deep.equal([[{ type: 'repeat' }]]);
    expect(await read(undefined)).to.deep.equal([]);
  });

  it('is no yes to a change unless it is explicit', async () => {
    expect(await read({ explicit: false })).to.deep.equal([[{ type: 'wait' }], ACKNOWLEDGE]);
    const harmless = { question: { changes: false } };
    expect(await read({ explicit: false }, harmless)).to.deep.equal([[{ type: 'affirm' }], ACKNOWLEDGE]);
  });

  it('asks again after a yes that is older than its question', async () => {
    const early = { message: { files: [], sentBeforeQuestion: true, memory: { offers: [] } } };
    expect(await read({}, early)).to.deep.equal([[{ type: 'repeat' }], ACKNOWLEDGE]);
  });

  it('goes on with the wish behind a no, if it is sure', async () => {
    expect(await read({ says: 'no', rest: 'where is it' })).to.deep.equal([
      [{ type: 'deny' }, { type: 'start', dialog: 'track-order', values: {} }],
      ACKNOWLEDGE,
    ]);
    for (const rest of ['maybe where is it', 'my mistake', 'cancelling is wrong'])
      expect(await read({ says: 'no', rest })).to.deep.equal([[{ type: 'deny' }], ACKNOWLEDGE]);
  });

  it('takes the only value that is offered', async () => {
    const value = {
      label: 'ann@example.com',
      event: { type: 'inform', values: { email: 'ann@example.com' } },
    };
    const offering = (...offers: object[]) => ({
      message: { files: [], memory: { offers, stack: { frames: [] } } },
    });
    expect(await read({}, offering(value))).to.deep.equal([[value.event]]);
    expect(await read({}, offering(value, value))).to.deep.equal([[{ type: 'affirm' }], ACKNOWLEDGE]);
    expect(await read({}, offering({ label: 'A person', event: { type: 'human' } }))).to.deep.equal([
      [{ type: 'affirm' }],
      ACKNOWLEDGE,
    ]);
  });

  it('is left to a correction, a new value or a file', async () => {
    expect(await read({}, { rules: { answer: ANSWER, control: 'correct' } })).to.deep.equal([]);
    expect(await read({}, { hasNewValue: true })).to.deep.equal([]);
    expect(await read({}, { message: { files: [{}] } })).to.deep.equal([]);
  });
});
