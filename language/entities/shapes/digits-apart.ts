/** A number whose digits a customer has written apart, one by one or in equal groups: `1 0 4 2`, `10-42`. */
interface ApartNumber {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly digits: string;
}

/** One by one, at least four; or two groups with a hyphen or a space between them, as `10-42`. */
const SINGLE = String.raw`\d(?:[ .-]\d){3,19}`;
const PAIRS = String.raw`\d{2}(?:[ -]\d{2}){1,3}`;

const ONE_BY_ONE = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d@]|\d[ .,:/-])${SINGLE}(?![ .,:/-]?[\p{Script=Latin}\d])`,
  'gu',
);
/** Groups may be times, days or a list, so that they have to be the whole text. */
const LONE_PAIRS = new RegExp(String.raw`^[^\p{L}\d]{0,8}(${PAIRS})[^\p{L}\d]{0,8}$`, 'du');
/** A day such as `10-11-26`. */
const DAY = /^\d{2}-\d{2}-\d{2}$/;

/** Numbers with their digits apart. */
export const digitsApart = {
  /** The source of a pattern for one after a label. */
  source: `(?:${SINGLE}|${PAIRS})`,

  /** Those of a text that names no number. */
  find(text: string): ApartNumber[] {
    const single = Array.from(text.matchAll(ONE_BY_ONE), ({ index, 0: written }) => ({
      start: index,
      written,
    }));
    const lone = LONE_PAIRS.exec(text);
    const pairs =
      lone?.[1] === undefined || DAY.test(lone[1])
        ? []
        : [{ start: lone.indices?.[1]?.[0] ?? 0, written: lone[1] }];
    return [...single, ...pairs].map(({ start, written }) => ({
      start,
      end: start + written.length,
      written,
      digits: written.replace(/\D/g, ''),
    }));
  },

  /** A number that `whole` matches, with its digits together where they were apart; undefined if it matches neither form. */
  join(written: string, whole: RegExp): string | undefined {
    return [written, written.replace(/[ .-]/g, '')].find((each) => whole.test(each));
  },
};
