import { expect } from 'chai';
import { storeReceipt } from '../../../adapters/outbox/store-receipt.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { Message } from '../../../models/conversation/message.ts';
import type { Receipt } from '../../../models/conversation/receipt.ts';
import { CONVERSATION, LeasedOutbox } from '../../support/path/leased-outbox.ts';
import { testChannel } from '../../support/path/path-kit.ts';

const REPORT = { case: `${CONVERSATION}/1`, ref: 'r1' };

/** The case's own inbox. */
const CASE_INBOX = `desk:default:${REPORT.case}`;

const sent = (seq: number, set: Partial<Message> = {}): Message => ({
  _id: `${CONVERSATION}:${seq}`,
  conversation: CONVERSATION,
  seq,
  direction: 'out',
  at: new Date(0),
  activity: JSON.stringify({ type: 'message', text: `m${seq}` }),
  ...set,
});

/** Stores a receipt that is about these messages. */
async function receive(
  receipt: Receipt,
  awaiting: readonly Message[],
  { desk = true, ...channel }: Partial<AnyChannel> & { desk?: boolean } = {},
): Promise<LeasedOutbox> {
  const outbox = new LeasedOutbox([], { desk, channels: [{ ...testChannel('test'), ...channel }] });
  outbox.awaiting = awaiting;
  const { context, recorder, leased } = outbox;
  await storeReceipt(context, recorder, leased, { kind: 'receipt', id: '3.receipt1', receipt });
  return outbox;
}

describe('a delivery receipt', () => {
  const DELIVERED: Receipt = { providerId: 'p1', status: 'delivered' };

  it('is reported to the case before it is stored, and once for each message of a batch', async () => {
    const { writes, recorded, clock } = await receive(DELIVERED, [
      sent(2, { report: REPORT }),
      sent(3, { report: { ...REPORT, ref: 'r2' } }),
    ]);
    expect(writes.map(([name]) => name)).to.deep.equal(['record', 'storeReceipt', 'record', 'storeReceipt']);
    expect(writes[1]).to.deep.equal(['storeReceipt', `${CONVERSATION}:2`, DELIVERED, clock.now()]);
    expect(recorded.map(({ conversation }) => conversation)).to.deep.equal([CASE_INBOX, CASE_INBOX]);
    expect(recorded.map(({ providerId }) => providerId.split(':')[1])).to.deep.equal([
      '3.receipt1.2',
      '3.receipt1.3',
    ]);
    expect(JSON.parse(recorded[1]?.activity ?? '').value.event).to.deep.equal({
      type: 'delivery-status',
      ref: 'r2',
      id: `${CONVERSATION}:3`,
      status: 'delivered',
    });
  });

  it('is only stored where no case asked for it, where there is no desk, and for an edit that succeeded', async () => {
    const message = sent(2, { report: REPORT });
    for (const { writes } of [
      await receive(DELIVERED, [sent(2)]),
      await receive(DELIVERED, [message], { desk: false }),
      await receive(DELIVERED, [sent(2, { report: { ...REPORT, change: 'edit' } })]),
    ])
      expect(writes.map(([name]) => name)).to.deep.equal(['storeReceipt']);
  });

  it('is stored nowhere when it is about no message', async () => {
    expect((await receive(DELIVERED, [])).writes).to.deep.equal([]);
  });

  it('of a failure sends the message by the fallback, and says so to the case and in the log', async () => {
    const fallbacks: unknown[] = [];
    const { written, recorded } = await receiveWith(fallbacks, {
      providerId: 'p1',
      status: 'failed',
      reason: '131026',
    });
    expect(fallbacks).to.deep.equal([
      [{ account: 'shop', conversation: 'c1' }, { type: 'message', text: 'm2' }, `${CONVERSATION}:2`],
    ]);
    const reason = '131026; sent another way';
    expect(written[0]?.[1]).to.deep.equal({ providerId: 'p1', status: 'failed', reason });
    expect(JSON.parse(recorded[0]?.activity ?? '').value.event).to.include({ status: 'failed', reason });
  });

  it('of a failure without a reason has one of ours', async () => {
    const { written } = await receiveWith([], { providerId: 'p1', status: 'failed' });
    expect(written[0]?.[1]).to.include({ reason: 'not delivered; sent another way' });
  });

  it('of a success takes no fallback', async () => {
    const fallbacks: unknown[] = [];
    await receiveWith(fallbacks, { providerId: 'p1', status: 'read' });
    expect(fallbacks).to.deep.equal([]);
  });

  async function receiveWith(fallbacks: unknown[], receipt: Receipt) {
    const outbox = await receive(receipt, [sent(2, { report: REPORT })], {
      deliverFallback: async (...args) => fallbacks.push(args) > 0,
    });
    return { written: outbox.written('storeReceipt'), recorded: outbox.recorded };
  }
});
