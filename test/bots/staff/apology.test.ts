import { expect } from 'chai';
import { apology } from '../../../bots/staff/apology.ts';

describe('the apology for a turn that failed', () => {
  it('says that the customer is queued, in their language, English where it is unknown', () => {
    expect(apology('en-GB').text).to.match(/sorry.*in the queue/);
    expect(apology('zh-CN').text).to.match(/抱歉.*排队/);
    expect(apology(undefined)).to.deep.equal(apology('en'));
  });
});
