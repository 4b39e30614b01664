import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/** What binary floating point may add to a decimal of the folder, in minor units: `1126.0400000001` is 1126.04. */
const NOISE = 1e-6;

/**
 * A decimal amount of the folder in minor units. The shortest decimal of a number is the one that its file has, so nothing is lost.
 * @throws `SHOP_FOLDER_INVALID` for an amount of more than two decimals
 */
export function minorUnits(amount: number): number {
  const units = Math.round(amount * 100);
  if (!Number.isSafeInteger(units) || Math.abs(amount * 100 - units) > NOISE * Math.max(1, Math.abs(amount)))
    throw new OnevoiceError('SHOP_FOLDER_INVALID', {
      detail: `${amount} is no amount of dollars and cents.`,
    });
  return units;
}

/** Minor units as the decimal that the folder would have: the nearest number, which prints with at most two decimals. */
export function decimal(units: number): number {
  return units / 100;
}
