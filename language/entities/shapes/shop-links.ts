import type { ValueContext } from '../../../models/values/value-kind.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

/** A link, with or without its scheme: group `host`, and group `rest` with path and query. */
const LINK =
  /(?<![\p{L}\d@.-])(?:https?:\/\/)?(?<host>(?:[\p{L}\d-]{1,63}\.){1,5}[\p{L}\d-]{2,63})(?::\d{1,5})?(?<rest>[/?#][^\s"<>]{0,2000})/dgu;

/** A part of a link's path or query that names orders, and the part after it: `orders/1042`, `order=1042`. */
const ofOrder = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      `(?<=[/?&#](?:${inAnyLanguage((words) => words.order)})(?:[_-]?(?:id|no|number))?[/=])[^/?&#=]{1,100}`,
      'dgu',
    ),
);

/** A link in a text. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** The places of the parts of it that its address calls an order; none in a link to anybody but the shop. */
  readonly orders: readonly { readonly start: number; readonly end: number }[];
}

/** The links of a text. */
export function linksIn(text: string, { own }: Pick<ValueContext, 'own'>): Link[] {
  return Array.from(text.matchAll(LINK), (match) => {
    const { host = '', rest = '' } = match.groups ?? {};
    const isOwn = (own?.ownDomains ?? []).some((domain) => host === domain || host.endsWith(`.${domain}`));
    const from = match.index + match[0].length - rest.length;
    const orders = isOwn
      ? Array.from(rest.matchAll(ofOrder()), (part) => ({
          start: from + part.index,
          end: from + part.index + part[0].replace(/(?<![.,;:!)])[.,;:!)]+$/, '').length,
        }))
      : [];
    return { start: match.index, end: match.index + match[0].length, orders };
  });
}
