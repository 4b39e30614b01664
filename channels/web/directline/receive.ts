import { createHash } from 'node:crypto';
import { RECEIPT } from '../../../models/conversation/receipt.ts';
import type { FileRef } from '../../../models/desk/desk.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { attachmentsOf } from '../../../models/files/file-ref.ts';
import type { RawRequest, Received } from '../../channel.ts';
import type { Caller } from '../access/caller.ts';
import type { Grant } from '../access/conversation-token.ts';
import type { WebContext } from '../web-context.ts';
import type { ClientActivity } from './activity-schema.ts';
import { heardFrom, inboundFrom, senderOf } from './inbound.ts';
import { checkedReceipt } from './receipt.ts';

/** A request to a conversation, by a caller who may make it. */
export interface Visit {
  readonly request: RawRequest;
  readonly conversation: string;
  readonly caller: Caller;
}

/**
 * What a verified caller's activity comes to, with the files that came with it. A typing notice is answered and not recorded:
 * nothing is lost with it.
 * @throws {OnevoiceError} for everything that is refused.
 */
export function receive(
  sent: ClientActivity,
  files: readonly FileRef[],
  { request, conversation, caller }: Visit,
  web: WebContext,
): Received {
  const activity = isReceipt(sent) ? { ...sent, value: checkedReceipt(sent.value, conversation) } : sent;
  const grant: Grant = caller.kind === 'token' ? caller.grant : { conversation };
  const named = activity.from.id ?? grant.user;
  if (named === undefined)
    throw new OnevoiceError('DIRECT_LINE_MISSING_PROPERTY', { detail: 'from.id: is missing' });
  const from = senderOf(grant, { id: named, name: activity.from.name });
  const item = inboundFrom(grant, keyOf(activity, from.id, web), heardFrom(request, caller, web), {
    ...said(activity),
    ...(files.length === 0 ? {} : { attachments: attachmentsOf(files) }),
    from,
  });
  const response = { status: 200, body: { id: item.id } };
  return activity.type === 'typing'
    ? { kind: 'answer', response }
    : { kind: 'inbound', items: [item], response };
}

/** Whether a client tells what became of a message instead of saying something. */
export function isReceipt({ type, name }: ClientActivity): boolean {
  return type === 'event' && name === RECEIPT;
}

/**
 * The client's own id makes a repetition recognisable; hashed, because it may be long and is the client's choice. What became
 * of a message is the same news whoever tells it.
 */
function keyOf(activity: ClientActivity, sender: string, web: WebContext): string {
  if (isReceipt(activity)) return digest([RECEIPT, activity.value]);
  const own = activity.clientActivityId ?? activity.id;
  return own === undefined ? web.newId() : digest([sender, own]);
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

function said(activity: ClientActivity) {
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
