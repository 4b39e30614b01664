import type { FileRef } from '../../../../models/desk/desk.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import type { ChannelHost, RawResponse } from '../../../channel.ts';
import { ACCOUNT, type Endpoint, type WebContext } from '../../web-context.ts';
import { type ClientActivity, checkedActivity, clientActivity } from '../activity-schema.ts';
import { attachedFiles } from '../attached-files.ts';
import { acceptAndAwaitLog } from '../await-log.ts';
import type { ConversationRequest } from '../conversation-request.ts';
import { authorizedRequest, enforceWriteLimits } from '../conversation-request.ts';
import { isReceipt, receiveActivity } from '../receive-activity.ts';
import { jsonBody } from './json-body.ts';

/** Largest activity, in bytes (Direct Line's limit). */
export const MAX_ACTIVITY = 262_144;

/** `POST /conversations/:id/activities`: answers with the activity's id once it is durable and in the log. */
export const postActivity: Endpoint = async (request, host, web) => {
  const target = await authorizedRequest(request, web);
  await enforceWriteLimits('posts', request.body.length, target, host, web);
  const activity = checkedActivity(jsonBody(request.body, clientActivity));
  const files = () => attachedFiles(activity.attachments, target, host, web);
  return await record(activity, files, target, host, web);
};

/**
 * Stores an activity's files, then records the activity.
 * @throws {OnevoiceError} `NotFound` without such a conversation, and the errors of its files and properties.
 */
export async function record(
  activity: ClientActivity,
  files: () => Promise<readonly FileRef[]>,
  target: ConversationRequest,
  host: ChannelHost,
  web: WebContext,
): Promise<RawResponse> {
  if (!(await host.hasConversation(ACCOUNT, target.conversation)))
    throw new OnevoiceError('DIRECT_LINE_NOT_FOUND', { detail: 'There is no such conversation.' });
  const received = receiveActivity(activity, await files(), target, web);
  if (received.kind === 'answer') return received.response;
  for (const item of received.items) {
    // A receipt is not shown in the log, so the client does not wait for it there.
    if (isReceipt(activity)) await host.accept(item);
    else await acceptAndAwaitLog(host, item);
  }
  return received.response;
}
