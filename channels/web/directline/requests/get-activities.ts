import type { Endpoint } from '../../web-context.ts';
import { linkerFor, PAGE_BYTES, readPage } from '../activity-set.ts';
import { authorizedRequest, limitedRead } from '../conversation-request.ts';
import { checkedWatermark } from '../watermark.ts';

/** `GET /conversations/:id/activities?watermark=`: the activities after the watermark; without one, from the beginning. */
export const getActivities: Endpoint = async (request, host, web) => {
  const target = await authorizedRequest(request, web);
  const { conversation } = target;
  return await limitedRead(target, PAGE_BYTES, web, async () => {
    const { watermark = 0 } = await checkedWatermark(request.query.get('watermark'), conversation, host);
    const { json } = await readPage(
      conversation,
      watermark,
      host,
      linkerFor(conversation, request.headers, web),
    );
    return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: json };
  });
};
