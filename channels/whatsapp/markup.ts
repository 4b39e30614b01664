/** What must stay as it is: code and links, in which asterisks and underscores are no markup. */
const LITERAL = /```[\s\S]*?```|`[^`\n]+`|https?:\/\/[^\s)]+/g;

/**
 * Markdown as WhatsApp writes it: *bold* with one asterisk, _italic_ with underscores, ~struck~ with one tilde, headings bold, links
 * with their address behind them. A text without markup stays as it is.
 */
export function whatsappMarkup(markdown: string): string {
  const linked = markdown.replace(
    /!?\[([^\]\n]*)\]\((https?:\/\/[^)\s]+)\)/g,
    (_all, words: string, url: string) => (words === '' || words === url ? url : `${words} (${url})`),
  );
  let from = 0;
  let text = '';
  for (const literal of linked.matchAll(LITERAL)) {
    text += inline(linked.slice(from, literal.index)) + literal[0];
    from = literal.index + literal[0].length;
  }
  return text + inline(linked.slice(from));
}

/** Bold is put by for a moment, so that its new asterisk is not read as the old one of italics. */
function inline(text: string): string {
  const bold = '\u{E000}';
  return text
    .replace(
      /^#{1,6} +(.+?) *#*$/gm,
      (_all, heading: string) => `${bold}${heading.replaceAll('**', '')}${bold}`,
    )
    .replace(/\*\*\*(?=\S)(.+?)(?<=\S)\*\*\*/g, `${bold}_$1_${bold}`)
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, `${bold}$2${bold}`)
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '_$1_')
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/g, '~$1~')
    .replace(/^(\s*)\* /gm, '$1- ')
    .replaceAll(bold, '*');
}
