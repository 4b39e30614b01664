import type { HttpRoute } from '../channels/channel.ts';
import { fileRoute, loadedFiles } from './page-files.ts';

/** The chat widget's files under /widget; a shop's page imports `mountChat` from /widget/chat.js. */
export function widgetRoutes(): HttpRoute[] {
  return loadedFiles('widget').map((file) => fileRoute(`/widget/${file}`, `widget/${file}`, true));
}
