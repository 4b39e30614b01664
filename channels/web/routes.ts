import type { ChannelHost, RawRequest, RawResponse, Route } from '../channel.ts';
import { DirectLineError, refusal } from './errors.ts';
import { generateToken } from './generate-token.ts';
import { getActivities } from './get-activities.ts';
import { openSession } from './open-session.ts';
import { checkOrigin, corsHeaders, preflight } from './origin.ts';
import { postActivity } from './post-activity.ts';
import { reconnect } from './reconnect.ts';
import { refreshToken } from './refresh-token.ts';
import { startConversation } from './start-conversation.ts';
import type { Endpoint, WebContext } from './web-context.ts';

const BASE = '/v3/directline';

const upload: Endpoint = async () => {
  throw new DirectLineError('NotSupported', 'attachments: are not taken yet');
};

const ENDPOINTS: readonly (readonly [method: 'GET' | 'POST', path: string, endpoint: Endpoint])[] = [
  ['POST', '/web/session', openSession],
  ['POST', `${BASE}/tokens/generate`, generateToken],
  ['POST', `${BASE}/tokens/refresh`, refreshToken],
  ['POST', `${BASE}/conversations`, startConversation],
  ['GET', `${BASE}/conversations/:conversationId`, reconnect],
  ['POST', `${BASE}/conversations/:conversationId/activities`, postActivity],
  ['GET', `${BASE}/conversations/:conversationId/activities`, getActivities],
  ['POST', `${BASE}/conversations/:conversationId/upload`, upload],
];

/** All HTTP entrances of the web channel, with an `OPTIONS` for each path. */
export function webRoutes(web: WebContext): Route[] {
  const paths = [...new Set(ENDPOINTS.map(([, path]) => path))];
  return [
    ...ENDPOINTS.map(([method, path, endpoint]) => ({ method, path, handle: answering(endpoint, web) })),
    ...paths.map((path) => ({
      method: 'OPTIONS' as const,
      path,
      handle: answering(async () => preflight(), web),
    })),
  ];
}

/** Turns refusals into answers, and lets pages of the right origins read either. Answers hold tokens: nobody may cache. */
function answering(endpoint: Endpoint, web: WebContext): Route['handle'] {
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
    checkOrigin(request.headers, web.origins);
    return await endpoint(request, host, web);
  } catch (error) {
    if (error instanceof DirectLineError) return refusal(error);
    throw error;
  }
}
