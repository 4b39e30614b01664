import { readFileSync } from 'node:fs';
import type { HttpRoute } from '../channels/channel.ts';
import { BUILT_IN_LOCALES, type Locale } from '../models/locale/locale.ts';
import { answerTag, wordsFor } from '../models/locale/script-variants.ts';
import { loadedFiles, servedRoute } from './page-files.ts';
import { WIDGET_TEXTS } from './widget-texts/widget-texts.ts';
import { withoutComments } from './without-comments.ts';

/**
 * The chat widget's files under /widget, and its texts in the languages that the bot answers in (default: the built-in ones). A shop's page imports
 * `mountChat` from /widget/chat.js.
 */
export function widgetRoutes(locales: readonly Locale[] = BUILT_IN_LOCALES): HttpRoute[] {
  return [
    ...loadedFiles('widget').map((file) => {
      const source = readFileSync(new URL(`widget/${file}`, import.meta.url), 'utf8');
      return servedRoute(`/widget/${file}`, Buffer.from(withoutComments(source)), true);
    }),
    textsRoute('/widget/texts.json', locales),
  ];
}

/** The widget's texts by language; with those of a script variant for a page that names one (`?locale=`), which are written when they are first asked for. */
function textsRoute(path: string, locales: readonly Locale[]): HttpRoute {
  const routes = new Map<string, HttpRoute>();
  const routeFor = (tags: readonly string[]): HttpRoute => {
    const texts = Object.fromEntries(tags.map((tag) => [tag, wordsFor(WIDGET_TEXTS, tag)]));
    return servedRoute(path, Buffer.from(JSON.stringify(texts)), true);
  };
  const own = routeFor(locales);
  const routeOf = (tag: string): HttpRoute => {
    if (locales.includes(tag)) return own;
    const known = routes.get(tag) ?? routeFor([...locales, tag]);
    routes.set(tag, known);
    return known;
  };
  return {
    ...own,
    handle: (request, host) => {
      const tag = answerTag(request.query.get('locale') ?? undefined, locales);
      return routeOf(tag).handle(request, host);
    },
  };
}
