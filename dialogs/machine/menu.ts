import type { Line } from './effects.ts';

/** A message with a button for each task and one for a person. */
export function menu(line: Line): Line {
  return { ...line, menu: true };
}
