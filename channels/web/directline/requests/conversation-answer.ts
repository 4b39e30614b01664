import type { RawRequest, RawResponse } from '../../../channel.ts';
import type { Grant } from '../../access/conversation-token.ts';
import { serverAddress } from '../../access/server-address.ts';
import type { WebContext } from '../../web-context.ts';

/** The protocol's Conversation object: a new token, and the stream's URL from `watermark` on. */
export async function conversationAnswer(
  status: number,
  request: RawRequest,
  grant: Grant,
  watermark: number,
  web: WebContext,
): Promise<RawResponse> {
  const token = await web.tokens.issue(grant);
  const stream = `/v3/directline/conversations/${grant.conversation}/stream?watermark=${watermark}&t=${token}`;
  return {
    status,
    body: {
      conversationId: grant.conversation,
      token,
      expires_in: web.tokens.lifetime,
      streamUrl: `${serverAddress(request.headers, 'ws')}${stream}`,
    },
  };
}
