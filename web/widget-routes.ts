import type { HttpRoute } from '../channels/channel.ts';
import { fileRoute } from './page-files.ts';

const FILES = [
  'bubble.js',
  'chat.js',
  'chat.css',
  'direct-line.js',
  'element.js',
  'files.js',
  'formatted.js',
  'links.js',
  'receipts.js',
  'session.js',
  'texts.js',
  'view.js',
];

/** The chat widget's files under /widget; a shop's page imports `mountChat` from /widget/chat.js. */
export function widgetRoutes(): HttpRoute[] {
  return FILES.map((file) => fileRoute(`/widget/${file}`, `widget/${file}`, true));
}
