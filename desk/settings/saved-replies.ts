import { bestTag } from '../../models/locale/best-tag.ts';
import { DEFAULT_LOCALE } from '../../models/locale/locale.ts';

/** What a saved reply may leave open: the customer's name and the number of their order. */
export const PLACEHOLDERS = ['name', 'order'] as const;

/** What stands in for {@link PLACEHOLDERS}, as far as it is known. */
export type ReplyValues = { readonly [Name in (typeof PLACEHOLDERS)[number]]?: string };

/** What became of a saved reply: a text in `locale`, or why there is none. */
export type FilledReply =
  | { readonly type: 'filled'; readonly text: string; readonly locale: string }
  | { readonly type: 'unknown' }
  /** These are needed and not known; a text with a hole is never sent. */
  | { readonly type: 'unfilled'; readonly placeholders: readonly string[] };

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The placeholders of a text, each once, in order; whatever stands in braces is taken for one. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
}

/** The tag that serves a customer's best: one of their language, else of the default one, else the first. */
export function tagFor(tags: readonly string[], locale: string): string | undefined {
  return bestTag(tags, locale) ?? bestTag(tags, DEFAULT_LOCALE) ?? tags[0];
}

/** Fills the saved reply of a name for a customer's locale; `replies` are texts per language tag, by name. */
export function fillReply(
  replies: Readonly<Record<string, Readonly<Record<string, string>>>>,
  name: string,
  locale: string,
  values: ReplyValues,
): FilledReply {
  const texts = Object.hasOwn(replies, name) ? replies[name] : undefined;
  const tag = tagFor(Object.keys(texts ?? {}), locale);
  const text = tag === undefined ? undefined : texts?.[tag];
  if (tag === undefined || text === undefined) return { type: 'unknown' };
  const known = new Map(Object.entries(values).map(([key, value]) => [key, value.trim()]));
  const open = placeholdersOf(text).filter((placeholder) => !known.get(placeholder));
  if (open.length > 0) return { type: 'unfilled', placeholders: open };
  return {
    type: 'filled',
    text: text.replace(PLACEHOLDER, (_, placeholder: string) => known.get(placeholder) ?? ''),
    locale: tag,
  };
}
