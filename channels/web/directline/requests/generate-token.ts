import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { callerOf } from '../../access/caller.ts';
import type { Endpoint } from '../../web-context.ts';
import { jsonBody } from './json-body.ts';
import { grantedBy, tokenParameters } from './token-parameters.ts';

/** `POST /tokens/generate`: the shop's server exchanges the secret for the token of a new conversation. */
export const generateToken: Endpoint = async (request, _host, web) => {
  const caller = await callerOf(request, web);
  if (caller.kind !== 'secret')
    throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'Only the secret can make tokens.' });
  const conversation = web.newId();
  const token = await web.tokens.issue({
    conversation,
    ...grantedBy(jsonBody(request.body, tokenParameters)),
  });
  return { status: 200, body: { conversationId: conversation, token, expires_in: web.tokens.lifetime } };
};
