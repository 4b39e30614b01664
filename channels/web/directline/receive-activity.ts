import { RECEIPT } from '../../../models/conversation/receipt.ts';
import type { FileRef } from '../../../models/desk/desk.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { attachmentsOf } from '../../../models/files/file-ref.ts';
import type { Received } from '../../channel.ts';
import { digest } from '../../shared/digest.ts';
import type { Grant } from '../access/conversation-token.ts';
import type { WebContext } from '../web-context.ts';
import type { ClientActivity } from './activity-schema.ts';
import type { ConversationRequest } from './conversation-request.ts';
import { parseReceipt } from './delivery-receipt.ts';
import { inboundItem, receptionOf, senderOf } from './inbound-item.ts';

/**
 * Turns an authorized client's activity and its stored files into an inbox item. A typing indicator is answered without being recorded.
 * @throws {OnevoiceError} `MissingProperty` without a sender; `BadArgument` for a malformed receipt.
 */
export function receiveActivity(
  sent: ClientActivity,
  files: readonly FileRef[],
  { request, conversation, caller }: ConversationRequest,
  web: WebContext,
): Received {
  const activity = isReceipt(sent) ? { ...sent, value: parseReceipt(sent.value, conversation) } : sent;
  const grant: Grant = caller.kind === 'token' ? caller.grant : { conversation };
  const named = activity.from.id ?? grant.user;
  if (named === undefined)
    throw new OnevoiceError('DIRECT_LINE_MISSING_PROPERTY', { detail: 'from.id: is missing' });
  const from = senderOf(grant, { id: named, name: activity.from.name });
  const item = inboundItem(grant, keyOf(activity, from.id, web), receptionOf(request, caller, web), {
    ...activityFields(activity),
    ...(files.length === 0 ? {} : { attachments: attachmentsOf(files) }),
    from,
  });
  const response = { status: 200, body: { id: item.id } };
  return activity.type === 'typing'
    ? { kind: 'answer', response }
    : { kind: 'inbound', items: [item], response };
}

/** Whether an activity is a delivery receipt. */
export function isReceipt({ type, name }: ClientActivity): boolean {
  return type === 'event' && name === RECEIPT;
}

/**
 * The idempotency key of an activity: made of the client's own id, hashed because it may be long and is chosen by the client. A receipt's key
 * is made of its content, so that several clients of one visitor report it once.
 */
function keyOf(activity: ClientActivity, sender: string, web: WebContext): string {
  if (isReceipt(activity)) return digest([RECEIPT, activity.value]);
  const own = activity.clientActivityId ?? activity.id;
  return own === undefined ? web.newId() : digest([sender, own]);
}

function activityFields(activity: ClientActivity) {
  const { type, text, locale, name, value, clientActivityId } = activity;
  return {
    type,
    ...(text === undefined ? {} : { text, textFormat: 'plain' as const }),
    ...(locale === undefined ? {} : { locale }),
    ...(name === undefined ? {} : { name }),
    ...(value === undefined ? {} : { value }),
    ...(clientActivityId === undefined ? {} : { channelData: { clientActivityID: clientActivityId } }),
  };
}
