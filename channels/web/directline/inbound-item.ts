import type { Activity, ChannelAccount } from 'botbuilder';
import type { Inbound, RawRequest } from '../../channel.ts';
import type { Caller } from '../access/caller.ts';
import type { Grant } from '../access/conversation-token.ts';
import { ACCOUNT, type WebContext } from '../web-context.ts';

/** The `serviceUrl` of activities: a fixed name, so that a client can't set a URL that would be called. */
const SERVICE = 'urn:onevoice:web';

/** When an activity arrived, and the opaque name of its network; undefined for the shop's server, which relays for many visitors. */
export interface Reception {
  readonly at: Date;
  readonly origin: string | undefined;
}

/** The time and network of a request. */
export function receptionOf(request: RawRequest, caller: Caller, web: WebContext): Reception {
  const origin = caller.kind === 'token' ? web.networkOrigin(request.remoteAddress) : undefined;
  return { at: web.now(), origin };
}

/** The sender to record: the token's user where it has one, else the user that the client names. The role is always `user`. */
export function senderOf(grant: Grant, named: { id: string; name?: string | undefined }): ChannelAccount {
  const id = grant.user ?? named.id;
  const name = grant.user === undefined ? named.name : grant.name;
  return { id, name: name ?? '', role: 'user' };
}

/**
 * An item for the inbox. `key` is the idempotency key of the activity within its conversation: the same when the client repeats it. The
 * activity's id is made of it, so that the response can name the id before the item is processed.
 */
export function inboundItem(
  grant: Grant,
  key: string,
  reception: Reception,
  activity: Partial<Activity>,
): Inbound {
  const id = `${grant.conversation}|${key}`;
  return {
    id,
    account: ACCOUNT,
    conversation: grant.conversation,
    activity: {
      ...activity,
      id,
      channelId: 'web',
      serviceUrl: SERVICE,
      timestamp: reception.at,
      conversation: { id: grant.conversation, name: '', isGroup: false, conversationType: 'personal' },
      recipient: { id: 'bot', name: '', role: 'bot' },
    },
    ...(grant.customer === undefined ? {} : { proof: { level: 'signed', customer: grant.customer } }),
    ...(reception.origin === undefined ? {} : { origin: reception.origin }),
  };
}
