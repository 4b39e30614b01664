import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** How long a code can be used, in minutes. */
export const CODE_MINUTES = 10;

/** How often a code can be tried. */
export const CODE_TRIES = 5;

const CODE_DIGITS = 6;

/**
 * The code of a challenge. It is derived rather than stored: a stored hash of six digits is broken by trying them all,
 * and a repeat after a crash must mail the same code again.
 */
export function codeOf(challenge: string, salt: string, secret: string): string {
  const digest = createHmac('sha256', secret).update(`${challenge}:${salt}`).digest();
  return String(digest.readUIntBE(0, 6) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/** The challenge of the command with this key: the same again when the command is repeated. */
export function challengeOf(key: string): string {
  return createHash('sha256').update(`one-time-code:${key}`).digest('hex').slice(0, 32);
}

/** Compares without telling by its duration where two texts differ, or whether their lengths do. */
export function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** What an asker is shown who did not show that they know the order: nothing that depends on it. */
export const HIDDEN_ADDRESS = '•••@•••';
