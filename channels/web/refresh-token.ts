import { callerOf } from './caller.ts';
import { MAX_SIGN_IN_AGE } from './conversation-token.ts';
import { DirectLineError } from './errors.ts';
import type { Endpoint } from './web-context.ts';

/** `POST /tokens/refresh`: a token that is still good is exchanged for a fresh one with the same rights. */
export const refreshToken: Endpoint = async (request, _host, web) => {
  const caller = await callerOf(request, web.secret, web.tokens);
  if (caller.kind !== 'token')
    throw new DirectLineError('BadArgument', 'A secret does not expire; refresh a token.');
  const { grant } = caller;
  if (grant.signedInAt !== undefined && web.now().getTime() / 1000 > grant.signedInAt + MAX_SIGN_IN_AGE) {
    throw new DirectLineError(
      'TokenExpired',
      'The sign-in is too old. Get a new customer token from the shop.',
    );
  }
  const token = await web.tokens.issue(grant);
  return {
    status: 200,
    body: { conversationId: grant.conversation, token, expires_in: web.tokens.lifetime },
  };
};
