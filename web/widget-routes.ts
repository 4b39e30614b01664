import { readFileSync } from 'node:fs';
import type { HttpRoute } from '../channels/channel.ts';
import { BUILT_IN_LOCALES, type Locale } from '../models/locale/locale.ts';
import { loadedFiles, servedRoute } from './page-files.ts';
import { WIDGET_TEXTS } from './widget-texts/widget-texts.ts';
import { withoutComments } from './without-comments.ts';

/**
 * The chat widget's files under /widget, and its texts in the languages that the bot answers in (default: the built-in ones). A shop's page imports
 * `mountChat` from /widget/chat.js.
 */
export function widgetRoutes(locales: readonly Locale[] = BUILT_IN_LOCALES): HttpRoute[] {
  const texts = Object.fromEntries(locales.map((locale) => [locale, WIDGET_TEXTS.of(locale)]));
  return [
    ...loadedFiles('widget').map((file) => {
      const source = readFileSync(new URL(`widget/${file}`, import.meta.url), 'utf8');
      return servedRoute(`/widget/${file}`, Buffer.from(withoutComments(source)), true);
    }),
    servedRoute('/widget/texts.json', Buffer.from(JSON.stringify(texts)), true),
  ];
}
