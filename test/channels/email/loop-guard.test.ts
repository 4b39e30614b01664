import { expect } from 'chai';
import {
  bodyHash,
  isGrowingSubject,
  loopDecision,
  MAX_IDENTICAL,
  MAX_PER_SENDER_HOUR,
  MAX_PER_THREAD_HOUR,
} from '../../../channels/email/loop-guard.ts';
import { mailOf } from '../../support/mails.ts';

const OWN = { addresses: ['help@shop.example'], messageIdDomain: 'mail.shop.example' };
const NONE = { sentInThread: 0, sentToSender: 0, identical: 0 };

describe('the loop guard', () => {
  it('lets a person be answered', async () => {
    expect(loopDecision(await mailOf({ text: 'Hi' }), NONE, OWN)).to.deep.equal({ action: 'answer' });
  });

  it('records only what comes from ourselves', async () => {
    const mail = await mailOf({ text: 'Hi', from: 'help@shop.example' });
    expect(loopDecision(mail, NONE, OWN)).to.deep.equal({ action: 'record', because: 'own-mail' });
    const echo = { ...(await mailOf({ text: 'Hi' })), messageId: '<x@mail.shop.example>' };
    expect(loopDecision(echo, NONE, OWN)).to.deep.equal({ action: 'record', because: 'own-mail' });
  });

  it('stops at each cap', async () => {
    const mail = await mailOf({ text: 'Hi' });
    const because = (counts: Partial<typeof NONE>) => loopDecision(mail, { ...NONE, ...counts }, OWN);
    expect(because({ sentInThread: MAX_PER_THREAD_HOUR })).to.include({ because: 'thread-cap' });
    expect(because({ sentToSender: MAX_PER_SENDER_HOUR })).to.include({ because: 'sender-cap' });
    expect(because({ identical: MAX_IDENTICAL })).to.include({ because: 'identical-body' });
    expect(because({ sentInThread: MAX_PER_THREAD_HOUR - 1 })).to.include({ action: 'answer' });
  });

  it('sees two ticket systems answering each other', async () => {
    expect(isGrowingSubject('[#12] [Ticket 99] [#13] Your request')).to.equal(true);
    expect(isGrowingSubject('Re: [#12] Re: [Case 5531] Hello')).to.equal(true);
    expect(isGrowingSubject('Re: Re: Re: Re: Re: Re: Re: Hello')).to.equal(true);
    expect(isGrowingSubject('Re: [#12] Order 1042 (2 lamps)')).to.equal(false);
    expect(isGrowingSubject('Re: [EXTERNAL] [#12] Hello')).to.equal(false);
    const mail = await mailOf({ text: 'Hi', subject: 'Re: [#12] Re: [Case 5531] Hello' });
    expect(loopDecision(mail, NONE, OWN)).to.include({ because: 'growing-subject' });
  });

  it('holds acknowledgements equal that differ in their numbers', () => {
    expect(bodyHash('Your ticket 17 was received.')).to.equal(bodyHash('your ticket  18 was received.\n'));
    expect(bodyHash('Your ticket was closed.')).to.not.equal(bodyHash('Your ticket was received.'));
  });
});
