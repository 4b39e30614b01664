/** Characters per second of a fast typist. */
const SPEED = 25;

/** Shortest and longest typing delay, in milliseconds. */
const LEAST_MS = 600;
const MOST_MS = 4_000;

/** How long a person would type a text, in milliseconds, varied by up to a fifth by `random` (0 to 1). */
export function typingMs(text: string, random: number): number {
  const typed = (text.length / SPEED) * 1000;
  return Math.round(Math.min(MOST_MS, Math.max(LEAST_MS, typed)) * (0.8 + 0.4 * random));
}
