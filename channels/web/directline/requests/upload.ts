import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import type { RawRequest } from '../../../channel.ts';
import { cleanText } from '../../../shared/clean-text.ts';
import { header } from '../../access/origin.ts';
import { readMultipart, type Upload } from '../../files/multipart.ts';
import type { Admission, Endpoint } from '../../web-context.ts';
import { checkedActivity, clientActivity } from '../activity-schema.ts';
import { keepFiles } from '../attached-files.ts';
import { authorizedRequest, enforceWriteLimits } from '../conversation-request.ts';
import { jsonBody } from './json-body.ts';
import { record } from './post-activity.ts';

/** Largest upload, in bytes (20 MiB and the form's overhead): two files of the largest size, or five phone pictures. */
export const MAX_UPLOAD = 20 * 1024 * 1024 + 65_536;

/**
 * Checks caller and limits before the body is read, so that an unauthorized client can't fill the memory. A body of unknown length counts as the
 * largest.
 */
export const admitUpload: Admission = async (request, host, web) => {
  const target = await authorizedRequest(request, web);
  const announced = header(request.headers, 'content-length');
  const bytes = announced === undefined ? MAX_UPLOAD : Math.min(Number(announced), MAX_UPLOAD);
  await Promise.all([
    enforceWriteLimits('posts', 0, target, host, web),
    enforceWriteLimits('uploads', bytes, target, host, web),
  ]);
};

/**
 * `POST /conversations/:id/upload`: a message with files, as a multipart form or as the bytes of one file. `userId` names the sender where
 * the form has no activity. The activity's own attachments are ignored: the uploaded files are its attachments.
 */
export const upload: Endpoint = async (request, host, web) => {
  const target = await authorizedRequest(request, web);
  const { activity: sent = Buffer.alloc(0), files } = await uploaded(request);
  if (files.length === 0)
    throw new OnevoiceError('DIRECT_LINE_MISSING_PROPERTY', { detail: 'file: is missing' });
  const { type = 'message', from, ...rest } = jsonBody(sent, clientActivity);
  if (type !== 'message')
    throw new OnevoiceError('DIRECT_LINE_NOT_SUPPORTED', { detail: 'type: only a message has files' });
  const sender = from ?? { id: namedUser(request) };
  const activity = checkedActivity({ ...rest, type, from: sender }, true);
  return await record(activity, () => keepFiles(files, target, host, web), target, host, web);
};

/** The sender in the query, for a form without an activity. */
function namedUser({ query }: RawRequest): string | undefined {
  const named = query.get('userId');
  return named === null ? undefined : cleanText(named.slice(0, 128));
}

async function uploaded(request: RawRequest): Promise<Upload> {
  const type = header(request.headers, 'content-type') ?? '';
  if (/^multipart\//i.test(type)) return await readMultipart(request.body, type);
  if (request.body.length === 0) return { activity: undefined, files: [] };
  const disposition = header(request.headers, 'content-disposition') ?? '';
  const name = /\bfilename="?([^";]+)/i.exec(disposition)?.[1];
  return { activity: undefined, files: [{ name, bytes: request.body }] };
}
