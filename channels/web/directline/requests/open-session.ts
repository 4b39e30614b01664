import { z } from 'zod';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import type { ChannelHost } from '../../../channel.ts';
import { CLOCK_SKEW, verifyCustomerToken } from '../../access/customer-token.ts';
import { enforceRateLimit } from '../../access/rate-limit.ts';
import type { Endpoint, WebContext } from '../../web-context.ts';
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
  const customer = customerToken === undefined ? undefined : await signedIn(customerToken, host, web);
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

async function signedIn(token: string, host: ChannelHost, web: WebContext) {
  const now = web.now();
  const { customer, name, id } = await verifyCustomerToken(token, web, now);
  if (id !== undefined) await useUp(customer, id, host, web);
  return {
    user: `dl_${customer}`,
    ...(name === undefined ? {} : { name }),
    customer,
    signedInAt: Math.floor(now.getTime() / 1000),
  };
}

/** Notes that a token with an id was used, for as long as any token may live, over all processes. @throws {OnevoiceError} `Forbidden` the second time. */
async function useUp(customer: string, id: string, host: ChannelHost, web: WebContext): Promise<void> {
  const windowMs = (web.customerTokenAge + CLOCK_SKEW) * 1000;
  if (await host.withinRateLimit(`customer-token:${JSON.stringify([customer, id])}`, 1, windowMs)) return;
  throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', {
    detail: 'The customer token was used before. Get a new one from the shop.',
  });
}
