/** The marks that a run of words can carry. */
export type Mark = 'strong' | 'emphasis' | 'strike';

/** A piece of a line. A mark never stands inside the same mark, and a link's `url` is http(s), mailto or tel. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: Mark; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

/** The words of a paragraph, a heading or a cell. */
export type Line = readonly Inline[];

/** A list; `start` is the number of the first item, null for bullets. */
export interface ListBlock {
  readonly kind: 'list';
  readonly start: number | null;
  readonly items: readonly (readonly Block[])[];
}

/** A table; `head` has the names of the columns, and a row may have fewer cells. */
export interface TableBlock {
  readonly kind: 'table';
  readonly head: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
}

/** A part of a formatted text that begins on a line of its own. A heading is bold as a whole. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly children: Line }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | ListBlock
  | TableBlock;

/**
 * What a text in Markdown says, safe to show and bounded in depth: no HTML, no pictures, no unsafe links. Each channel renders it; it is
 * JSON, so that the website's widget gets it as it is.
 */
export type FormattedText = readonly Block[];
