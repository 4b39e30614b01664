/** A shape of what people paste from programs, with a character that each of its kind has, so that other texts are not searched. */
interface DataShape {
  readonly mark: string;
  readonly pattern: RegExp;
}

/** Lists of fields in braces or brackets, and names with an underscore and a number. */
const DATA: readonly DataShape[] = [
  { mark: '{', pattern: /\{[^{}]{0,500}\}/gu },
  { mark: '[', pattern: /\[[^[\]]{0,500}\]/gu },
  { mark: '_', pattern: /[\p{L}\d]{1,40}(?:_[\p{L}\d]{1,40}){1,6}/gu },
];

/** Where a text has data, as positions in UTF-16 units, the end exclusive. */
export function dataIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return shapesIn(text).flatMap(({ pattern }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: data }) => ({ start: index, end: index + data.length })),
  );
}

/** A text without data that says nothing of what is wished: `{'color': 'red'}`, `credit_card_4190576`. */
export function withoutData(text: string): string {
  return shapesIn(text).reduce((rest, { pattern }) => rest.replace(pattern, ' '), text);
}

function shapesIn(text: string): readonly DataShape[] {
  return DATA.filter(({ mark }) => text.includes(mark));
}
