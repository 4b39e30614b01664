import type { Channel } from '../channel.ts';
import type { WebChannelOptions } from './options.ts';
import { CAPABILITIES, render } from './render.ts';
import { webRoutes } from './routes.ts';
import { WebStream } from './stream.ts';
import { webContext } from './web-context.ts';

/** The website chat: a Direct Line 3.0 endpoint. Clients read the conversation's log, so that logging is delivering. */
export function createWebChannel(options: WebChannelOptions): Channel {
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
