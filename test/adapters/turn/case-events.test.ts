import { expect } from 'chai';
import {
  caseEventsOf,
  customerView,
  deliveryStatusEvent,
  type TurnFacts,
} from '../../../adapters/turn/case-events.ts';
import { CASE_COMMAND, NOTED, REMINDER } from '../../../models/desk/desk.ts';
import { ConversationStub } from '../../support/path/turn-stub.ts';

const { conversation } = new ConversationStub();
const AT = new Date('2026-01-05T10:00:00.000Z');

const news = (facts: Partial<TurnFacts>, internal = false) =>
  caseEventsOf({
    item: { internal } as TurnFacts['item'],
    inbound: { type: 'message', id: 'm1', text: 'hi' },
    isShown: true,
    says: [],
    transfer: undefined,
    owner: 'queue',
    ...facts,
  });

describe('what the case is told of a turn', () => {
  const heard = { type: 'customer-message', id: 'm1', text: 'hi', files: [] };
  const transfer = (owner: 'bot' | 'queue') => ({ owner, reason: 'asked', summary: { a: 1 } });

  it('is the moment at which the bot calls staff, and nothing of what it did alone', () => {
    expect(news({ owner: 'bot' })).to.deep.equal([]);
    expect(news({ owner: 'bot', transfer: transfer('queue') })).to.deep.equal([
      { type: 'waiting', reason: 'asked', summary: { a: 1 } },
    ]);
    expect(news({ owner: 'human', transfer: transfer('queue') })).to.deep.equal([
      { type: 'waiting', reason: 'asked', summary: { a: 1 } },
    ]);
    expect(news({ owner: 'queue', transfer: transfer('queue') })).to.deep.equal([heard]);
  });

  it('is what was heard and said while staff are waited for or at it, and that the customer left', () => {
    const says = [
      { type: 'message', text: 'one' },
      { type: 'message' },
      { type: 'messageUpdate', text: 'x' },
    ];
    expect(news({ says })).to.deep.equal([heard, { type: 'bot-message', text: 'one' }]);
    expect(news({ owner: 'human' })).to.deep.equal([heard]);
    expect(news({ isShown: false, says })).to.deep.equal([{ type: 'bot-message', text: 'one' }]);
    const formatted = [{ type: 'message', text: '**one**', textFormat: 'markdown' }];
    expect(news({ isShown: false, says: formatted })).to.deep.equal([
      { type: 'bot-message', text: '**one**', markdown: true },
    ]);
    expect(news({ transfer: transfer('bot') })).to.deep.equal([heard, { type: 'queue-abandoned' }]);
  });

  it('is an edit, a deletion or a note as what it is, and nothing of other events', () => {
    expect(news({ inbound: { type: 'messageUpdate', id: 'm1', text: 'hi!' } })).to.deep.equal([
      { type: 'customer-message-edited', id: 'm1', text: 'hi!' },
    ]);
    expect(news({ inbound: { type: 'messageDelete', id: 'm1' } })).to.deep.equal([
      { type: 'customer-message-deleted', id: 'm1' },
    ]);
    expect(news({ inbound: { type: 'event', name: NOTED, id: 'm1', text: 'hi' } })).to.deep.equal([
      { ...heard, noted: true },
    ]);
    expect(news({ inbound: { type: 'event', name: 'other' } })).to.deep.equal([]);
  });

  it('is nothing of what staff did themselves, or the clock', () => {
    for (const name of [CASE_COMMAND, REMINDER]) {
      const says = [{ type: 'message', text: 'one' }];
      expect(news({ inbound: { type: 'event', name }, says }, true)).to.deep.equal([]);
      expect(news({ inbound: { type: 'event', name }, says }, false)).to.deep.equal([
        { type: 'bot-message', text: 'one' },
      ]);
    }
    expect(
      news(
        { inbound: { type: 'event', name: 'command-result' }, says: [{ type: 'message', text: 'done' }] },
        true,
      ),
    ).to.have.length(1);
  });
});

describe('what the case is told of a message that it sent', () => {
  const told = (report: object, status: 'sent' | 'failed', reason?: string) => {
    const entry = deliveryStatusEvent(conversation, report as never, 'id', { status, reason }, AT);
    return (
      entry && {
        to: entry.to.externalId,
        news: (JSON.parse(entry.activity) as { value: { event: unknown } }).value.event,
      }
    );
  };

  it('is each mark, with the reason of a failure', () => {
    expect(told({ case: 'c/1', ref: 'r' }, 'sent')).to.deep.equal({
      to: 'c/1',
      news: { type: 'delivery-status', ref: 'r', id: 'id', status: 'sent' },
    });
    expect(told({ case: 'c/1', ref: 'r' }, 'failed', 'gone')).to.deep.equal({
      to: 'c/1',
      news: { type: 'delivery-status', ref: 'r', id: 'id', status: 'failed', reason: 'gone' },
    });
  });

  it('is of a change only that it failed', () => {
    expect(told({ case: 'c/1', ref: 'r', change: 'edit' }, 'sent')).to.equal(undefined);
    expect(told({ case: 'c/1', ref: 'r', change: 'edit' }, 'failed')).to.deep.equal({
      to: 'c/1',
      news: { type: 'change-failed', ref: 'r', change: 'edit', reason: '' },
    });
  });
});

describe('the customer as a case sees them', () => {
  it('has what is known, and no more', () => {
    const known = {
      conversation: 'test:shop:1',
      channel: 'test',
      account: 'shop',
      externalId: '1',
      episode: 1,
    };
    expect(customerView(conversation, { level: 'none' }, '', undefined)).to.deep.equal({
      ...known,
      level: 'none',
    });
    expect(
      customerView(conversation, { level: 'otp', customer: 'ann' }, 'Ann', 'zh', { thread: 't' }),
    ).to.deep.equal({
      ...known,
      level: 'otp',
      customer: 'ann',
      name: 'Ann',
      locale: 'zh',
      place: { thread: 't' },
    });
  });
});
