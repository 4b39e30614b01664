import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** How long a code can be used, in minutes. */
export const CODE_MINUTES = 10;

/** Most tries of a code. */
export const CODE_TRIES = 5;

const CODE_DIGITS = 6;

/**
 * The code of a challenge. It is derived, not stored: a stored hash of six digits is broken by trying them all, and a repeat after a
 * crash has to mail the same code.
 */
export function codeOf(challenge: string, salt: string, secret: string): string {
  const digest = createHmac('sha256', secret).update(`${challenge}:${salt}`).digest();
  return String(digest.readUIntBE(0, 6) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/** The challenge of the command with this key: the same for a repeated command. */
export function challengeOf(key: string): string {
  return createHash('sha256').update(`one-time-code:${key}`).digest('hex').slice(0, 32);
}

/** Compares two texts in a time that does not depend on where they differ, or on their lengths. */
export function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** The address that is shown to an asker who has not matched the order: it does not depend on the order. */
export const HIDDEN_ADDRESS = '•••@•••';

/** What the codes to an address are counted under, so that no typed address is stored with a code. */
export function addressKey(email: string): string {
  return `address:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 32)}`;
}
