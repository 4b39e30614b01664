import { expect } from 'chai';
import { apology } from '../../../bots/staff/apology.ts';
import { builtIn } from '../../support/dialogs/built-in.ts';

const { texts } = builtIn;

describe('the apology for a turn that failed', () => {
  it('says that the customer is queued, in their language, English where it is unknown', () => {
    expect(apology('en-GB', texts).text).to.match(/sorry.*in the queue/);
    expect(apology('zh-CN', texts).text).to.match(/抱歉.*排队/);
    expect(apology(undefined, texts)).to.deep.equal(apology('en', texts));
  });
});
