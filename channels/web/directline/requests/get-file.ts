import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import type { ChannelHost, RawResponse } from '../../../channel.ts';
import type { LinkedFile } from '../../files/file-links.ts';
import type { Endpoint } from '../../web-context.ts';

/** The types that are shown in the browser; every other file is downloaded, so that none runs as a page of this server. */
const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** How long a browser may cache a file, in seconds (a day): the shortest validity of a link. */
const CACHED_SECONDS = 86_400;

/** What a file is expected to have before it is read, in bytes: as a picture of a phone's screen. */
const EXPECTED = 1_048_576;

/** `GET /web/files/:id/:token/:name`: a file of a conversation; its link is the credential. */
export const getFile: Endpoint = async (request, host, web) => {
  const { id: media = '', token = '', name = '' } = request.params;
  const link = web.links.verify({ media, name }, token);
  if (link.state === 'forged')
    throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'This is no link of ours.' });
  if (link.state === 'expired')
    throw new OnevoiceError('DIRECT_LINE_TOKEN_EXPIRED', {
      detail: 'The link has expired. Read the log again.',
    });
  const reader = { conversation: link.conversation, origin: web.networkOrigin(request.remoteAddress) };
  return await web.reads.run(reader, EXPECTED, async () => await answerWith({ media, name }, host));
};

async function answerWith({ media, name }: LinkedFile, host: ChannelHost): Promise<RawResponse> {
  const file = await host.findFile(media);
  if (file === undefined)
    throw new OnevoiceError('DIRECT_LINE_NOT_FOUND', { detail: 'The file is not kept any more.' });
  const disposition = SHOWN.includes(file.contentType) ? 'inline' : 'attachment';
  return {
    status: 200,
    headers: {
      'content-type': file.contentType,
      'content-disposition': `${disposition}; filename*=UTF-8''${extendedValue(name)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': `private, max-age=${CACHED_SECONDS}, immutable`,
    },
    body: file.bytes,
  };
}

/** A value in the form of RFC 8187, which allows fewer unencoded characters than a URL. */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
