import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a secret was given rightly, compared in constant time whatever its length. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
