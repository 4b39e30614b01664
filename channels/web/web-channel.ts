import type { HasRoutes, HasWebSocket, Stoppable } from '../abilities.ts';
import type { Channel } from '../channel.ts';
import { CAPABILITIES, render } from './directline/render.ts';
import { WebStream } from './directline/stream/web-stream.ts';
import type { WebChannelOptions } from './options.ts';
import { webRoutes } from './routes.ts';
import { webContext } from './web-context.ts';

/** The website chat as a channel. */
export interface WebChannel extends Channel, HasRoutes, HasWebSocket, Stoppable {}

/** The website chat: a Direct Line 3.0 endpoint. Clients read the conversation's log, so that logging is the delivery. */
export function createWebChannel(options: WebChannelOptions): WebChannel {
  const web = webContext(options);
  const stream = new WebStream(web);
  return {
    id: 'web',
    capabilities: CAPABILITIES,
    routes: webRoutes(web),
    upgrade: stream,
    render,
    stop: async () => stream.stop(),
  };
}
