/**
 * A script or a stylesheet without the comments that have lines of their own: a browser gets half as much, and reads the same program. A comment beside code
 * stays.
 */
export function withoutComments(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const end = endOfComment(lines, at);
    if (end === undefined) kept.push(lines[at] ?? '');
    else at = end;
  }
  return kept.join('\n');
}

/** The last line of a comment that has the lines from `at` on for itself. */
function endOfComment(lines: readonly string[], at: number): number | undefined {
  const begin = (lines[at] ?? '').trimStart();
  // The last line has no line break that could go with it.
  if (begin.startsWith('//')) return at < lines.length - 1 ? at : undefined;
  if (!begin.startsWith('/*')) return undefined;
  const end = begin.includes('*/', 2)
    ? at
    : lines.findIndex((line, index) => index > at && line.includes('*/'));
  const closing = end === at ? begin.slice(2) : (lines[end] ?? '');
  const rest = closing.slice(closing.indexOf('*/') + 2);
  return end >= 0 && end < lines.length - 1 && rest.trim() === '' ? end : undefined;
}
