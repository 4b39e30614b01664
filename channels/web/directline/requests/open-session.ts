import { z } from 'zod';
import { verifyCustomerToken } from '../../access/customer-token.ts';
import { enforceRateLimit } from '../../access/rate-limit.ts';
import type { Endpoint } from '../../web-context.ts';
import { jsonBody } from './json-body.ts';

const body = z.object({ customerToken: z.string().max(4096).optional() });

/**
 * `POST /web/session`: a page gets a conversation token without the secret, for an anonymous visitor or, with a customer token of the shop,
 * for that customer. The path is not under /v3/directline, where every request needs credentials.
 */
export const openSession: Endpoint = async (request, host, web) => {
  await enforceRateLimit(
    host,
    `open:${web.networkOrigin(request.remoteAddress)}`,
    web.limits.opensPerAddress,
  );
  const { customerToken } = jsonBody(request.body, body);
  const conversation = web.newId();
  const token = await web.tokens.issue({
    conversation,
    ...(customerToken === undefined ? { user: `dl_${web.newId()}` } : await signedIn(customerToken, web)),
  });
  return { status: 200, body: { conversationId: conversation, token, expires_in: web.tokens.lifetime } };
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
