import { createHash } from 'node:crypto';
import type { RawRequest, Received } from '../channel.ts';
import { type ClientActivity, checkedActivity, clientActivity } from './activity-schema.ts';
import type { Caller } from './caller.ts';
import type { Grant } from './conversation-token.ts';
import { DirectLineError } from './errors.ts';
import { heardFrom, inboundFrom, senderOf } from './inbound.ts';
import { jsonBody } from './json-body.ts';
import type { WebContext } from './web-context.ts';

/**
 * What a verified caller's activity comes to. A typing notice is answered and not recorded: nothing is lost with it.
 * @throws {DirectLineError} for everything that is refused.
 */
export function receive(
  request: RawRequest,
  conversation: string,
  caller: Caller,
  web: WebContext,
): Received {
  const activity = checkedActivity(jsonBody(request.body, clientActivity));
  const grant: Grant = caller.kind === 'token' ? caller.grant : { conversation };
  const named = activity.from.id ?? grant.user;
  if (named === undefined) throw new DirectLineError('MissingProperty', 'from.id: is missing');
  const from = senderOf(grant, { id: named, name: activity.from.name });
  const item = inboundFrom(grant, keyOf(activity, from.id, web), heardFrom(request, caller, web), {
    ...said(activity),
    from,
  });
  const response = { status: 200, body: { id: item.id } };
  return activity.type === 'typing'
    ? { kind: 'answer', response }
    : { kind: 'inbound', items: [item], response };
}

/** The client's own id makes a repetition recognisable; hashed, because it may be long and is the client's choice. */
function keyOf(activity: ClientActivity, sender: string, web: WebContext): string {
  const own = activity.clientActivityId ?? activity.id;
  if (own === undefined) return web.newId();
  return createHash('sha256')
    .update(JSON.stringify([sender, own]))
    .digest('base64url')
    .slice(0, 22);
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
