import type { Event } from '../../../dialogs/machine/events.ts';
import { comparable } from '../../../models/comparable.ts';
import { matchOffer } from '../offers.ts';
import { readSelection } from '../selection/read-selection.ts';
import type { TurnReading } from '../turn-reading.ts';
import { certain, type Layer } from './layer.ts';

/** The buttons of the bot's last message and its selection of several, by label, number or words. A message with files is more than a button. */
export const buttonLayer: Layer = {
  name: 'button',
  propose(reading) {
    const { text, memory, usesNumberedMenu, files } = reading.message;
    if (files.length > 0) return [];
    const event = matchOffer(text, memory.offers, usesNumberedMenu) ?? selected(reading);
    return event === undefined ? [] : [certain(unlessEarly(event, reading))];
  },
};

/** The event, but for a yes to a question that the customer could not see yet: that question is asked again. */
export function unlessEarly(event: Event, { message }: TurnReading): Event {
  return event.type === 'affirm' && message.sentBeforeQuestion ? { type: 'repeat' } : event;
}

/** The options that a message names, where the present question is a selection of several. */
function selected({ message: { text, locale, memory } }: TurnReading): Event | undefined {
  const { selection } = memory;
  if (selection === undefined) return undefined;
  const { options, none } = selection;
  if (none !== undefined && comparable(text) === comparable(none)) return { type: 'select', selected: [] };
  const labels = options.map(({ label }) => label);
  const chosen = readSelection(text, labels, locale);
  return chosen && { type: 'select', selected: chosen.flatMap((index) => options[index]?.value ?? []) };
}
