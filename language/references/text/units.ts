import { phraseList } from '../../phrase-list.ts';
import { REFERENCE_WORDS } from '../words-by-locale.ts';
import { isNumber, type Token, writtenTokens } from './tokens.ts';

interface Numerals {
  /** Number words with their digits: "two", "zwei", "两". */
  readonly numbers: ReadonlyMap<string, string>;
  /** The words of units by their first word, longest first, with the one spelling of each. */
  readonly units: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly unit: string }[]
  >;
}

const numerals = REFERENCE_WORDS.derive((languages): Numerals => {
  const numbers = new Map<string, string>();
  const units = new Map<string, { words: string[]; unit: string }[]>();
  for (const language of languages) {
    language.numbers.forEach((list, index) => {
      for (const word of phraseList(list)) numbers.set(word, String(index + 1));
    });
    for (const [unit, list] of Object.entries(language.units))
      for (const phrase of [unit, ...phraseList(list)]) {
        const words = writtenTokens(phrase).map(({ text }) => text);
        const [first = ''] = words;
        units.set(first, [...(units.get(first) ?? []), { words, unit }]);
      }
  }
  for (const list of units.values()) list.sort((one, other) => other.words.length - one.words.length);
  return { numbers, units };
});

/** The whole number that a word says: 2 for "2", "two" and "两". */
export function numberOf(word: string): number | undefined {
  const said = numerals().numbers.get(word) ?? word;
  return /^\d{1,3}$/.test(said) ? Number(said) : undefined;
}

/** The words of a normalised text. A unit behind a number is in one spelling, and so is its number: "1.5 liters" is "1.5", "l"; "four-piece" is "4", "piece". */
export function tokensOf(text: string): Token[] {
  const { numbers } = numerals();
  const written = writtenTokens(text).flatMap(divided);
  const tokens: Token[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const token = written[at];
    if (token === undefined) break;
    const digits = isNumber(token.text) ? token.text : numbers.get(token.text);
    const unit = digits === undefined ? undefined : unitAt(written, at + 1);
    tokens.push(unit === undefined || digits === undefined ? token : { ...token, text: digits });
    if (unit === undefined) continue;
    const last = written[at + unit.length] ?? token;
    tokens.push({ text: unit.unit, start: written[at + 1]?.start ?? token.end, end: last.end });
    at += unit.length;
  }
  return tokens;
}

/** Whether a word is the one spelling of a unit. */
export function isUnit(word: string): boolean {
  return (
    numerals()
      .units.get(word)
      ?.some(({ unit }) => unit === word) ?? false
  );
}

function unitAt(tokens: readonly Token[], at: number): { unit: string; length: number } | undefined {
  const found = numerals()
    .units.get(tokens[at]?.text ?? '')
    ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.text === word));
  return found && { unit: found.unit, length: found.words.length };
}

/** Fewest letters of a number word at the beginning of a compound. */
const LEAST_NUMBER = 3;
const MOST_NUMBER = 6;

/** The number and the unit of a compound: "zweiteilig". */
function divided(token: Token): Token[] {
  const { numbers, units } = numerals();
  for (let length = LEAST_NUMBER; length <= Math.min(MOST_NUMBER, token.text.length - 2); length += 1) {
    const [number, unit] = [token.text.slice(0, length), token.text.slice(length)];
    if (!numbers.has(number) || !units.get(unit)?.some(({ words }) => words.length === 1)) continue;
    const middle = token.start + length;
    return [
      { text: number, start: token.start, end: middle },
      { text: unit, start: middle, end: token.end },
    ];
  }
  return [token];
}
