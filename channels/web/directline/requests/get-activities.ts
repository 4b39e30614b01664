import { callerOf, checkConversation } from '../../access/caller.ts';
import type { Endpoint } from '../../web-context.ts';
import { linkerFor, readPage } from '../activity-set.ts';
import { checkedWatermark } from '../watermark.ts';

/** `GET /conversations/:id/activities?watermark=`: the activities after the watermark; without one, from the beginning. */
export const getActivities: Endpoint = async (request, host, web) => {
  const caller = await callerOf(request, web);
  const conversation = request.params['conversationId'] ?? '';
  checkConversation(caller, conversation);
  const { watermark = 0 } = await checkedWatermark(request.query.get('watermark'), conversation, host);
  const { set } = await readPage(
    conversation,
    watermark,
    host,
    linkerFor(conversation, request.headers, web),
  );
  return { status: 200, body: set };
};
