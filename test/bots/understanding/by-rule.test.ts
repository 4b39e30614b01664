import { expect } from 'chai';
import { byRule, type Situation } from '../../../bots/understanding/by-rule.ts';
import type { Understanding } from '../../../language/understanding.ts';

const SITUATION: Situation = { wants: ['order'], awaitsConfirmation: false, queued: false };
const ORDER = { kind: 'order', value: '1042', text: '1042', start: 0 } as const;

const read = (rules: Partial<Understanding>, situation: Partial<Situation> = {}) =>
  byRule({ locale: 'en', entities: [], ...rules } as Understanding, { ...SITUATION, ...situation });

describe('what the rules propose', () => {
  it('is nothing where they read nothing', () => expect(read({ entities: [ORDER] })).to.deep.equal([]));

  it('is the wish about the conversation', () => {
    expect(read({ control: 'human' })).to.deep.equal([{ type: 'human' }]);
    expect(read({ control: 'bye' })).to.deep.equal([{ type: 'small-talk', kind: 'bye' }]);
  });

  it('is a correction only with the value that is right', () => {
    const values = { order: '1042' };
    expect(read({ control: 'correct', entities: [ORDER] })).to.deep.equal([
      { type: 'correct', values },
      { type: 'inform', values },
    ]);
    expect(read({ control: 'correct' })).to.deep.equal([]);
    expect(read({ control: 'correct', entities: [ORDER] }, { wants: [] })).to.deep.equal([]);
  });

  it('is to leave the queue for who wants the bot back, and to go on for who has it', () => {
    expect(read({ control: 'back-to-bot' }, { queued: true })).to.deep.equal([{ type: 'cancel' }]);
    expect(read({ control: 'back-to-bot' })).to.deep.equal([{ type: 'repeat' }]);
  });

  it('is a yes or a no, or a mere acknowledgement where none was asked for', () => {
    expect(read({ yesOrNo: 'no' })).to.deep.equal([{ type: 'deny' }, { type: 'acknowledge' }]);
    expect(read({ yesOrNo: 'yes' })).to.deep.equal([{ type: 'affirm' }, { type: 'acknowledge' }]);
  });

  it('is no yes to a change of an order unless it is explicit', () => {
    const confirming = { awaitsConfirmation: true };
    expect(read({ yesOrNo: 'yes' }, confirming)).to.deep.equal([{ type: 'wait' }, { type: 'acknowledge' }]);
    expect(read({ yesOrNo: 'yes', explicit: true }, confirming)).to.deep.equal([
      { type: 'affirm' },
      { type: 'acknowledge' },
    ]);
    expect(read({ yesOrNo: 'yes', explicit: true })).to.deep.equal([
      { type: 'affirm' },
      { type: 'acknowledge' },
    ]);
  });
});
