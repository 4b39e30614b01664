/**
 * A text without the characters at its end that a pattern of one character matches. In linear time: a pattern such as `/[.,]+$/` tries each place where
 * such a character stands.
 */
export function withoutEnd(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
