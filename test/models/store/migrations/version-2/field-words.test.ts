import { expect } from 'chai';
import type { FieldChanges, StoredDocument } from '../../../../../models/store/migrations/migration.ts';
import { FIELD_WORDS } from '../../../../../models/store/migrations/version-2/field-words.ts';
import * as names from '../../../../../models/store/migrations/version-2/names.ts';

const AT = new Date('2026-01-05T10:00:00Z');

/** The fields of a document that the migration changes, by the collection it is in. */
function changes(collection: string, document: StoredDocument): FieldChanges {
  const rewrite = FIELD_WORDS.rewrites.find((each) => each.collection === collection);
  if (rewrite === undefined) throw new Error(`${collection} is not rewritten`);
  return rewrite.rewrite(document);
}

/** What an activity in the inbox becomes. */
function inbound(activity: object): unknown {
  const given = { _id: 'i', order: 7, activity: JSON.stringify(activity) };
  return JSON.parse(String(changes('inbox', given)['activity']));
}

function event(name: string, value: unknown): object {
  return { type: 'event', name, value, from: { id: 'x' } };
}

/** What an outbox entry becomes, in a conversation of a channel. */
function entry(given: object, channel = 'web'): unknown {
  const { outbox } = changes('conversations', { _id: 'c', channel, memory: null, outbox: [given] });
  return (outbox as unknown[])[0];
}

/** What a memory becomes, in a conversation of a channel. */
function memory(given: unknown, channel: string): unknown {
  return changes('conversations', { _id: 'c', channel, memory: given, outbox: [] })['memory'];
}

/** What the activity of a message on the desk becomes. */
function post(given: object, text = 'words'): unknown {
  const activity = JSON.stringify({ type: 'message', text, channelData: { route: 'C1', post: given } });
  const message = { _id: 'm', conversation: 'desk:default:a/1', direction: 'out', activity };
  return JSON.parse(String(changes('messages', message)['activity']));
}

describe('the names of version 2', () => {
  const tables = Object.entries({ ...names, ...names.DOCUMENT_FIELDS }) as [string, names.Names][];
  for (const [table, entries] of tables.filter(([table]) => table !== 'DOCUMENT_FIELDS')) {
    it(`are the same after a second renaming: ${table}`, () => {
      expect(Object.keys(entries)).not.to.include.oneOf(Object.values(entries));
      expect(new Set(Object.values(entries)).size).to.equal(Object.keys(entries).length);
    });
  }
});

describe('the migration to version 2', () => {
  it('renames the arrival order of an inbox item', () => {
    expect(changes('inbox', { _id: 'i', order: 7, activity: '{}' })).to.deep.equal({
      arrivalSeq: 7,
      order: undefined,
      activity: '{}',
    });
  });

  it('keeps the arrival order of an item that has its new name', () => {
    expect(changes('inbox', { _id: 'i', arrivalSeq: 7, activity: '{}' })).to.deep.equal({ activity: '{}' });
  });

  it('renames the fields of contacts and of posts in Slack, a null with them', () => {
    expect(changes('contacts', { _id: 'c', heardAt: null })).to.deep.equal({
      lastInboundAt: null,
      heardAt: undefined,
    });
    expect(changes('slack-posts', { _id: 'p', joined: true, gone: true })).to.deep.equal({
      merged: true,
      joined: undefined,
      superseded: true,
      gone: undefined,
    });
  });

  it('renames events of a case and the field they are in', () => {
    const customer = { channel: 'web', elsewhere: 'stays' };
    expect(
      inbound(event('desk-news', { news: { type: 'heard', id: '1' }, customer, at: 'T' })),
    ).to.deep.equal(event('case-event', { event: { type: 'customer-message', id: '1' }, customer, at: 'T' }));
  });

  it('renames the status in the event about a delivery, and not in others', () => {
    const mark = { type: 'mark', ref: 'r', id: '1', mark: 'read' };
    expect(inbound(event('desk-news', { news: mark }))).to.deep.equal(
      event('case-event', { event: { type: 'delivery-status', ref: 'r', id: '1', status: 'read' } }),
    );
    const waiting = { type: 'waiting', reason: 'left', mark: 'stays' };
    expect(inbound(event('desk-news', { news: waiting }))).to.deep.equal(
      event('case-event', { event: waiting }),
    );
  });

  it('renames what a case is offered to merge, and the counters in the summary of a handoff', () => {
    const offered = { type: 'merge-offered', of: 'a/1', into: '7', last: 'of', owed: true, number: '8' };
    expect(inbound(event('desk-news', { news: offered }))).to.deep.equal(
      event('case-event', {
        event: {
          type: 'merge-offered',
          offeringCase: 'a/1',
          into: '7',
          lastCustomerText: 'of',
          needsAnswer: true,
          number: '8',
        },
      }),
    );
    const summary = { tasks: [], counts: { 'codes-sent': 1, 'told-closed': 1 }, last: 'stays' };
    expect(inbound(event('desk-news', { news: { type: 'waiting', of: 'stays', summary } }))).to.deep.equal(
      event('case-event', {
        event: {
          type: 'waiting',
          of: 'stays',
          summary: { tasks: [], counts: { 'codes-sent': 1, 'closed-announced': 1 }, last: 'stays' },
        },
      }),
    );
  });

  it('renames the CSAT score of a case, and the request of an answer by e-mail', () => {
    expect(inbound(event('desk-news', { news: { type: 'rated', score: 4 } }))).to.deep.equal(
      event('case-event', { event: { type: 'csat-given', score: 4 } }),
    );
    expect(inbound(event('desk-news', { news: { type: 'contact', email: '' } }))).to.deep.equal(
      event('case-event', { event: { type: 'email-answer-requested', email: '' } }),
    );
  });

  it('renames commands of a case, and leaves those whose name stays', () => {
    expect(inbound(event('desk-act', { act: { type: 'merged', number: '1' }, case: 'a/1' }))).to.deep.equal(
      event('case-command', { command: { type: 'ticket-merged', number: '1' }, case: 'a/1' }),
    );
    expect(
      inbound(event('desk-act', { act: { type: 'deletion', id: 'deletion' }, case: 'a/1' })),
    ).to.deep.equal(event('case-command', { command: { type: 'delete', id: 'deletion' }, case: 'a/1' }));
    expect(
      inbound(event('desk-act', { act: { type: 'message', text: 'joined' }, case: 'a/1' })),
    ).to.deep.equal(event('case-command', { command: { type: 'message', text: 'joined' }, case: 'a/1' }));
  });

  it('renames what staff do', () => {
    expect(inbound(event('staff-act', { type: 'typed', text: 'typed' }))).to.deep.equal(
      event('staff-action', { type: 'message-posted', text: 'typed' }),
    );
  });

  it('renames the takeover from a phone, receipts, reminders and results of commands', () => {
    expect(inbound(event('spoken-elsewhere', { until: 'T' }))).to.deep.equal(
      event('provider-app-takeover', { until: 'T' }),
    );
    expect(inbound(event('receipt', { providerId: 'p', mark: 'sent' }))).to.deep.equal(
      event('receipt', { providerId: 'p', status: 'sent' }),
    );
    expect(inbound(event('reminder', { name: 'come-back' }))).to.deep.equal(
      event('reminder', { name: 'resume-bot' }),
    );
    expect(inbound(event('reminder', { name: 'pending' }))).to.deep.equal(
      event('reminder', { name: 'pending-timeout' }),
    );
    expect(inbound(event('command-result', { name: 'begin-ticket', key: 'k' }))).to.deep.equal(
      event('command-result', { name: 'start-ticket', key: 'k' }),
    );
  });

  it('leaves alone what customers write, and events of others', () => {
    const message = {
      type: 'message',
      name: 'desk-act',
      text: 'desk-news',
      value: { act: { type: 'joined' } },
    };
    expect(inbound(message)).to.deep.equal(message);
    const foreign = event('constructor', { mark: 'm', news: { type: 'left' } });
    expect(inbound(foreign)).to.deep.equal(foreign);
  });

  it('gives the very text back where nothing changes, JSON or not', () => {
    for (const activity of ['{ "type": "message",  "text": "hi" }', 'no JSON', '[]', '"desk-act"', 'null'])
      expect(changes('inbox', { _id: 'i', activity })).to.deep.equal({ activity });
  });

  it('renames kinds of outbox entries and what is inside them', () => {
    const act = JSON.stringify(event('desk-act', { act: { type: 'joined' }, case: 'a/1' }));
    const command = JSON.stringify(event('case-command', { command: { type: 'claimed' }, case: 'a/1' }));
    expect(
      entry({
        kind: 'heard',
        id: '1.heard',
        at: AT,
        activity: act,
        record: '{"commands":[{"name":"join-matters"}]}',
      }),
    ).to.deep.equal({
      kind: 'inbound',
      id: '1.heard',
      at: AT,
      activity: command,
      record: '{"commands":[{"name":"merge-threads"}]}',
    });
    expect(entry({ kind: 'heard', activity: '{}' })).to.deep.equal({ kind: 'inbound', activity: '{}' });
    expect(entry({ kind: 'forward', activity: act, reminder: 'come-back' })).to.deep.equal({
      kind: 'forward',
      activity: command,
      reminder: 'resume-bot',
    });
    expect(
      entry({ kind: 'command', request: { name: 'begin-ticket', args: { name: 'begin-ticket' } } }),
    ).to.deep.equal({ kind: 'command', request: { name: 'start-ticket', args: { name: 'begin-ticket' } } });
    expect(entry({ kind: 'receipt', receipt: { id: '1', mark: 'read' } })).to.deep.equal({
      kind: 'receipt',
      receipt: { id: '1', status: 'read' },
    });
    expect(entry({ kind: 'identified', identity: { customer: 'identified' } })).to.deep.equal({
      kind: 'proof',
      identity: { customer: 'identified' },
    });
    expect(entry({ kind: 'buried', item: 'i' })).to.deep.equal({ kind: 'dead-letter', item: 'i' });
    expect(entry({ kind: 'say', activity: '{}', untilHeard: true, notBefore: AT })).to.deep.equal({
      kind: 'say',
      activity: '{}',
      untilCustomerWrites: true,
      notBefore: AT,
    });
  });

  it('renames a post that is still to be shown on the desk, and nothing in what customers are to get', () => {
    const activity = JSON.stringify({ text: 'Hi', channelData: { post: { type: 'elsewhere', text: 'Hi' } } });
    const renamed = activity.replace('elsewhere', 'provider-app-message');
    expect(entry({ kind: 'say', activity }, 'desk')).to.deep.equal({ kind: 'say', activity: renamed });
    expect(entry({ kind: 'say', activity }, 'web')).to.deep.equal({ kind: 'say', activity });
  });

  it("renames the fields of the bot's memory, whose order stays", () => {
    const given = {
      stack: { spoke: 1 },
      attended: { by: 'Ann' },
      untold: true,
      elsewhere: true,
      rated: 'a/1',
      disliked: 'a/1',
    };
    const renamed = memory(given, 'web');
    expect(renamed).to.deep.equal({
      stack: { spoke: 1 },
      lastHandback: { by: 'Ann' },
      queuedSilently: true,
      providerAppTakeover: true,
      ratingAskedFor: 'a/1',
      thumbDownAnsweredIn: 'a/1',
    });
    expect(Object.keys(renamed as object)[1]).to.equal('lastHandback');
  });

  it("renames the fields and counters of the dialogs' stack, and nothing in a dialog's slots", () => {
    const slots = { met: true, shown: 'x', calls: { waits: 'stays' } };
    const stack = {
      scope: 's',
      misses: 1,
      calls: 2,
      focus: '1042',
      trail: [
        { dialog: 'answer', ending: 'done' },
        { dialog: 'track-order', ending: 'given-up', order: '1043' },
      ],
      identity: { level: 'matched', customer: 'ann', order: '1042' },
      met: true,
      counts: { mismatch: 1, 'told-delayed': 1, 'mail-wished': 1 },
      frames: [{ dialog: 'd', version: 1, state: 'met', slots, waits: 'k', shown: 'f', agreed: 'f' }],
    };
    expect(memory({ stack, offers: [{ label: 'met' }] }, 'web')).to.deep.equal({
      stack: {
        scope: 's',
        notUnderstoodCount: 1,
        callCount: 2,
        endedDialogs: [
          { dialog: 'answer', ending: 'done' },
          { dialog: 'track-order', ending: 'given-up', about: '1043' },
        ],
        identity: { level: 'matched', customer: 'ann', subject: '1042' },
        disclosed: true,
        counts: { mismatch: 1, 'delay-announced': 1, 'email-answer-accepted': 1 },
        frames: [
          {
            dialog: 'd',
            version: 1,
            state: 'met',
            slots,
            pendingKey: 'k',
            shownFingerprint: 'f',
            confirmedFingerprint: 'f',
          },
        ],
        focus: { order: '1042' },
      },
      offers: [{ label: 'met' }],
    });
  });

  it('gives the buttons whose events the dialogs name now the events of today', () => {
    const offers = [
      { label: 'Send it again', event: { type: 'resend' } },
      { label: 'I have no access', event: { type: 'no-access' } },
      { label: 'Yes', event: { type: 'affirm', to: 'f' } },
    ];
    const named = memory({ stack: {}, offers }, 'web');
    expect(named).to.deep.include({
      offers: [
        { label: 'Send it again', event: { type: 'named', name: 'resend' } },
        { label: 'I have no access', event: { type: 'named', name: 'no-access' } },
        { label: 'Yes', event: { type: 'affirm', to: 'f' } },
      ],
    });
  });

  it('takes the order of a match for its subject, in the conversation, in commands and in proofs', () => {
    const matched = { level: 'matched', customer: 'ann', order: '1042' };
    const today = { level: 'matched', customer: 'ann', subject: '1042' };
    const document = { _id: 'c', channel: 'web', memory: null, outbox: [], identity: matched };
    expect(changes('conversations', document)).to.deep.include({ identity: today });
    expect(
      entry({ kind: 'command', request: { name: 'send-code' }, identity: matched }, 'web'),
    ).to.deep.equal({
      kind: 'command',
      request: { name: 'send-code' },
      identity: today,
    });
    expect(entry({ kind: 'identified', identity: matched }, 'web')).to.deep.equal({
      kind: 'proof',
      identity: today,
    });
  });

  it('renames the count of workers that one message has killed', () => {
    expect(
      changes('conversations', { _id: 'c', channel: 'web', memory: null, outbox: [], stalls: 0 }),
    ).to.deep.equal({ outbox: [], lostWorkers: 0, stalls: undefined });
  });

  it('has nothing to do where there is no memory', () => {
    expect(changes('conversations', { _id: 'c', channel: 'web', memory: null, outbox: [] })).to.deep.equal({
      outbox: [],
    });
  });

  it('renames the fields of a case, its states, and the states of what was relayed', () => {
    const given = {
      status: 'left',
      card: { status: 'elsewhere', wish: 'left', rating: 4 },
      relays: [{ ref: 'r', mark: 'sent', later: null }],
      rating: 4,
      answers: 2,
      shown: [{ id: 'answers', state: 'new' }],
      claiming: { id: 'U1', name: 'Ann' },
      merging: { into: '7', last: 'shown' },
      clock: { spent: 30, since: 'T', answeredAt: 'T' },
      putOff: 'claimed',
      lastHeard: 'left',
      lastHeardId: '1',
      spoke: 'staff',
      elsewhere: 'stays',
    };
    expect(memory(given, 'desk')).to.deep.equal({
      status: 'abandoned',
      card: { status: 'provider-app', wish: 'left', csat: 4 },
      relays: [{ ref: 'r', status: 'sent', pendingChange: null }],
      csat: 4,
      answerCount: 2,
      shownMessages: [{ id: 'answers', state: 'new' }],
      pendingClaim: { id: 'U1', name: 'Ann' },
      pendingMerge: { into: '7', lastCustomerText: 'shown' },
      slaClock: { spentMinutes: 30, runningSince: 'T', firstResponseAt: 'T' },
      snoozedStatus: 'claimed',
      lastCustomerText: 'left',
      lastCustomerMessageId: '1',
      lastAuthor: 'staff',
      elsewhere: 'stays',
    });
  });

  it('renames what came in and what the desk was shown, in the log', () => {
    const activity = JSON.stringify(event('staff-act', { type: 'untyped', ref: 'r' }));
    const record = '{"commands":[{"name":"record-question"}]}';
    expect(
      changes('messages', { _id: 'm', conversation: 'web:a:b', direction: 'in', activity, record }),
    ).to.deep.equal({
      activity: JSON.stringify(event('staff-action', { type: 'message-deleted', ref: 'r' })),
      record,
    });
    expect(post({ type: 'mark', ref: 'r', mark: 'failed' }, 'mark')).to.deep.include({
      text: 'delivery-status',
      channelData: { route: 'C1', post: { type: 'delivery-status', ref: 'r', status: 'failed' } },
    });
    expect(post({ type: 'card', card: { status: 'left' } })).to.deep.include({
      channelData: { route: 'C1', post: { type: 'card', card: { status: 'abandoned' } } },
    });
    const ticket = { number: '7', answerDue: 'T', solveDue: 'T', late: 'answer', follows: '6' };
    expect(post({ type: 'card', card: { status: 'waiting', ticket, rating: 4 } })).to.deep.include({
      channelData: {
        route: 'C1',
        post: {
          type: 'card',
          card: {
            status: 'waiting',
            ticket: {
              number: '7',
              firstResponseDue: 'T',
              resolutionDue: 'T',
              breached: 'first-response',
              followUpOf: '6',
            },
            csat: 4,
          },
        },
      },
    });
    expect(post({ type: 'elsewhere', text: 'mark', files: [] }, 'mark')).to.deep.include({
      text: 'mark',
      channelData: { route: 'C1', post: { type: 'provider-app-message', text: 'mark', files: [] } },
    });
  });

  it('leaves alone what customers were shown', () => {
    const activity = JSON.stringify({ text: 'mark', channelData: { post: { type: 'mark' } } });
    expect(
      changes('messages', { _id: 'm', conversation: 'web:a:b', direction: 'out', activity }),
    ).to.deep.equal({});
  });
});
