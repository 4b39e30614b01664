import type { Event, Interpretation } from '../../../dialogs/machine/events.ts';
import type { DialogRegistry } from '../../../dialogs/machine/registry.ts';

/** Longest wording that a dialog is given, in UTF-16 units: what a customer asks for stands in the beginning. */
const LONGEST = 1_000;

/**
 * An event with the words of the tasks that it begins, for a dialog that takes them (`wording`): what they refer to is known only when the dialog has asked the
 * shop. A wish that has words of its own keeps them.
 */
export function withWording<E extends Event>(event: E, text: string, registry: DialogRegistry): E {
  if (event.type === 'start') return started(event, text, registry) as E;
  const each = (wish: Interpretation) => withWording(wish, text, registry);
  if (event.type === 'wishes') return { ...event, wishes: event.wishes.map(each) };
  return event.type === 'clarify' ? { ...event, readings: event.readings.map(each) } : event;
}

function started(
  event: Extract<Event, { type: 'start' }>,
  text: string,
  registry: DialogRegistry,
): Extract<Event, { type: 'start' }> {
  const takes = registry.find(event.dialog)?.machine.takes;
  if (takes?.['wording'] === undefined || event.values['wording'] !== undefined) return event;
  return { ...event, values: { ...event.values, wording: text.trim().slice(0, LONGEST) } };
}
