import { z } from 'zod';
import { verifyCustomerToken } from '../../access/customer-token.ts';
import { enforceRateLimit } from '../../access/rate-limit.ts';
import type { Endpoint } from '../../web-context.ts';
import { openChat } from '../open-chat.ts';
import { jsonBody } from './json-body.ts';

const body = z.object({
  customerToken: z.string().max(4096).optional(),
  visitor: z.string().max(256).optional(),
});

/**
 * `POST /web/session`: a page gets a conversation token without the secret, for the signed-in customer whom a customer token of the shop names, else for
 * the browser with the visitor id, else for a new visitor. The path is not under /v3/directline, where every request needs credentials.
 */
export const openSession: Endpoint = async (request, host, web) => {
  await enforceRateLimit(
    host,
    `open:${web.networkOrigin(request.remoteAddress)}`,
    web.limits.opensPerAddress,
  );
  const { customerToken, visitor } = jsonBody(request.body, body);
  const customer = customerToken === undefined ? undefined : await signedIn(customerToken, web);
  const chat = await openChat({ customer: customer?.customer, visitor }, host, web);
  const { conversation, holder } = chat;
  const token = await web.tokens.issue({
    conversation,
    holder,
    // The holder is the browser in every tab, so that a message that one tab repeats keeps its sender.
    ...(customer ?? { user: `dl_${holder.replace('visitor:', '')}` }),
  });
  return {
    status: 200,
    body: {
      conversationId: conversation,
      token,
      expires_in: web.tokens.lifetime,
      ...(chat.visitor !== undefined && { visitor: chat.visitor }),
    },
  };
};

async function signedIn(token: string, web: Parameters<Endpoint>[2]) {
  const now = web.now();
  const { customer, name } = await verifyCustomerToken(token, web.customerSecret, now);
  return {
    user: `dl_${customer}`,
    ...(name === undefined ? {} : { name }),
    customer,
    signedInAt: Math.floor(now.getTime() / 1000),
  };
}
