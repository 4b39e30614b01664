import { TASKS } from '../vocabulary.ts';
import { choice, type Line, line } from './effects.ts';

/** Texts that the menu follows. */
type MenuText =
  | 'menu'
  | 'greeting'
  | 'hello'
  | 'back-to-bot'
  | 'left-it'
  | 'not-understood-menu'
  | 'anything-else'
  | 'sorry-for-that'
  | 'staff-resolved';

/** A text with a button for each task and one for a person. */
export function menu(text: MenuText): Line {
  const tasks = TASKS.map((dialog) =>
    choice('choice-task', { dialog, order: null }, { type: 'start', dialog, values: {} }),
  );
  return line(text, {}, [...tasks, choice('choice-human', {}, { type: 'human' })]);
}
