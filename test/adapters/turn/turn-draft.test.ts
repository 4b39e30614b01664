import { expect } from 'chai';
import { TurnDraft } from '../../../adapters/turn/turn-draft.ts';
import type { TurnDraftInput } from '../../../adapters/turn/turn-draft-input.ts';
import type { InboxItem } from '../../../models/conversation/inbox.ts';
import type { OutboxEntry } from '../../../models/conversation/outbox.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import { testChannel } from '../../support/path/path-kit.ts';
import { ConversationStub } from '../../support/path/turn-stub.ts';

const NOW = new Date('2026-01-05T10:00:00.000Z');
const AT = new Date('2026-01-05T10:00:01.000Z');
const ADDRESS = { channel: 'test', account: 'shop', externalId: '1' };

function item(id: string, activity: object, change: Partial<InboxItem> = {}): InboxItem {
  return {
    _id: `test:shop:${id}`,
    conversation: 'test:shop:1',
    address: ADDRESS,
    arrivalSeq: NOW.getTime() * 1000 + 999,
    providerId: id,
    activity: JSON.stringify(activity),
    internal: false,
    state: 'open',
    ...change,
  };
}

function draftOf(change: Partial<TurnDraftInput> = {}, stored: Partial<StoredConversation> = {}): TurnDraft {
  const activity = { type: 'message', text: 'hi' };
  return new TurnDraft({
    item: item('a', activity),
    activity,
    conversation: {
      ...new ConversationStub().conversation,
      seq: 10,
      version: 4,
      ...stored,
    } as StoredConversation,
    channel: testChannel('test'),
    now: NOW,
    sender: {},
    desk: false,
    ...change,
  });
}
const commitOf = (
  draft: TurnDraft,
  outbox: OutboxEntry[] = [],
  consumed: string[] = [],
  deadLetter?: string,
) => draft.toCommit(AT, outbox, consumed, deadLetter);
const kinds = (draft: TurnDraft, outbox: OutboxEntry[] = []) =>
  commitOf(draft, outbox).outbox.map(({ kind }) => kind);

describe('the commit of a turn with a secret', () => {
  const secret = '482913';
  const typed = { type: 'message', text: `my code is ${secret}`, id: secret, from: { id: secret, name: '' } };
  const of = (change: Partial<TurnDraftInput> = {}, stored: Partial<StoredConversation> = {}) =>
    draftOf(
      {
        ...{ activity: typed, item: item('a', typed) },
        messages: [{ item: item('a', typed), activity: typed, secrets: [secret] }],
        ...change,
      },
      stored,
    );

  it('has it in the argument of the command that uses it, and nowhere else', () => {
    const draft = of({ desk: true }, { owner: 'queue' });
    draft.recordQuery({ name: 'match', args: { order: secret }, outcome: 'ok', value: {} });
    draft.command({ name: 'verify', args: { code: secret, note: secret }, key: 'k1', secrets: ['code'] });
    draft.command({ name: 'record-question', args: { question: `what is ${secret}?` }, key: 'k2' });
    draft.transfer('queue', 'asked', { last: secret });
    draft.forward({ channel: 'x', account: 'y', externalId: 'z' }, 'noted', { text: secret });
    draft.notifyCase({ type: 'customer-reaction', emoji: null, text: secret });
    draft.say({ type: 'message', text: `You wrote ${secret}.` });
    const { outbox } = commitOf(draft);
    const [verify, question, ...more] = outbox.flatMap((entry) =>
      entry.kind === 'command' ? [entry.request] : [],
    );
    expect(more).to.deep.equal([]);
    expect(verify?.args).to.deep.equal({ code: secret, note: '••••••' });
    expect(question?.args).to.deep.equal({ question: 'what is ••••••?' });
    const [heard] = outbox;
    const { id, from, text } = JSON.parse((heard as { activity: string }).activity);
    expect({ id, from, text }).to.deep.equal({ id: secret, from: typed.from, text: 'my code is ••••••' });
    const others = outbox.filter(({ kind }) => kind !== 'command' && kind !== 'inbound');
    expect(others.map(({ kind }) => kind)).to.include.members(['say', 'forward']);
    expect(JSON.stringify([others, (heard as { record: string }).record])).to.not.include(secret);
  });

  it('masks one that was typed in an earlier turn when a command uses it', () => {
    const draft = draftOf();
    draft.command({ name: 'verify', args: { code: secret }, key: 'k1', secrets: ['code'] });
    draft.say({ type: 'message', text: secret });
    const said = commitOf(draft).outbox.filter(({ kind }) => kind !== 'command');
    expect(JSON.stringify(said)).to.include('••••••').and.not.include(secret);
  });

  it('deletes the raw mail that it was in, and no other one', () => {
    const mail = { ...typed, channelData: { mail: { raw: 'file' } } };
    const filesOf = (secrets: readonly string[]) =>
      commitOf(of({ messages: [{ item: item('a', mail), activity: mail, secrets }] })).outbox.filter(
        ({ kind }) => kind === 'forget-file',
      );
    expect(filesOf([secret])).to.deep.equal([{ kind: 'forget-file', id: '5.forget0', file: 'file' }]);
    expect([filesOf([]), kinds(of()).includes('forget-file')]).to.deep.equal([[], false]);
  });

  it('has it masked in a dead letter', () => {
    const dead = commitOf(of(), [], [], 'broken').outbox.find(({ kind }) => kind === 'dead-letter');
    expect(JSON.parse((dead as { activity: string }).activity).text).to.equal('my code is ••••••');
    const without = commitOf(draftOf(), [], [], 'broken').outbox.find(({ kind }) => kind === 'dead-letter');
    expect(without).to.not.have.property('activity');
  });
});

describe('the commit of a turn', () => {
  it('holds what was heard and said, under the numbers that follow in the log', () => {
    const draft = draftOf();
    expect(draft.say({ type: 'message', text: 'one' })).to.equal('test:shop:1:12');
    expect(draft.say({ type: 'message', text: 'two' })).to.equal('test:shop:1:13');
    const { outbox, seq, consumed, updatedAt, owner } = commitOf(draft, [], ['earlier']);
    expect(outbox.map((entry) => [entry.id, 'seq' in entry && entry.seq])).to.deep.equal([
      ['5.inbound', 11],
      ['5.say0', 12],
      ['5.say1', 13],
    ]);
    expect({ seq, consumed, updatedAt, owner }).to.deep.equal({
      seq: 13,
      consumed: ['earlier', 'test:shop:a'],
      updatedAt: AT,
      owner: 'bot',
    });
    expect(outbox[1]).to.deep.include({ tries: 0, owner: 'bot', at: NOW }).and.not.have.property('report');
    expect(JSON.parse((outbox[1] as { activity: string }).activity)).to.deep.equal({
      type: 'message',
      text: 'one',
      id: 'test:shop:1:12',
      timestamp: NOW.toISOString(),
    });
  });

  it('gives what is not shown no number', () => {
    const activity = { type: 'event', name: 'x' };
    const draft = draftOf({ item: item('a', activity, { internal: true }), activity });
    draft.say({ type: 'message', text: 'one' });
    const { outbox, seq } = commitOf(draft);
    expect([outbox.map((entry) => 'seq' in entry && entry.seq), seq]).to.deep.equal([[null, 11], 11]);
  });

  it('holds each message of a burst, and the record of the turn with the last', () => {
    const heard = ['x', 'y'].map((id) => ({
      item: item(id, { text: id }, { arrivalSeq: NOW.getTime() * 1000 - 5_000_000 }),
      activity: { type: 'message', text: id },
    }));
    const last = { item: item('a', {}), activity: { type: 'message', text: 'a' } };
    const draft = draftOf({ messages: [...heard, last] });
    draft.recordQuery({ name: 'order-status', args: {}, outcome: 'ok', value: {} });
    const { outbox, consumed, seq } = commitOf(draft);
    expect(outbox.map((entry) => [entry.id, 'seq' in entry && entry.seq, 'record' in entry])).to.deep.equal([
      ['5.inbound0', 11, false],
      ['5.inbound1', 12, false],
      ['5.inbound', 13, true],
    ]);
    expect([consumed, seq]).to.deep.equal([['test:shop:x', 'test:shop:y', 'test:shop:a'], 13]);
    expect(draft.arrivedAt).to.deep.equal(new Date(NOW.getTime() - 5_000));
    const record = JSON.parse((outbox[2] as { record: string }).record) as { queries: unknown[] };
    expect(record)
      .to.deep.include({ id: 'test:shop:a', now: NOW.toISOString(), commands: [] })
      .and.not.have.property('proof');
    expect(record.queries).to.have.length(1);
  });

  it('changes only what the turn wished to change', () => {
    const unchanged = commitOf(draftOf());
    expect(unchanged).to.not.have.any.keys('episode', 'claims', 'blocked', 'locale');
    const draft = draftOf();
    draft.saveMemory({ a: 1 });
    draft.setLocale('zh');
    draft.setBlocked(false);
    draft.endEpisode();
    draft.transfer('queue', 'asked', {});
    expect(commitOf(draft)).to.deep.include({
      memory: { a: 1 },
      locale: 'zh',
      blocked: false,
      episode: { number: 2, startedAt: NOW },
      // The next case counts its claims anew.
      claims: 0,
      owner: 'queue',
    });
  });

  it('takes no sign of life for a message', () => {
    const draft = draftOf();
    for (const type of ['typing', 'trace', 'delay', 'invokeResponse'])
      expect(draft.say({ type })).to.equal('');
    expect(kinds(draft)).to.deep.equal(['inbound']);
  });

  it('keeps the id of what is changed or taken back, and names the person who speaks', () => {
    const draft = draftOf();
    draft.say({ type: 'messageUpdate', id: 'old', text: 'new' });
    draft.say({ type: 'messageDelete', id: 'gone' });
    draft.say({ type: 'message', id: 'mine', text: 'x', channelData: { staff: 'Anna' } });
    const says = commitOf(draft)
      .outbox.slice(1)
      .map((entry) => JSON.parse((entry as { activity: string }).activity) as object);
    expect(says.map((say) => 'id' in say && say.id)).to.deep.equal(['old', 'gone', 'test:shop:1:14']);
    expect(says.map((say) => 'from' in say && say.from)).to.deep.equal([
      false,
      false,
      { id: 'staff', name: 'Anna', role: 'bot' },
    ]);
  });

  it('has the proof of its item, or else the one that the channel found out about its sender', () => {
    const signed = { level: 'signed', customer: 'ann' } as const;
    const matched = { level: 'matched', customer: 'bob' } as const;
    const sender = { proof: matched };
    expect(draftOf({ sender }).proof).to.deep.equal(matched);
    expect(draftOf({ sender, item: item('a', {}, { proof: signed }) }).proof).to.deep.equal(signed);
    expect(draftOf().proof).to.equal(undefined);
  });

  it('gives ids that are its own, the same ones when the turn is repeated', () => {
    const ids = [draftOf(), draftOf()].map((draft) => [draft.newId(), draft.newId(), draft.newId()]);
    expect(new Set(ids[0])).to.have.property('size', 3);
    expect(ids[1]).to.deep.equal(ids[0]);
  });

  it('takes nothing more when the turn is over', () => {
    const draft = draftOf();
    draft.close();
    for (const wish of [
      () => draft.say({ type: 'message', text: 'late' }),
      () => draft.saveMemory(null),
      () => draft.command({ name: 'x', args: {}, key: 'x' }),
      () => draft.transfer('queue', 'asked', {}),
      () => draft.identify({ level: 'none' }),
      () => draft.scheduleReminder('x', NOW),
      () => draft.endEpisode(),
      () => draft.setBlocked(true),
      () => draft.setLocale('en'),
      () => draft.notifyCase({ type: 'queue-abandoned' }),
      () => draft.forward(ADDRESS, 'x', {}),
      () => draft.reportDelivery({ case: 'c', ref: 'r' }),
      () => draft.recordReceipt({ id: 'x', status: 'read' }),
      () => draft.recordReaction({ providerId: 'x', emoji: null }),
      () => draft.recordQuery({ name: 'x', args: {}, outcome: 'ok', value: {} }),
    ])
      expect(wish).to.throw().with.property('code', 'TURN_CLOSED');
    expect(kinds(draft)).to.deep.equal(['inbound']);
  });

  it('performs commands as whom the turn ends with, where it was spoken', () => {
    const activity = { type: 'message', conversation: { id: '1', thread: 't1' } as never };
    const draft = draftOf({ activity });
    draft.command({ name: 'cancel', args: {}, key: 'k' });
    draft.identify({ level: 'signed', customer: 'ann' });
    const [, command, identified] = commitOf(draft).outbox;
    expect(command).to.deep.include({
      kind: 'command',
      id: '5.command0',
      identity: { level: 'signed', customer: 'ann' },
      place: '{"thread":"t1"}',
    });
    expect(identified).to.deep.include({ kind: 'proof', at: NOW }).and.not.have.property('locale');
    const nowhere = draftOf();
    nowhere.command({ name: 'cancel', args: {}, key: 'k' });
    expect(commitOf(nowhere).outbox[1]).to.not.have.property('place');
  });

  it('writes into a profile only what was proved anew', () => {
    const proved = (before: object, after: object) => {
      const draft = draftOf({}, { identity: before as never });
      draft.identify(after as never);
      return kinds(draft).includes('proof');
    };
    expect(proved({ level: 'none' }, { level: 'signed', customer: 'ann' })).to.equal(true);
    expect(proved({ level: 'signed', customer: 'ann' }, { level: 'signed', customer: 'ann' })).to.equal(
      false,
    );
    expect(proved({ level: 'matched', customer: 'ann' }, { level: 'otp', customer: 'ann' })).to.equal(true);
    expect(proved({ level: 'signed', customer: 'ann' }, { level: 'signed', customer: 'bob' })).to.equal(true);
    expect(proved({ level: 'signed', customer: 'ann' }, { level: 'none' })).to.equal(false);
  });

  it('buries every message that it was about', () => {
    const heard = ['x', 'a'].map((id) => ({ item: item(id, {}), activity: { type: 'message' } }));
    const { outbox } = commitOf(draftOf({ messages: heard }), [], [], 'poison');
    expect(outbox.slice(2)).to.deep.equal([
      { kind: 'dead-letter', id: '5.dead-letter0', item: 'test:shop:x', reason: 'poison' },
      { kind: 'dead-letter', id: '5.dead-letter1', item: 'test:shop:a', reason: 'poison' },
    ]);
  });
});

describe('the reminders of a turn', () => {
  const waiting = (reminder: string): OutboxEntry => ({
    kind: 'forward',
    id: reminder,
    to: ADDRESS,
    activity: '{}',
    notBefore: NOW,
    reminder,
  });
  const later = new Date(NOW.getTime() + 1000);

  it('take the place of those of the same name, before and in the turn', () => {
    const draft = draftOf();
    draft.scheduleReminder('snooze', NOW);
    draft.scheduleReminder('snooze', later);
    draft.scheduleReminder('other', null);
    const plain: OutboxEntry = { kind: 'forward', id: 'plain', to: ADDRESS, activity: '{}' };
    const { outbox } = commitOf(draft, [waiting('snooze'), waiting('other'), waiting('third'), plain]);
    expect(outbox.map(({ id }) => id)).to.deep.equal(['third', 'plain', '5.inbound', '5.forward0']);
    expect(outbox.at(-1)).to.deep.include({ to: ADDRESS, notBefore: later, reminder: 'snooze' });
  });

  it('are cancelled in the turn that set them', () => {
    const draft = draftOf();
    draft.scheduleReminder('snooze', NOW);
    draft.forward(ADDRESS, 'x', {});
    draft.scheduleReminder('snooze', null);
    const { outbox } = commitOf(draft, [waiting('snooze')]);
    expect(outbox.map((entry) => entry.kind === 'forward' && entry.activity)).to.deep.equal([
      false,
      '{"type":"event","name":"x","value":{}}',
    ]);
  });
});

describe('a message that waits until the customer has written', () => {
  const say = { kind: 'say', id: '1.say0', seq: 3, at: NOW, activity: '{}', tries: 1 } as const;
  const waiting: OutboxEntry = { ...say, notBefore: AT, untilCustomerWrites: true };
  const kept = (change: Partial<TurnDraftInput>, entry: OutboxEntry = waiting) =>
    commitOf(draftOf(change), [entry]).outbox[0];

  it('is set free by their message, and by nothing else', () => {
    expect(kept({})).to.deep.equal(say);
    const receipt = { type: 'event', name: 'receipt' };
    expect(kept({ item: item('a', receipt), activity: receipt })).to.equal(waiting);
    expect(kept({ item: item('a', {}, { internal: true }) })).to.equal(waiting);
    const postponed: OutboxEntry = { ...say, notBefore: AT };
    expect(kept({}, postponed)).to.equal(postponed);
  });
});
