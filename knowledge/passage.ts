import type { Article } from '../models/knowledge/article.ts';

/** A part of an article that answers one question and can be quoted alone. */
export interface Passage {
  /** `article@version/locale#position`. */
  readonly id: string;
  readonly article: Article;
  readonly heading: string;
  /** Markdown, with the facts' placeholders. */
  readonly text: string;
}

/** Cuts an article at its `##` headings. */
export function passagesOf(article: Article): Passage[] {
  return article.body
    .split(/^## /m)
    .slice(1)
    .map((part, position) => {
      const [heading = '', ...lines] = part.split('\n');
      return {
        id: `${article._id}#${position}`,
        article,
        heading: heading.trim(),
        text: lines.join('\n').trim(),
      };
    });
}
