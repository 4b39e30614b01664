/** Escapes a plain text for Markdown: none of its characters is a mark, and its line breaks are kept. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .split(/(\n{2,})/)
    .map((part) => (part.startsWith('\n') ? '\n\n' : escapedParagraph(part)))
    .join('');
}

/** Escapes a paragraph. A space at the start of a line becomes a character reference, since four would start a code block. */
function escapedParagraph(text: string): string {
  return text
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/^[ \t]/gm, '&#32;')
    .replace(/(?<![ \t])[ \t]*\n/g, '\\\n');
}
