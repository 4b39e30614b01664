import { hasCode, OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { pythonFloat, pythonPower, roundedToCents } from './python-float.ts';

/** Largest integer that is computed, in bits: Python has no limit, and a customer would wait for it. */
const MAX_BITS = 20_000n;

/** A number as Python has it: an integer of any size, or a double. */
type PythonNumber = bigint | number;

type Token = { readonly number: PythonNumber } | { readonly sign: string };

/** Python's own words for what it can't calculate. */
function pythonError(detail: string): OnevoiceError {
  return new OnevoiceError('EXPRESSION_INVALID', { detail });
}

/**
 * The reference tool `calculate`: Python's arithmetic, rounded to two decimals and printed as Python prints it, or the error string.
 * Only the characters `0-9 + - * / ( ) .` and spaces are taken.
 */
export function calculate(expression: string): { readonly result: string } | { readonly error: string } {
  if (!/^[0-9+\-*/(). ]*$/.test(expression)) return { error: 'Error: invalid characters in expression' };
  try {
    const value = new Expression(tokensOf(expression)).value();
    return { result: pythonFloat(roundedToCents(float(value))) };
  } catch (error) {
    if (hasCode(error, 'EXPRESSION_INVALID')) return { error: `Error: ${error.message}` };
    throw error;
  }
}

function tokensOf(expression: string): Token[] {
  if (expression.trim() === '') throw pythonError('invalid syntax (<string>, line 0)');
  const tokens = [...expression.matchAll(/(?<number>\d+\.?\d*|\.\d+)|\*\*|\/\/|[-+*/().]/g)].map(
    ({ 0: sign, groups }): Token => {
      const number = groups?.['number'];
      return number === undefined ? { sign } : { number: numberOf(number) };
    },
  );
  checkParentheses(tokens);
  return tokens;
}

function numberOf(written: string): PythonNumber {
  if (written.includes('.')) return Number(written);
  if (/^0+[1-9]/.test(written))
    throw pythonError(
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers (<string>, line 1)',
    );
  return BigInt(written);
}

function checkParentheses(tokens: readonly Token[]): void {
  let open = 0;
  for (const token of tokens) {
    if (isSign(token, '(')) open += 1;
    if (isSign(token, ')')) open -= 1;
    if (open < 0) throw pythonError("unmatched ')' (<string>, line 1)");
  }
  if (open > 0) throw pythonError("'(' was never closed (<string>, line 1)");
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token !== undefined && 'sign' in token && token.sign === sign;
}

/** A recursive descent by Python's precedence: sums, products, signs, powers, atoms. */
class Expression {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  value(): PythonNumber {
    const value = this.#sum();
    if (this.#at < this.#tokens.length) throw invalid();
    return value;
  }

  #sum(): PythonNumber {
    let value = this.#product();
    for (let sign = this.#taken('+', '-'); sign !== undefined; sign = this.#taken('+', '-'))
      value = added(value, this.#product(), sign);
    return value;
  }

  #product(): PythonNumber {
    let value = this.#signed();
    for (let sign = this.#taken('*', '/', '//'); sign !== undefined; sign = this.#taken('*', '/', '//'))
      value = multiplied(value, this.#signed(), sign);
    return value;
  }

  #signed(): PythonNumber {
    const sign = this.#taken('+', '-');
    if (sign === undefined) return this.#power();
    const value = this.#signed();
    return sign === '-' ? -value : value;
  }

  #power(): PythonNumber {
    const base = this.#atom();
    return this.#taken('**') === undefined ? base : power(base, this.#signed());
  }

  #atom(): PythonNumber {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    const value = token !== undefined && 'number' in token ? token.number : this.#inParentheses(token);
    if (isSign(this.#tokens[this.#at], '('))
      throw pythonError(`'${typeof value === 'bigint' ? 'int' : 'float'}' object is not callable`);
    return value;
  }

  #inParentheses(token: Token | undefined): PythonNumber {
    if (!isSign(token, '(')) throw invalid();
    if (this.#taken(')') !== undefined) throw notANumber('tuple');
    const value = this.#sum();
    if (this.#taken(')') !== undefined) return value;
    const next = this.#tokens[this.#at];
    throw next !== undefined && 'number' in next ? invalid('. Perhaps you forgot a comma?') : invalid();
  }

  #taken(...signs: readonly string[]): string | undefined {
    const sign = signs.find((one) => isSign(this.#tokens[this.#at], one));
    if (sign !== undefined) this.#at += 1;
    return sign;
  }
}

function invalid(more = ''): OnevoiceError {
  return pythonError(`invalid syntax${more} (<string>, line 1)`);
}

function notANumber(type: string): OnevoiceError {
  return pythonError(`float() argument must be a string or a real number, not '${type}'`);
}

function float(value: PythonNumber): number {
  const double = Number(value);
  if (typeof value === 'bigint' && !Number.isFinite(double))
    throw pythonError('int too large to convert to float');
  return double;
}

function added(left: PythonNumber, right: PythonNumber, sign: string): PythonNumber {
  if (typeof left === 'bigint' && typeof right === 'bigint')
    return sign === '+' ? left + right : left - right;
  return sign === '+' ? float(left) + float(right) : float(left) - float(right);
}

function multiplied(left: PythonNumber, right: PythonNumber, sign: string): PythonNumber {
  const areIntegers = typeof left === 'bigint' && typeof right === 'bigint';
  if (sign === '*') return areIntegers ? left * right : float(left) * float(right);
  if (Number(right) === 0) throw pythonError(divisionByZero(sign, areIntegers));
  if (sign === '/') return float(left) / float(right);
  if (!areIntegers) return floored(float(left), float(right));
  const quotient = left / right;
  return quotient * right !== left && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

function divisionByZero(sign: string, areIntegers: boolean): string {
  if (sign === '//')
    return areIntegers ? 'integer division or modulo by zero' : 'float floor division by zero';
  return areIntegers ? 'division by zero' : 'float division by zero';
}

/** Python's floor division of doubles, which takes the remainder away first. */
function floored(left: number, right: number): number {
  const remainder = left % right;
  const whole = (left - remainder) / right;
  const quotient = remainder !== 0 && right < 0 !== remainder < 0 ? whole - 1 : whole;
  // A quotient of zero has the sign of the division.
  return quotient === 0 ? 0 * (left / right) : Math.round(quotient);
}

function power(base: PythonNumber, exponent: PythonNumber): PythonNumber {
  if (typeof base === 'bigint' && typeof exponent === 'bigint' && exponent >= 0n) {
    if (BigInt(base.toString(2).length) * exponent > MAX_BITS)
      throw pythonError('int too large to convert to float');
    return base ** exponent;
  }
  const [double, by] = [float(base), float(exponent)];
  if (double === 0 && by < 0) throw pythonError('0.0 cannot be raised to a negative power');
  if (double < 0 && !Number.isInteger(by)) throw notANumber('complex');
  const result = pythonPower(double, by);
  if (!Number.isFinite(result) && Number.isFinite(double) && Number.isFinite(by))
    throw pythonError("(34, 'Numerical result out of range')");
  return result;
}
