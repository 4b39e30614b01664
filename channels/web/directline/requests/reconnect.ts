import type { Endpoint } from '../../web-context.ts';
import { authorizedRequest, limitedRead } from '../conversation-request.ts';
import { checkedWatermark } from '../watermark.ts';
import { conversationAnswer } from './conversation-answer.ts';

/**
 * `GET /conversations/:id?watermark=`: a new stream URL. It continues after the watermark; with an empty one (a client without activities)
 * from the beginning; without the parameter, as the protocol says, with new activities only.
 */
export const reconnect: Endpoint = async (request, host, web) => {
  const target = await authorizedRequest(request, web);
  const { conversation, caller } = target;
  return await limitedRead(target, 0, web, async () => {
    const asked = request.query.get('watermark');
    const { watermark = asked === null ? undefined : 0, latest } = await checkedWatermark(
      asked,
      conversation,
      host,
    );
    const grant = caller.kind === 'token' ? caller.grant : { conversation };
    return await conversationAnswer(200, request, grant, watermark ?? latest, web);
  });
};
