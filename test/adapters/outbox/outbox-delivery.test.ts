import { expect } from 'chai';
import { OutboxDelivery } from '../../../adapters/outbox/outbox-delivery.ts';
import type { InboundEntry, OutboxEntry } from '../../../models/conversation/outbox.ts';
import { CONVERSATION, LeasedOutbox, sayEntry } from '../../support/path/leased-outbox.ts';
import { testChannel } from '../../support/path/path-kit.ts';

const AT = new Date('2026-01-05T09:00:00Z');
const inbound = (seq: number | null, set: Partial<InboundEntry> = {}): InboundEntry => ({
  kind: 'inbound',
  id: '1.in',
  seq,
  at: AT,
  item: 'test:shop:item',
  activity: '{"text":"hi"}',
  ...set,
});

async function deliver(
  entries: readonly OutboxEntry[],
): Promise<{ outbox: LeasedOutbox; grown: readonly (readonly string[] | number)[] }> {
  const send = async () => ({ status: 'wait', after: 10, reason: 'busy' }) as const;
  const outbox = new LeasedOutbox(entries, { channels: [testChannel('test', send)] });
  const grown: (readonly string[] | number)[] = [];
  outbox.context.feed.subscribe(CONVERSATION, (...growth) => grown.push(...growth));
  await new OutboxDelivery(outbox.context, outbox.recorder).deliver(outbox.leased);
  return { outbox, grown };
}

describe('the delivery of an outbox', () => {
  it('writes what came in and what is said into the log, and tells its listeners', async () => {
    const report = { case: 'case', ref: 'r1' };
    const { outbox, grown } = await deliver([
      inbound(4, { record: '{}' }),
      inbound(null, { id: '1.in2' }),
      sayEntry(5, { report }),
      sayEntry(6),
    ]);
    const both = { conversation: CONVERSATION, at: AT };
    const came = { ...both, direction: 'in', item: 'test:shop:item', activity: '{"text":"hi"}' };
    const { at, activity } = sayEntry(5);
    const said = { ...both, direction: 'out', at };
    expect(outbox.written('append')).to.deep.equal([
      [
        [
          { ...came, _id: `${CONVERSATION}:4`, seq: 4, record: '{}' },
          { ...came, _id: 'test:shop:item', seq: null },
          { ...said, _id: `${CONVERSATION}:5`, seq: 5, activity, report },
          { ...said, _id: `${CONVERSATION}:6`, seq: 6, activity: sayEntry(6).activity },
        ],
      ],
    ]);
    expect(grown).to.deep.equal([['test:shop:item', 'test:shop:item'], 6]);
    expect(outbox.left).to.deep.equal(['1.say5', '1.say6']);
    expect(outbox.steps).to.deep.equal(['logged', 'sending', 'sent', 'delivered']);
  });

  it('announces what the log is about to get, in its order, without what customers do not see', () => {
    const outbox = new LeasedOutbox([
      inbound(null, { id: '1.in2' }),
      sayEntry(5),
      inbound(4),
      sayEntry(6),
      sayEntry(3, { tries: 1 }),
    ]);
    const announced: unknown[] = [];
    outbox.context.feed.subscribe(
      CONVERSATION,
      () => {},
      (entries) => announced.push(...entries),
    );
    new OutboxDelivery(outbox.context, outbox.recorder).announce(outbox.leased);
    expect(announced).to.deep.equal([
      { seq: 4, activity: { text: 'hi' } },
      { seq: 5, activity: { type: 'message', text: 'm5' } },
      { seq: 6, activity: { type: 'message', text: 'm6' } },
    ]);
    expect([outbox.writes, outbox.left.length]).to.deep.equal([[], 5]);
  });

  it('logs a message once, however often it is tried', async () => {
    const { outbox, grown } = await deliver([sayEntry(5, { tries: 1 })]);
    expect([outbox.written('append'), grown]).to.deep.equal([[], []]);
  });

  it('is nothing where the outbox is empty', async () => {
    const { outbox } = await deliver([]);
    expect([outbox.writes, outbox.steps]).to.deep.equal([[], []]);
  });
});
