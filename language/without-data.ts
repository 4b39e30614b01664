/** What people paste from programs: lists of fields in braces or brackets, and names with an underscore and a number. */
const DATA = [/\{[^{}]{0,500}\}/gu, /\[[^[\]]{0,500}\]/gu, /[\p{L}\d]{1,40}(?:_[\p{L}\d]{1,40}){1,6}/gu];

/** Where a text has data, as positions in UTF-16 units, the end exclusive. */
export function dataIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return DATA.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: data }) => ({ start: index, end: index + data.length })),
  );
}

/** A text without data that says nothing of what is wished: `{'color': 'red'}`, `credit_card_4190576`. */
export function withoutData(text: string): string {
  return DATA.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}
