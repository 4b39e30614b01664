import { type EntityCandidate, span } from './entity-candidate.ts';

const LABEL = '(?:codes?|otp|pin|passcode|kode|验证码|驗證碼|校验码|动态码|密码)';
const DIGITS = String.raw`(\d{6}|\d{3}[ -]\d{3})`;
const AFTER = String.raw`(?![\p{Script=Latin}\d@]|[.,:/-]\d)`;
const MARKED = new RegExp(
  `(?<!zip |post |postal |order |zip|post|postal|bestell|gutschein|rabatt)${LABEL}(?:[ :.#=-]|is|was|ist|lautet|war|是|为){0,8}${DIGITS}${AFTER}`,
  'dgu',
);
const BARE = new RegExp(String.raw`(?<![\p{Script=Latin}\d@#+]|\d[ .,:/-])${DIGITS}(?! \d)${AFTER}`, 'dgu');

function find(text: string, pattern: RegExp, marked: boolean): EntityCandidate[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind: 'code',
    value: (match[1] ?? '').replace(/\D/g, ''),
    marked,
    ...span(match, 1),
  }));
}

/** Finds six-digit one-time codes that the text names as such. */
export function findMarkedCodes(text: string): EntityCandidate[] {
  return find(text, MARKED, true);
}

/** Finds numbers in the shape of a one-time code: six digits, or three and three. */
export function findBareCodes(text: string): EntityCandidate[] {
  return find(text, BARE, false);
}
