/** A plain text as Markdown that says the same: nothing in it is a mark, and its line breaks stay. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .split(/(\n{2,})/)
    .map((part) => (part.startsWith('\n') ? '\n\n' : escapedParagraph(part)))
    .join('');
}

/** A space at the beginning of a line is written as a reference, since four of them would begin a block of code. */
function escapedParagraph(text: string): string {
  return text
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/^[ \t]/gm, '&#32;')
    .replace(/[ \t]*\n/g, '\\\n');
}
