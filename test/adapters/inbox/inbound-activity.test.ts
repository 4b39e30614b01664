import { expect } from 'chai';
import { inboundActivity, isShown, placeInConversation } from '../../../adapters/inbox/inbound-activity.ts';
import type { InboxItem } from '../../../models/conversation/inbox.ts';
import { RECEIPT } from '../../../models/conversation/receipt.ts';

const AT = Date.parse('2026-01-05T10:00:00.123Z');

function item(activity: object, internal = false): InboxItem {
  return {
    _id: 'test:shop:p1',
    conversation: 'test:shop:c1',
    address: { channel: 'test', account: 'shop', externalId: 'c1' },
    arrivalSeq: AT * 1000 + 999,
    providerId: 'p1',
    activity: JSON.stringify(activity),
    internal,
    state: 'open',
  };
}

describe('an activity that was heard', () => {
  it('has all that a turn relies on, where the channel gave nothing', () => {
    expect(inboundActivity(item({ text: 'hi' }))).to.deep.equal({
      text: 'hi',
      type: 'message',
      id: 'p1',
      channelId: 'test',
      serviceUrl: 'urn:onevoice:test',
      conversation: { id: 'c1' },
      from: { id: 'c1', name: '' },
      recipient: { id: 'bot', name: 'bot', role: 'bot' },
      timestamp: new Date(AT),
    });
  });

  it('keeps what the channel gave, but for the conversation, the channel and the time', () => {
    const given = {
      type: 'event',
      id: 'own',
      channelId: 'forged',
      serviceUrl: 'https://provider.example',
      conversation: { id: 'forged', thread: 't1' },
      from: { id: 'u1', name: 'Ann' },
      timestamp: 'forged',
    };
    expect(inboundActivity(item(given))).to.deep.include({
      type: 'event',
      id: 'own',
      channelId: 'test',
      serviceUrl: 'https://provider.example',
      conversation: { id: 'c1', thread: 't1' },
      from: { id: 'u1', name: 'Ann' },
      timestamp: new Date(AT),
    });
  });

  it('is shown in the log unless it is ours, a sign of life or a receipt', () => {
    const shown = (activity: object, internal = false) => isShown(item(activity, internal), activity);
    expect(shown({ type: 'message' })).to.equal(true);
    expect(shown({})).to.equal(true);
    expect(shown({ type: 'event', name: 'other' })).to.equal(true);
    expect(shown({ type: 'message' }, true)).to.equal(false);
    expect(shown({ type: 'event', name: RECEIPT })).to.equal(false);
    for (const type of ['conversationUpdate', 'typing', 'endOfConversation', 'installationUpdate'])
      expect(shown({ type }), type).to.equal(false);
  });

  it('has a place where the channel names one beside the conversation', () => {
    const conversation = { id: 'c1', name: 'n', isGroup: true, conversationType: 'x' };
    expect(placeInConversation({ conversation: conversation as never })).to.equal(undefined);
    expect(placeInConversation({})).to.equal(undefined);
    expect(placeInConversation({ conversation: { ...conversation, thread: 't1' } as never })).to.deep.equal({
      thread: 't1',
    });
  });
});
