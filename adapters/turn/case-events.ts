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

/** A change of owner that a turn asked for. */
export interface Transfer {
  readonly owner: Owner;
  readonly reason: string;
  readonly summary: JsonObject;
}

/** What a turn received and decided, as far as it concerns its case. */
export interface TurnFacts {
  readonly item: InboxItem;
  readonly inbound: Partial<Activity>;
  readonly isShown: boolean;
  readonly says: readonly Partial<Activity>[];
  readonly transfer: Transfer | undefined;
  /** The owner before the turn. */
  readonly owner: Owner;
}

/**
 * The events of a turn for its conversation's case: the customer's and the bot's messages while the conversation is queued or with staff, and the
 * escalation itself. A turn of a case's own command or of a reminder has none, since the case knows of it.
 */
export function caseEventsOf({ item, inbound, isShown, says, transfer, owner }: TurnFacts): CaseEvent[] {
  const isOwnCommand = item.internal && (inbound.name === CASE_COMMAND || inbound.name === REMINDER);
  const isEscalated = transfer?.owner === 'queue' && owner !== 'queue';
  if (isEscalated) return [{ type: 'waiting', reason: transfer.reason, summary: transfer.summary }];
  if (owner === 'bot' || isOwnCommand) return [];
  return [
    ...(isShown ? customerMessageEvents(inbound) : []),
    ...says.flatMap((say): CaseEvent[] =>
      say.type === 'message' && say.text ? [botMessage(say.text, say.textFormat)] : [],
    ),
    ...(transfer?.owner === 'bot' ? [{ type: 'queue-abandoned' } as const] : []),
  ];
}

function botMessage(text: string, format: string | undefined): CaseEvent {
  return { type: 'bot-message', text, ...(format === 'markdown' && { markdown: true as const }) };
}

function customerMessageEvents(inbound: Partial<Activity>): CaseEvent[] {
  const { id = '', text = '', type, name } = inbound;
  if (type === 'messageUpdate') return [{ type: 'customer-message-edited', id, text }];
  if (type === 'messageDelete') return [{ type: 'customer-message-deleted', id }];
  const isNoted = type === 'event' && name === NOTED;
  return type === 'message' || isNoted
    ? [
        {
          type: 'customer-message',
          id,
          text,
          files: fileRefs(inbound),
          ...(isNoted && { noted: true as const }),
        },
      ]
    : [];
}

/** The delivery status of a message, for the case that asked for it. Undefined for the success of an edit or a deletion, which staff need not see. */
export function deliveryStatusEvent(
  conversation: Conversation,
  { case: caseId, ref, change }: ReportTo,
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
  const to = { channel: DESK_CHANNEL, account: DESK_ACCOUNT, externalId: caseId };
  return { to, activity: JSON.stringify({ type: 'event', name: CASE_EVENT, value: report }) };
}

/** The customer of a conversation and where they write, for its case. */
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
