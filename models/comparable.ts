/** A text as it is compared with what somebody may have typed: without letter case, width, punctuation, symbols and extra spaces. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
