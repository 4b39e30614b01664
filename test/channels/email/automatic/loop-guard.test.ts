import { expect } from 'chai';
import {
  bodyHash,
  isGrowingSubject,
  type LoopCounts,
  loopDecision,
  MAX_IDENTICAL,
  MAX_PER_SENDER_DAY,
  MAX_PER_SENDER_HOUR,
  MAX_PER_THREAD_HOUR,
  MAX_RECEIVED_HOUR,
} from '../../../../channels/email/automatic/loop-guard.ts';

const NONE = {
  sentInThread: 0,
  sentToSender: 0,
  sentToday: 0,
  received: 0,
  identical: 0,
  escalatedThread: undefined,
};

describe('the loop guard', () => {
  const decide = (counts: Partial<LoopCounts>, subject = 'Hi') =>
    loopDecision(subject, 'this', { ...NONE, ...counts });

  it('lets a person be answered', () => {
    expect(decide({})).to.deep.equal({ action: 'answer' });
  });

  it('stops at each cap', () => {
    expect(decide({ sentInThread: MAX_PER_THREAD_HOUR })).to.include({ because: 'thread-cap' });
    expect(decide({ sentToSender: MAX_PER_SENDER_HOUR })).to.include({ because: 'sender-cap' });
    expect(decide({ sentToday: MAX_PER_SENDER_DAY })).to.include({ because: 'sender-cap' });
    expect(decide({ received: MAX_RECEIVED_HOUR })).to.include({ because: 'flood' });
    expect(decide({ identical: MAX_IDENTICAL })).to.include({ because: 'identical-body' });
    const below = {
      sentInThread: MAX_PER_THREAD_HOUR - 1,
      sentToSender: MAX_PER_SENDER_HOUR - 1,
      sentToday: MAX_PER_SENDER_DAY - 1,
      received: MAX_RECEIVED_HOUR - 1,
      identical: MAX_IDENTICAL - 1,
    };
    expect(decide(below)).to.deep.equal({ action: 'answer' });
  });

  it('escalates to staff at a cap, for one thread of a sender a day', () => {
    const capped = { sentToSender: MAX_PER_SENDER_HOUR };
    expect(decide(capped)).to.include({ action: 'escalate' });
    expect(decide({ ...capped, escalatedThread: 'this' })).to.include({ action: 'escalate' });
    expect(decide({ ...capped, escalatedThread: 'another' })).to.include({ action: 'record' });
  });

  it('sees two ticket systems answering each other', () => {
    expect(isGrowingSubject('[#12] [Ticket 99] [#13] Your request')).to.equal(true);
    expect(isGrowingSubject('Re: [#12] Re: [Case 5531] Hello')).to.equal(true);
    expect(isGrowingSubject('Re: Re: Re: Re: Re: Re: Re: Hello')).to.equal(true);
    expect(isGrowingSubject('Re: [#12] Order 1042 (2 lamps)')).to.equal(false);
    expect(isGrowingSubject('Re: [EXTERNAL] [#12] Hello')).to.equal(false);
    expect(decide({}, 'Re: [#12] Re: [Case 5531] Hello')).to.include({ because: 'growing-subject' });
  });

  it('holds acknowledgements equal that differ in their numbers', () => {
    expect(bodyHash('Your ticket 17 was received.')).to.equal(bodyHash('your ticket  18 was received.\n'));
    expect(bodyHash('Your ticket was closed.')).to.not.equal(bodyHash('Your ticket was received.'));
  });
});
