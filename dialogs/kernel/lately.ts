import type { Situation } from '../machine/dialog.ts';
import type { DialogRegistry } from '../machine/registry.ts';
import type { Stack } from '../machine/stack.ts';
import { subjectOf } from './summary.ts';

/** The task that was last spoken of, with its subject: the one under way, else the last that has ended. */
export function latelyIn(
  { frames, endedDialogs = [], focus = {} }: Stack,
  registry: DialogRegistry,
): Situation['lately'] {
  const isTask = ({ dialog }: { readonly dialog: string }) => registry.find(dialog)?.role === 'task';
  const task = frames.findLast(isTask);
  const ended = task === undefined ? endedDialogs.findLast(isTask) : undefined;
  const { dialog } = task ?? ended ?? {};
  if (dialog === undefined) return null;
  const last = focus[registry.dialog(dialog).about ?? ''];
  const about = task ? subjectOf(task, registry) : (ended?.about ?? last);
  return typeof about === 'string' ? { dialog, about, underWay: task !== undefined } : null;
}
