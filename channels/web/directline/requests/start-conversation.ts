import type { Inbound } from '../../../channel.ts';
import { digest } from '../../../shared/digest.ts';
import { type Caller, callerOf } from '../../access/caller.ts';
import type { Grant } from '../../access/conversation-token.ts';
import { enforceRateLimit } from '../../access/rate-limit.ts';
import { ACCOUNT, type Endpoint, type WebContext } from '../../web-context.ts';
import { inboundItem, type Reception, receptionOf, senderOf } from '../inbound-item.ts';
import { conversationAnswer } from './conversation-answer.ts';
import { jsonBody } from './json-body.ts';
import { grantedBy, type TokenParameters, tokenParameters } from './token-parameters.ts';

/**
 * `POST /conversations`: starts the token's conversation, or with the secret a new one; 201 the first time, 200 after that. A
 * `conversationUpdate` announces the visitor to the bot, as on every Bot Framework channel.
 */
export const startConversation: Endpoint = async (request, host, web) => {
  const caller = await callerOf(request, web);
  if (caller.kind === 'token')
    await enforceRateLimit(
      host,
      `open:${web.networkOrigin(request.remoteAddress)}`,
      web.limits.opensPerAddress,
    );
  const parameters = jsonBody(request.body, tokenParameters);
  const grant = grantFor(caller, parameters, web);
  const created = await host.openConversation(ACCOUNT, grant.conversation);
  await host.accept(joinedItem(grant, parameters, receptionOf(request, caller, web)));
  return conversationAnswer(created ? 201 : 200, request, grant, 0, web);
};

/** The rights for the conversation: a token keeps its own, and only a missing user is taken from the request. */
function grantFor(caller: Caller, parameters: TokenParameters, web: WebContext): Grant {
  if (caller.kind === 'secret') return { conversation: web.newId(), ...grantedBy(parameters) };
  if (caller.grant.user !== undefined) return caller.grant;
  const { user, name } = grantedBy(parameters);
  return {
    ...caller.grant,
    ...(user === undefined ? {} : { user }),
    ...(name === undefined ? {} : { name }),
  };
}

/** A sign-in is announced too: its proof is the conversation's before the customer writes again. */
function joinedItem(grant: Grant, { locale }: TokenParameters, reception: Reception): Inbound {
  const member = senderOf(grant, { id: 'visitor' });
  const key = grant.customer === undefined ? 'joined' : `joined:${digest([grant.customer])}`;
  return inboundItem(grant, key, reception, {
    type: 'conversationUpdate',
    from: member,
    membersAdded: [member],
    ...(locale === undefined ? {} : { locale }),
  });
}
