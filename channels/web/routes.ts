import type { ChannelHost, HttpRoute, RawRequest, RawResponse } from '../channel.ts';
import { checkOrigin, corsHeaders, originAnswer, preflight } from './access/origin.ts';
import { forgetChat } from './directline/requests/forget-chat.ts';
import { generateToken } from './directline/requests/generate-token.ts';
import { getActivities } from './directline/requests/get-activities.ts';
import { getFile } from './directline/requests/get-file.ts';
import { openSession } from './directline/requests/open-session.ts';
import { MAX_ACTIVITY, postActivity } from './directline/requests/post-activity.ts';
import { reconnect } from './directline/requests/reconnect.ts';
import { refreshToken } from './directline/requests/refresh-token.ts';
import { startConversation } from './directline/requests/start-conversation.ts';
import { admitUpload, MAX_UPLOAD, upload } from './directline/requests/upload.ts';
import { errorResponse, refusalOf } from './error-response.ts';
import type { Admission, Endpoint, WebContext } from './web-context.ts';

const BASE = '/v3/directline';

interface Body {
  /** In bytes. */
  readonly max: number;
  readonly admit?: Admission;
}

const ENDPOINTS: readonly (readonly [
  method: 'GET' | 'POST',
  path: string,
  endpoint: Endpoint,
  body?: Body,
])[] = [
  ['POST', '/web/session', openSession],
  ['POST', '/web/forget', forgetChat],
  ['POST', `${BASE}/tokens/generate`, generateToken],
  ['POST', `${BASE}/tokens/refresh`, refreshToken],
  ['POST', `${BASE}/conversations`, startConversation],
  ['GET', `${BASE}/conversations/:conversationId`, reconnect],
  ['POST', `${BASE}/conversations/:conversationId/activities`, postActivity, { max: MAX_ACTIVITY }],
  ['GET', `${BASE}/conversations/:conversationId/activities`, getActivities],
  ['POST', `${BASE}/conversations/:conversationId/upload`, upload, { max: MAX_UPLOAD, admit: admitUpload }],
  ['GET', '/web/files/:id/:token/:name', getFile],
];

/** All HTTP routes of the web channel, with an `OPTIONS` for each path. */
export function webRoutes(web: WebContext): HttpRoute[] {
  const paths = [...new Set(ENDPOINTS.map(([, path]) => path))];
  return [
    ...ENDPOINTS.map(([method, path, endpoint, body]) => ({
      method,
      path,
      ...(body && { maxBody: body.max }),
      ...(body?.admit && { admit: admitting(body.admit, web) }),
      handle: answering(endpoint, web),
    })),
    ...paths.map((path) => ({
      method: 'OPTIONS' as const,
      path,
      handle: answering(async () => preflight(), web),
    })),
    { method: 'GET', path: '/web/origin', handle: async ({ headers }) => originAnswer(headers, web) },
  ];
}

/** Runs an admission before the body is read; a response refuses the request. */
function admitting(admission: Admission, web: WebContext): NonNullable<HttpRoute['admit']> {
  const admitted: RawResponse = { status: 204 };
  const look = answering(async (request, host) => {
    await admission(request, host, web);
    return admitted;
  }, web);
  return async (request, host) => {
    const response = await look(request, host);
    return response.status === admitted.status ? undefined : response;
  };
}

/** Turns refusals into responses, adds the CORS headers, and forbids caching, since responses hold tokens. */
function answering(endpoint: Endpoint, web: WebContext): HttpRoute['handle'] {
  return async (request, host) => {
    const response = await refusing(endpoint, request, host, web);
    const headers = {
      ...corsHeaders(request.headers, web.origins),
      'cache-control': 'no-store',
      ...response.headers,
    };
    return { ...response, headers };
  };
}

async function refusing(
  endpoint: Endpoint,
  request: RawRequest,
  host: ChannelHost,
  web: WebContext,
): Promise<RawResponse> {
  try {
    checkOrigin(request.headers, web);
    return await endpoint(request, host, web);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return errorResponse(refusal);
  }
}
