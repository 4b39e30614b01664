import type { Activity } from 'botbuilder';
import type { Message } from '../../models/conversation/message.ts';
import type { ReceiptEntry } from '../../models/conversation/outbox.ts';
import type { Recorder } from '../inbox/recorder.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';
import { deliveryStatusEvent } from '../turn/case-events.ts';
import { deliverLastFallback } from './deliver-fallback.ts';
import { recordEvent } from './record-event.ts';

/**
 * Stores a provider's delivery receipt with the messages that it is about, and reports it to the case that asked for it. The report goes
 * first: a receipt that is stored already matches no message when it is repeated after a crash, and would be reported to nobody.
 */
export async function storeReceipt(
  context: PathContext,
  recorder: Recorder,
  leased: LeasedConversation,
  { id, receipt }: ReceiptEntry,
): Promise<void> {
  const { repositories, now, desk } = context;
  for (const message of await repositories.messages.awaitingReceipt(leased._id, receipt)) {
    const reason = await reasonOf(context, leased, message, receipt);
    if (message.report !== undefined && desk === true) {
      const status = { status: receipt.status, reason };
      const event = deliveryStatusEvent(leased.conversation, message.report, message._id, status, now());
      if (event !== undefined) await recordEvent(recorder, leased, { id: `${id}.${message.seq}`, ...event });
    }
    const stored = { ...receipt, ...(reason !== undefined && { reason }) };
    await repositories.messages.storeReceipt(message._id, stored, now());
  }
}

/** A message that the provider accepted and failed to deliver afterwards takes the fallback, like one that it refused. */
async function reasonOf(
  context: PathContext,
  leased: LeasedConversation,
  { _id: key, seq, activity }: Message,
  { status, reason }: ReceiptEntry['receipt'],
): Promise<string | undefined> {
  if (status !== 'failed') return reason;
  const undelivered = { key, seq, activity: JSON.parse(activity) as Partial<Activity> };
  return await deliverLastFallback(context, leased, undelivered, reason ?? 'not delivered');
}
