import type { Event } from '../../dialogs/machine/events.ts';
import type { DialogRegistry } from '../../dialogs/machine/registry.ts';
import type { GuestReading } from '../../language/guests/read-guest.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import { whichTask } from './by-intent.ts';

/**
 * The event for a message in a language that the app does not answer in, which has a value that a task begins with: an order's number shows where that
 * order is. Beside a word for something else (to cancel, to return) the customer chooses.
 */
export function byGuest(
  guest: GuestReading | undefined,
  values: SlotValues,
  { tasks }: Pick<DialogRegistry, 'tasks'>,
): Event[] {
  const usual = tasks.find(({ startsWith }) => startsWith !== undefined && values[startsWith] !== undefined);
  if (guest?.tag === undefined || usual?.startsWith === undefined) return [];
  return [
    guest.changes
      ? whichTask(usual.id, usual.startsWith, values, tasks)
      : { type: 'start', dialog: usual.id, values },
  ];
}
