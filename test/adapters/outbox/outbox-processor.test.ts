import { expect } from 'chai';
import { OutboxProcessor } from '../../../adapters/outbox/outbox-processor.ts';
import type { PathParts } from '../../../adapters/path-parts.ts';
import type { Result } from '../../../models/conversation/command.ts';
import type { CommandEntry, ForwardEntry, OutboxEntry } from '../../../models/conversation/outbox.ts';
import type { Identity } from '../../../models/customer/identity.ts';
import { CONVERSATION, LeasedOutbox, sayEntry } from '../../support/path/leased-outbox.ts';

const SIGNED = { level: 'signed', customer: 'ann' } as const;
const AT = new Date('2026-01-05T09:00:00Z');

const command = (set: Partial<CommandEntry> = {}): CommandEntry => ({
  kind: 'command',
  id: '1.command',
  request: { name: 'cancel', args: { order: '1042' }, key: 'k1' },
  identity: SIGNED,
  ...set,
});

const forward = (id: string, externalId: string, set: Partial<ForwardEntry> = {}): ForwardEntry => ({
  kind: 'forward',
  id,
  to: { channel: 'desk', account: 'default', externalId },
  activity: JSON.stringify({ type: 'event', name: id }),
  ...set,
});

const identified = (identity: Identity): OutboxEntry => ({
  kind: 'proof',
  id: '1.identified',
  identity,
  locale: 'de',
  at: AT,
});

async function run(outbox: LeasedOutbox): Promise<LeasedOutbox> {
  await new OutboxProcessor(outbox.context, outbox.recorder).run(outbox.leased);
  return outbox;
}

const processed = (entries: readonly OutboxEntry[], parts: Partial<PathParts> = {}) =>
  run(new LeasedOutbox(entries, parts));

describe('an outbox whose lease may be over', () => {
  it('performs nothing before the store has renewed the lease, and nothing if another worker has it', async () => {
    for (const stillLeased of [true, false]) {
      const performed: string[] = [];
      const outbox = new LeasedOutbox([command()], {
        perform: async ({ key }) => {
          performed.push(key);
          return { outcome: 'ok', value: {} };
        },
      });
      outbox.stillLeased = stillLeased;
      outbox.clock.advance(1_000_000_001);
      await run(outbox);
      expect(performed).to.deep.equal(stillLeased ? ['k1'] : []);
      expect([outbox.leased.lost, outbox.written('renew').length]).to.deep.equal([!stillLeased, 1]);
    }
  });
});

describe('a command in the outbox', () => {
  const resultOf = ({ recorded: [item] }: LeasedOutbox) => JSON.parse(item?.activity ?? '{}');

  it('is performed with its identity, and its result recorded under its key in its own conversation', async () => {
    const performed: unknown[] = [];
    const outbox = await processed([command()], {
      perform: async (...args) => {
        performed.push(args);
        return { outcome: 'refused', value: { reason: 'shipped' } };
      },
    });
    expect(performed).to.deep.equal([[command().request, SIGNED, outbox.leased._id]]);
    expect(outbox.recorded).to.have.length(1);
    expect(outbox.recorded[0]).to.include({
      conversation: CONVERSATION,
      providerId: 'command:k1',
      internal: true,
    });
    expect(resultOf(outbox)).to.deep.equal({
      type: 'event',
      name: 'command-result',
      value: { outcome: 'refused', value: { reason: 'shipped' }, name: 'cancel', key: 'k1' },
    });
    expect(outbox.left).to.deep.equal([]);
    expect(outbox.steps).to.deep.equal(['performing', 'performed', 'accepting', 'recorded']);
  });

  it('has its result come back to the place that asked for it', async () => {
    const outbox = await processed([command({ place: '{"id":"thread"}' })]);
    expect(resultOf(outbox)).to.deep.include({ conversation: { id: 'thread' } });
  });

  it('has failed when the shop throws, which is logged', async () => {
    const outbox = await processed([command()], { perform: () => Promise.reject(new Error('down')) });
    expect(resultOf(outbox).value).to.deep.equal({ outcome: 'failed', value: {}, name: 'cancel', key: 'k1' });
    const [logged] = outbox.log.events('command-failed');
    expect(logged).to.include({ conversation: CONVERSATION, command: 'cancel' });
    expect(outbox.left).to.deep.equal([]);
  });

  it('is timed out when the shop does not answer', async () => {
    const outbox = await processed([command()], {
      perform: () => new Promise(() => {}),
      settings: { commandMs: 1 },
    });
    expect(resultOf(outbox).value).to.include({ outcome: 'timed-out' });
    expect(outbox.log.events('command-timed-out')).to.deep.equal([
      { conversation: CONVERSATION, command: 'cancel' },
    ]);
  });

  const cyclic: Record<string, unknown> = { outcome: 'ok' };
  cyclic['value'] = cyclic;
  for (const [what, returned] of [
    ['nothing', undefined],
    ['text', 'cancelled'],
    ['another outcome', { outcome: 'done', value: {} }],
    ['no value', { outcome: 'ok' }],
    ['a list as its value', { outcome: 'ok', value: [] }],
    ['what is no JSON', cyclic],
  ] as const) {
    it(`has failed when the shop returns ${what}, which is logged with the command's name`, async () => {
      const outbox = await processed([command()], { perform: async () => returned as unknown as Result });
      expect(resultOf(outbox).value).to.deep.equal({
        outcome: 'failed',
        value: {},
        name: 'cancel',
        key: 'k1',
      });
      const [logged] = outbox.log.events('command-failed');
      expect(logged).to.include({ conversation: CONVERSATION, command: 'cancel' });
      expect(outbox.left).to.deep.equal([]);
    });
  }
});

describe('an event in the outbox', () => {
  it('is recorded in its inbox, under an id of its own conversation and entry', async () => {
    const one = await processed([forward('1.event', 'case')]);
    expect(one.recorded[0]).to.deep.include({
      conversation: 'desk:default:case',
      activity: JSON.stringify({ type: 'event', name: '1.event' }),
      internal: true,
    });
    const again = await processed([forward('1.event', 'case')]);
    const other = await run(new LeasedOutbox([forward('1.event', 'case')], {}, { _id: 'test:shop:c2' }));
    const idOf = ({ recorded: [item] }: LeasedOutbox) => item?.providerId;
    expect(idOf(one)).to.match(/^[\w-]{43}:1\.event$/);
    expect(idOf(again)).to.equal(idOf(one));
    expect(idOf(other)).to.not.equal(idOf(one));
  });

  it('waits for its time', async () => {
    const now = new LeasedOutbox([]).clock.now();
    const later = new Date(now.getTime() + 1);
    const outbox = await processed([
      forward('1.due', 'case', { notBefore: now }),
      forward('1.later', 'case', { notBefore: later }),
    ]);
    expect(outbox.left).to.deep.equal(['1.later']);
    expect(outbox.leased.dueAt).to.deep.equal(later);
  });

  it('that could not be recorded is overtaken by none to the same inbox, and holds up no other', async () => {
    const entries = [
      forward('1.a', 'case'),
      forward('1.b', 'case'),
      forward('1.c', 'other'),
      command(),
      { kind: 'dead-letter', id: '1.dead', item: 'test:shop:m1', reason: 'x' } as const,
    ];
    const outbox = new LeasedOutbox(entries);
    outbox.beforeWrite = ([name, , id]) => {
      if (name === 'record' && String(id).endsWith('1.a')) throw new Error('disk full');
    };
    await run(outbox);
    expect(outbox.left).to.deep.equal(['1.a', '1.b']);
    expect(outbox.leased.dueAt).to.deep.equal(new Date(outbox.clock.now().getTime() + 1_000));
    expect(outbox.log.events('outbox-entry-failed').map(({ entry, kind }) => [entry, kind])).to.deep.equal([
      ['1.a', 'forward'],
    ]);
  });

  it('is recorded although an entry for no inbox failed', async () => {
    const outbox = new LeasedOutbox([
      { kind: 'dead-letter', id: '1.dead', item: 'test:shop:m1', reason: 'x' },
      command(),
      forward('1.a', 'case'),
    ]);
    outbox.beforeWrite = ([name]) => {
      if (name === 'moveToDeadLetters') throw new Error('disk full');
    };
    expect((await run(outbox)).left).to.deep.equal(['1.dead']);
  });
});

describe('the other entries of an outbox', () => {
  it('are carried out, but for messages and what the log still needs', async () => {
    const reaction = { providerId: 'p1', emoji: '👍' };
    const outbox = await processed([
      sayEntry(1),
      { kind: 'inbound', id: '1.in', seq: 1, at: AT, item: 'test:shop:m1', activity: '{}' },
      { kind: 'reaction', id: '1.reaction', reaction },
      { kind: 'receipt', id: '1.receipt', receipt: { providerId: 'p1', status: 'read' } },
      { kind: 'dead-letter', id: '1.dead', item: 'test:shop:m1', reason: 'x' },
      { kind: 'forget-file', id: '1.forget', file: 'raw' },
    ]);
    expect(outbox.writes).to.deep.equal([
      ['storeReaction', CONVERSATION, reaction, outbox.clock.now()],
      ['moveToDeadLetters', 'test:shop:m1', 'x', undefined],
      ['forget', 'raw'],
    ]);
    expect(outbox.left).to.deep.equal(['1.say1', '1.in']);
  });

  it('store a receipt with the message that it is about', async () => {
    const outbox = new LeasedOutbox([
      { kind: 'receipt', id: '1.receipt', receipt: { providerId: 'p1', status: 'read' } },
    ]);
    outbox.awaiting = [
      { _id: 'm', conversation: CONVERSATION, seq: 1, direction: 'out', at: AT, activity: '{}' },
    ];
    expect((await run(outbox)).written('storeReceipt')).to.have.length(1);
  });

  it('store a proof with the profile of the customer whom it proves, and nothing weaker', async () => {
    for (const level of ['channel', 'dmarc', 'signed', 'otp'] as const) {
      const outbox = await processed([identified({ level, customer: 'ann' })]);
      expect(outbox.writes, level).to.deep.equal([
        ['findOrCreate', { kind: 'shop', value: 'ann', proof: level, at: AT }, 'de'],
      ]);
    }
    for (const weaker of [
      { level: 'none', customer: 'ann' },
      { level: 'matched', customer: 'ann', subject: '1042' },
      { level: 'signed' },
    ] as const) {
      const outbox = await processed([identified(weaker)]);
      expect([outbox.writes, outbox.left]).to.deep.equal([[], []]);
    }
  });

  it('are left to the next worker once the lease is lost', async () => {
    const outbox = new LeasedOutbox([forward('1.a', 'case'), forward('1.b', 'case')]);
    outbox.beforeWrite = () => {
      outbox.leased.lost = true;
    };
    expect((await run(outbox)).left).to.deep.equal(['1.b']);
  });
});
