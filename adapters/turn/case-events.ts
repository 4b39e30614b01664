import type { Activity } from 'botbuilder';
import type { Conversation, Owner } from '../../models/conversation/conversation.ts';
import type { InboxItem } from '../../models/conversation/inbox.ts';
import type { ForwardEntry } from '../../models/conversation/outbox.ts';
import type { DeliveryStatus, ReportTo } from '../../models/conversation/receipt.ts';
import type { Identity } from '../../models/customer/identity.ts';
import {
  CASE_COMMAND,
  CASE_EVENT,
  type CaseEvent,
  type CaseEventReport,
  type CustomerView,
  DESK_ACCOUNT,
  DESK_CHANNEL,
  NOTED,
  REMINDER,
} from '../../models/desk/desk.ts';
import { fileRefs } from '../../models/files/file-ref.ts';
import type { JsonObject } from '../../models/json.ts';

/** A change of owner that a turn wished for. */
export interface Transfer {
  readonly owner: Owner;
  readonly reason: string;
  readonly summary: JsonObject;
}

/** What a turn did, as far as it is news. */
export interface TurnFacts {
  readonly item: InboxItem;
  readonly inbound: Partial<Activity>;
  readonly isShown: boolean;
  readonly says: readonly Partial<Activity>[];
  readonly transfer: Transfer | undefined;
  readonly owner: Owner;
}

/**
 * What the case of a conversation is told of a turn: all of it while staff are waited for or at it, and the moment at which the
 * bot calls them. What staff did themselves, or the clock, is no news.
 */
export function caseEventsOf({ item, inbound, isShown, says, transfer, owner }: TurnFacts): CaseEvent[] {
  const byUs = item.internal && (inbound.name === CASE_COMMAND || inbound.name === REMINDER);
  const handedOver = transfer?.owner === 'queue' && owner !== 'queue';
  if (handedOver) return [{ type: 'waiting', reason: transfer.reason, summary: transfer.summary }];
  if (owner === 'bot' || byUs) return [];
  return [
    ...(isShown ? customerMessageEvents(inbound) : []),
    ...says.flatMap((say): CaseEvent[] =>
      say.type === 'message' && say.text ? [{ type: 'bot-message', text: say.text }] : [],
    ),
    ...(transfer?.owner === 'bot' ? [{ type: 'queue-abandoned' } as const] : []),
  ];
}

function customerMessageEvents(heard: Partial<Activity>): CaseEvent[] {
  const { id = '', text = '', type, name } = heard;
  if (type === 'messageUpdate') return [{ type: 'customer-message-edited', id, text }];
  if (type === 'messageDelete') return [{ type: 'customer-message-deleted', id }];
  const isNoted = type === 'event' && name === NOTED;
  return type === 'message' || isNoted
    ? [
        {
          type: 'customer-message',
          id,
          text,
          files: fileRefs(heard),
          ...(isNoted && { noted: true as const }),
        },
      ]
    : [];
}

/** What became of a message, for the case that asked to be told; undefined for the success of a change, which shows by itself. */
export function deliveryStatusEvent(
  conversation: Conversation,
  { case: of, ref, change }: ReportTo,
  id: string,
  { status, reason }: { readonly status: DeliveryStatus; readonly reason: string | undefined },
  at: Date,
): Pick<ForwardEntry, 'to' | 'activity'> | undefined {
  if (change !== undefined && status !== 'failed') return undefined;
  const { identity, locale } = conversation;
  const event: CaseEvent =
    change === undefined
      ? { type: 'delivery-status', ref, id, status, ...(reason !== undefined && { reason }) }
      : { type: 'change-failed', ref, change, reason: reason ?? '' };
  const customer = customerView(conversation, identity, undefined, locale);
  const report: CaseEventReport = { event, customer, at: at.toISOString() };
  const to = { channel: DESK_CHANNEL, account: DESK_ACCOUNT, externalId: of };
  return { to, activity: JSON.stringify({ type: 'event', name: CASE_EVENT, value: report }) };
}

/** Who a conversation is with and where, for its case. */
export function customerView(
  conversation: Conversation,
  identity: Identity,
  name: string | undefined,
  locale: string | undefined,
  place?: JsonObject,
): CustomerView {
  const { _id, channel, account, externalId, episode } = conversation;
  return {
    conversation: _id,
    channel,
    account,
    externalId,
    episode: episode.number,
    level: identity.level,
    ...(identity.customer !== undefined && { customer: identity.customer }),
    ...(name !== undefined && name !== '' && { name }),
    ...(locale !== undefined && { locale }),
    ...(place !== undefined && { place }),
  };
}
