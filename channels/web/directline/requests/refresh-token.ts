import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { callerOf } from '../../access/caller.ts';
import type { Endpoint } from '../../web-context.ts';

/** `POST /tokens/refresh`: exchanges a valid token for a new one with the same rights. */
export const refreshToken: Endpoint = async (request, _host, web) => {
  const caller = await callerOf(request, web);
  if (caller.kind !== 'token')
    throw new OnevoiceError('DIRECT_LINE_BAD_ARGUMENT', {
      detail: 'A secret does not expire; refresh a token.',
    });
  const { grant } = caller;
  const token = await web.tokens.issue(grant);
  return {
    status: 200,
    body: { conversationId: grant.conversation, token, expires_in: web.tokens.lifetime },
  };
};
