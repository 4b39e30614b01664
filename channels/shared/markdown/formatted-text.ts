/** The marks of a run of text. */
export type Mark = 'strong' | 'emphasis' | 'strike';

/** A part of a line. A mark is never nested in itself, and a link's `url` is http(s), mailto or tel. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: Mark; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

/** The content of a paragraph, a heading or a table cell. */
export type Line = readonly Inline[];

/** A list; `start` is the number of the first item, null for bullets. */
export interface ListBlock {
  readonly kind: 'list';
  readonly start: number | null;
  readonly items: readonly (readonly Block[])[];
}

/** A table; `head` holds the column names, and a row may have fewer cells. */
export interface TableBlock {
  readonly kind: 'table';
  readonly head: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
}

/** A block of a formatted text. A heading is shown bold, so that nothing in it is bold again. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly children: Line }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | ListBlock
  | TableBlock;

/**
 * A parsed Markdown text, safe to show and bounded in depth: no HTML, no pictures, no unsafe links. Each channel renders it in its own way; it
 * is JSON, so that the website's widget gets it as it is.
 */
export type FormattedText = readonly Block[];
