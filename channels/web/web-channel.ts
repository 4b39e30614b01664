import type { HasFallback, HasRoutes, HasWebSocket, Stoppable } from '../abilities.ts';
import type { Channel } from '../channel.ts';
import { CAPABILITIES, render } from './directline/render.ts';
import { WebStream } from './directline/stream/web-stream.ts';
import type { WebChannelOptions } from './options.ts';
import { webRoutes } from './routes.ts';
import { mailUnseen } from './unseen/unseen-mail.ts';
import { webContext } from './web-context.ts';

/** The website chat as a channel. */
export interface WebChannel extends Channel, HasRoutes, HasWebSocket, Stoppable, Partial<HasFallback> {}

/** The website chat: a Direct Line 3.0 endpoint. Clients read the conversation's log, so that logging is the delivery. */
export function createWebChannel(options: WebChannelOptions): WebChannel {
  const { unseen } = options;
  const web = webContext(options);
  const stream = new WebStream(web, options.heartbeatMs);
  return {
    id: 'web',
    capabilities: unseen === undefined ? CAPABILITIES : { ...CAPABILITIES, unseenAfterMs: unseen.afterMs },
    routes: webRoutes({ ...web, endStreams: (conversation) => stream.end(conversation) }),
    upgrade: stream,
    render,
    stop: async () => stream.stop(),
    ...(unseen !== undefined && {
      deliverFallback: async ({ conversation }, activity, key) =>
        await mailUnseen(conversation, activity, key, unseen),
    }),
  };
}
