import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { callerOf } from '../../access/caller.ts';
import type { Endpoint } from '../../web-context.ts';

/**
 * `POST /web/forget`: ends the hold on the token's conversation. The visitor id and every token of the holder open nothing from now on; staff keep the
 * conversation.
 */
export const forgetChat: Endpoint = async (request, _host, web) => {
  const caller = await callerOf(request, web);
  if (caller.kind === 'secret' || caller.grant.holder === undefined)
    throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'The token is not of a session.' });
  const { holder } = caller.grant;
  const conversations = await web.held.conversationsOf(holder, web.now());
  await web.held.forget(holder);
  for (const conversation of conversations) web.endStreams(conversation);
  return { status: 200, body: {} };
};
