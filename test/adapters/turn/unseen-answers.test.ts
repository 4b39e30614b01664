import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import {
  awaitsReadMark,
  markedLate,
  type SeenFacts,
  withUnseen,
} from '../../../adapters/turn/unseen-answers.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { OutboxEntry, UnseenEntry } from '../../../models/conversation/outbox.ts';
import { testChannel } from '../../support/path/path-kit.ts';

const CONVERSATION = 'web:website:1';
const MINUTE = 60_000;
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const unseen = (from: number, to: number, minute: number): UnseenEntry => ({
  kind: 'unseen',
  id: 'old',
  from,
  to,
  notBefore: at(minute),
});
const entryAfter = (before: UnseenEntry | undefined, facts: Partial<SeenFacts>) => {
  const other: OutboxEntry = { kind: 'dead-letter', id: 'x', item: 'i', reason: 'r' };
  const outbox = withUnseen(before === undefined ? [other] : [before, other], {
    id: 'new',
    conversation: CONVERSATION,
    now: at(0),
    unseenAfterMs: 5 * MINUTE,
    answers: [],
    receipts: [],
    isAnswered: false,
    ...facts,
  });
  expect(outbox).to.include(other);
  return outbox.filter((entry) => entry.kind === 'unseen');
};
const read = (number: number, status: 'read' | 'delivered' = 'read') => ({
  id: `${CONVERSATION}:${number}`,
  status,
});

describe('the answers that nobody has seen', () => {
  it('are due after the time of the channel', () => {
    expect(entryAfter(undefined, { answers: [7, 8] })).to.deep.equal([{ ...unseen(7, 8, 5), id: 'new' }]);
    expect(entryAfter(undefined, {})).to.deep.equal([]);
  });

  it('are not put off by a later one, which goes with them', () => {
    expect(entryAfter(unseen(7, 7, 3), { answers: [9] })).to.deep.equal([unseen(7, 9, 3)]);
  });

  it('are seen by a read mark of the newest or by the next message of the customer, not by a delivery', () => {
    expect(entryAfter(unseen(7, 8, 3), { receipts: [read(8)] })).to.deep.equal([]);
    expect(entryAfter(unseen(7, 8, 3), { receipts: [read(12)] })).to.deep.equal([]);
    expect(entryAfter(unseen(7, 8, 3), { isAnswered: true })).to.deep.equal([]);
    expect(entryAfter(unseen(7, 8, 3), { receipts: [read(8, 'delivered')] })).to.deep.equal([
      unseen(7, 8, 3),
    ]);
    expect(entryAfter(unseen(7, 8, 3), {})).to.deep.equal([unseen(7, 8, 3)]);
  });

  it('keep those after the one that is read, with a time of their own', () => {
    expect(entryAfter(unseen(7, 9, 3), { receipts: [read(7)] })).to.deep.equal([
      { ...unseen(8, 9, 5), id: 'new' },
    ]);
    expect(entryAfter(unseen(7, 9, 3), { receipts: [read(5)] })).to.deep.equal([unseen(7, 9, 3)]);
  });

  it('are not seen by a receipt of another conversation or without a number', () => {
    const receipts = [
      { id: 'web:website:11:9', status: 'read' as const },
      { id: `${CONVERSATION}:x`, status: 'read' as const },
      { providerId: '9', status: 'read' as const },
    ];
    expect(entryAfter(unseen(7, 8, 3), { receipts })).to.deep.equal([unseen(7, 8, 3)]);
  });
});

describe('an answer that awaits a read mark', () => {
  const channel = testChannel('test');
  const marking = { ...channel, capabilities: { ...channel.capabilities, unseenAfterMs: MINUTE } };
  const asked: Partial<Activity> = { type: 'message', text: 'hi' };
  const result: Partial<Activity> = { type: 'event', name: 'command-result' };
  const bot: Partial<Activity> = { type: 'message', text: 'done' };
  const staff: Partial<Activity> = { ...bot, channelData: { staff: 'Mia' } };
  const isMarked = (message: Partial<Activity>, activity: Partial<Activity>, on: AnyChannel = marking) =>
    awaitsReadMark(markedLate(message, { channel: on, activity }));

  it("is one of staff, or the bot's after a command, on a channel with read marks", () => {
    expect(isMarked(staff, { type: 'event', name: 'case-command' })).to.equal(true);
    expect(isMarked(bot, result)).to.equal(true);
    expect(isMarked(bot, asked)).to.equal(false);
    expect(isMarked({ ...staff, type: 'messageUpdate' }, result)).to.equal(false);
    expect(isMarked(staff, result, channel)).to.equal(false);
  });

  it('keeps what else its channel data holds', () => {
    const { channelData } = markedLate(staff, { channel: marking, activity: asked });
    expect(channelData).to.deep.equal({ staff: 'Mia', awaitsReadMark: true });
  });
});
