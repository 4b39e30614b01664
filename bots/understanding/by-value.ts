import type { Event } from '../../dialogs/machine/events.ts';
import type { DialogRegistry } from '../../dialogs/machine/registry.ts';
import type { Entity, IntentScore } from '../../language/understanding.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import { isSure } from './intent-threshold.ts';
import type { Intents } from './intents.ts';

/**
 * The task of a value that the message names and that begins its task in any message, such as a ticket's number; none where another task's value is in
 * the message too, or the customer surely wants a person.
 */
export function byNamedValue(
  entities: readonly Entity[],
  values: SlotValues,
  [best]: readonly IntentScore[],
  intents: Intents,
  { tasks }: Pick<DialogRegistry, 'tasks'>,
): Event[] {
  if (isSure(best) && intents.eventOf(best.intent, values)?.type === 'human') return [];
  const begun = tasks.filter(
    ({ startsWith }) => startsWith !== undefined && values[startsWith] !== undefined,
  );
  const [task, ...others] = begun;
  const isNamed = entities.some(({ kind, marked }) => marked && kind === task?.startsWith);
  if (task?.startsWhenNamed !== true || !isNamed || others.length > 0) return [];
  return [{ type: 'start', dialog: task.id, values }];
}
