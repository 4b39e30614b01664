import type { Event } from '../../dialogs/machine/events.ts';
import type { DialogRegistry } from '../../dialogs/machine/registry.ts';
import type { Entity, IntentScore, Understanding } from '../../language/understanding.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { OfferedChoice } from '../memory.ts';
import { isSure } from './intent-threshold.ts';
import type { Intents } from './intents.ts';

/** A rating in words that are thanks, a yes or a no elsewhere ("excellent", 👍), where a rating is asked for. */
export function byRating({ entities }: Understanding, wants: readonly string[], text: string): Event[] {
  const score = wants.includes('score') ? entities.find(({ kind }) => kind === 'score') : undefined;
  const isRating = score !== undefined && !/[?？]/.test(text) && !entities.some(({ marked }) => marked);
  return isRating ? [{ type: 'inform', values: { score: score.value } }] : [];
}

/** A yes where the only button gives a value: "Did you mean ann@example.com?" */
export function byOnlyOffer({ yesOrNo }: Understanding, offers: readonly OfferedChoice[]): Event[] {
  const [only, ...others] = offers;
  return yesOrNo === 'yes' && only?.event.type === 'inform' && others.length === 0 ? [only.event] : [];
}

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
