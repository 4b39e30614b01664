import type { FileRef } from '../../../../models/desk/desk.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import type { ChannelHost, RawResponse } from '../../../channel.ts';
import type { ConversationRequest } from '../../access/conversation-request.ts';
import { authorizedRequest, enforcePostLimits } from '../../access/conversation-request.ts';
import { attachedFiles } from '../../files/attached-files.ts';
import { ACCOUNT, type Endpoint, type WebContext } from '../../web-context.ts';
import { type ClientActivity, checkedActivity, clientActivity } from '../activity-schema.ts';
import { acceptAndAwaitLog } from '../await-log.ts';
import { isReceipt, receiveActivity } from '../receive-activity.ts';
import { jsonBody } from './json-body.ts';

/** Largest activity, in bytes; Direct Line's own limit. */
export const MAX_ACTIVITY = 262_144;

/** `POST /conversations/:id/activities`: answers with the activity's id once it is durable, and soon enough shown by `GET`. */
export const postActivity: Endpoint = async (request, host, web) => {
  const visit = await authorizedRequest(request, web);
  await enforcePostLimits(visit, [['post', web.limits.postsPerAddress]], host, web);
  const activity = checkedActivity(jsonBody(request.body, clientActivity));
  const files = () => attachedFiles(activity.attachments, visit.conversation, host, web);
  return await record(activity, files, visit, host, web);
};

/**
 * Records an activity; its files are kept first, in a conversation that exists.
 * @throws {OnevoiceError} for everything that is refused.
 */
export async function record(
  activity: ClientActivity,
  files: () => Promise<readonly FileRef[]>,
  visit: ConversationRequest,
  host: ChannelHost,
  web: WebContext,
): Promise<RawResponse> {
  const latest = await host.latestSeq(ACCOUNT, visit.conversation);
  if (latest === undefined)
    throw new OnevoiceError('DIRECT_LINE_NOT_FOUND', { detail: 'There is no such conversation.' });
  const received = receiveActivity(activity, await files(), visit, web);
  if (received.kind === 'answer') return received.response;
  for (const item of received.items) {
    // Nobody waits to see a receipt.
    if (isReceipt(activity)) await host.accept(item);
    else await acceptAndAwaitLog(host, item, latest);
  }
  return received.response;
}
