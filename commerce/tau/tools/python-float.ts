/** From here on Python prints a double with an exponent. */
const EXPONENT_FROM = 1e16;

/** From here on `toFixed` does, and a double has no decimals. */
const WHOLE_FROM = 1e21;

/** A double rounded to two decimals by Python's `round`: exactly, and a tie to the even digit. */
export function roundedToCents(value: number): number {
  if (!(Math.abs(value) < WHOLE_FROM) || value === 0) return value;
  const fixed = Number(value.toFixed(2));
  // Only an odd number of eighths lies exactly between two cents; `toFixed` rounds those away from zero.
  const eighths = Math.abs(value) * 8;
  const isTie = Number.isInteger(eighths) && eighths % 2 === 1;
  const isOdd = Math.round(Math.abs(fixed) * 100) % 2 === 1;
  return isTie && isOdd ? Number((fixed - Math.sign(value) * 0.01).toFixed(2)) : fixed;
}

/** A double as Python prints it: `84.0`, `1126.04`, `1e+16`. */
export function pythonFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  if (Math.abs(value) >= EXPONENT_FROM) return value.toExponential();
  const text = Object.is(value, -0) ? '-0' : String(value);
  return Number.isInteger(value) ? `${text}.0` : text;
}

/** Bits of the whole number in a double. */
const MANTISSA_BITS = 52;

/** Largest exponent that is computed exactly. */
const EXACT_POWERS = 64;

/** A power as the C library of Python has it: the engine's own power of doubles may be off by the last bit, so whole exponents are computed exactly. */
export function pythonPower(base: number, exponent: number): number {
  if (
    !Number.isInteger(exponent) ||
    exponent < 0 ||
    exponent > EXACT_POWERS ||
    base === 0 ||
    !Number.isFinite(base)
  )
    return base ** exponent;
  const scale = Math.floor(Math.log2(Math.abs(base))) - MANTISSA_BITS;
  const whole = base / 2 ** scale;
  if (!Number.isInteger(whole)) return base ** exponent;
  const { value, dropped } = shortened(BigInt(whole) ** BigInt(exponent));
  const shift = scale * exponent + dropped;
  // In two steps, since neither factor may leave the range of doubles before the product does.
  return Number(value) * 2 ** Math.trunc(shift / 2) * 2 ** (shift - Math.trunc(shift / 2));
}

/** The first bits of a whole number: a few more than a double has, and the last one stands for all that were dropped, so that it is rounded right. */
function shortened(whole: bigint): { readonly value: bigint; readonly dropped: number } {
  const size = whole < 0n ? -whole : whole;
  const dropped = Math.max(0, size.toString(2).length - 2 * MANTISSA_BITS);
  const kept = size >> BigInt(dropped);
  const exact = kept << BigInt(dropped) === size ? kept : kept | 1n;
  return { value: whole < 0n ? -exact : exact, dropped };
}
