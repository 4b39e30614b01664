import type { Activity, ChannelAccount } from 'botbuilder';
import type { Inbound, RawRequest } from '../../channel.ts';
import type { Caller } from '../access/caller.ts';
import type { Grant } from '../access/conversation-token.ts';
import { ACCOUNT, type WebContext } from '../web-context.ts';

/** What a bot finds in `serviceUrl`: a fixed name, since a URL that a client could set would be one to call back. */
const SERVICE = 'urn:onevoice:web';

/** When an activity came, and from which network: an opaque name, absent when a server relays for many. */
export interface Reception {
  readonly at: Date;
  readonly origin: string | undefined;
}

/** Where and when a request was heard. */
export function receptionOf(request: RawRequest, caller: Caller, web: WebContext): Reception {
  const origin = caller.kind === 'token' ? web.networkOrigin(request.remoteAddress) : undefined;
  return { at: web.now(), origin };
}

/** The sender as recorded: the token's user where it has one, else the one the client names; always a `user`. */
export function senderOf(grant: Grant, named: { id: string; name?: string | undefined }): ChannelAccount {
  const id = grant.user ?? named.id;
  const name = grant.user === undefined ? named.name : grant.name;
  return { id, name: name ?? '', role: 'user' };
}

/**
 * An item for the inbox. `key` tells one activity of the conversation from another and stays the same when the client
 * repeats itself; the activity's id follows from it, so that it is known before the item is processed.
 */
export function inboundItem(
  grant: Grant,
  key: string,
  heard: Reception,
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
      timestamp: heard.at,
      conversation: { id: grant.conversation, name: '', isGroup: false, conversationType: 'personal' },
      recipient: { id: 'bot', name: '', role: 'bot' },
    },
    ...(grant.customer === undefined ? {} : { proof: { level: 'signed', customer: grant.customer } }),
    ...(heard.origin === undefined ? {} : { origin: heard.origin }),
  };
}
