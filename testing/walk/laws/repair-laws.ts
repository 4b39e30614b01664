import type { Event, EventType } from '../../../dialogs/machine/events.ts';
import {
  isPersonCalled,
  isQueued,
  isSame,
  type Law,
  placeOf,
  type Step,
  saysOf,
  topOf,
  type World,
} from '../step.ts';

/** Events that every waiting state accepts. */
const ALWAYS_ACCEPTED: ReadonlySet<EventType> = new Set([
  'start-over',
  'cancel',
  'clarify',
  'ask',
  'human',
  'unknown',
  'small-talk',
]);

/** The laws of shared repair, which hold in every waiting state. */
export const REPAIR_LAWS: Readonly<Record<string, Law>> = {
  'repair is accepted in every waiting state': (step, { kernel }) => {
    const { event, before, asked } = step;
    if (!asked || !ALWAYS_ACCEPTED.has(event.type)) return undefined;
    return kernel.accepts(before, event) ? undefined : `${event.type} is not accepted in ${placeOf(before)}`;
  },
  'the wish for a person is granted': (step, world) => {
    const { event, asked, before } = step;
    if (!asked || event.type !== 'human' || handles(step, world)) return undefined;
    return isPersonCalled(step, world) ? undefined : `human is not called in ${placeOf(before)}`;
  },
  'cancel leaves what the customer began': ({ event, asked, before, after }) => {
    if (!asked || event.type !== 'cancel') return undefined;
    const begunNext = (after.wishes ?? []).length < (before.wishes ?? []).length;
    return begunNext || after.frames.length < before.frames.length
      ? undefined
      : `cancel does nothing in ${placeOf(before)}`;
  },
  'repeat asks the same question': (step, world) => {
    const { event, asked, before, after } = step;
    if (!asked || event.type !== 'repeat' || handles(step, world)) return undefined;
    return isSame(world.kernel.prompt(after), asked)
      ? undefined
      : `repeat asks something else in ${placeOf(before)}`;
  },
  'a person is offered when nothing is understood': (step, world) => {
    const { event, asked, before, after } = step;
    if (!asked || event.type !== 'unknown' || handles(step, world)) return undefined;
    const { by } = before.staff;
    if (by === 'details' || by === 'none') return undefined;
    const top = topOf(after);
    const offered =
      isQueued(after, world) || (top && world.kernel.registry.dialog(top.dialog).role === 'offer');
    return before.notUnderstoodCount < 1 || offered
      ? undefined
      : `no person is offered in ${placeOf(before)}`;
  },
  'a correction is taken': (step, world) => {
    const { event, asked, before, after, effects } = step;
    if (!asked || event.type !== 'correct' || isQueued(before, world)) return undefined;
    const [[kind, value] = [], ...more] = Object.entries(event.values);
    if (kind === undefined || more.length > 0 || !corrects(step, kind, world)) return undefined;
    const taken = effects.length > 0 && after.frames.some(({ slots }) => isSame(slots[kind], value));
    return taken ? undefined : `correcting the ${kind} does nothing in ${placeOf(before)}`;
  },
  'a no is not asked again': ({ event, asked, before, after }, { kernel }) => {
    const top = topOf(before);
    if (event.type !== 'deny' || !asked || top === undefined) return undefined;
    const state = kernel.registry.dialog(top.dialog).machine.states[top.state];
    return state && 'yes' in state && isSame(kernel.prompt(after), asked)
      ? `${placeOf(before)} takes no "no"`
      : undefined;
  },
  'a button is taken': (step, { kernel }) => {
    const { event, asked, before, after, effects } = step;
    const isTap = asked?.choices.some(
      (choice) => choice.event.type === event.type && isSame(choice.event, event),
    );
    if (!isTap) return undefined;
    const refused = !kernel.accepts(before, event) || saysOf(step).some(({ text }) => NOT_TAKEN.has(text));
    // A part of a task may take its answer on behalf of the dialog below, which a walk has a stub of.
    const top = topOf(before);
    const isForBelow = event.type === 'inform' && top && kernel.registry.dialog(top.dialog).role !== 'task';
    const same =
      !isForBelow && effects.every(({ type }) => type === 'say') && isSame(before.frames, after.frames);
    return (refused && !isForBelow) || same
      ? `a button of ${placeOf(before)} does nothing: ${nameOf(event)}`
      : undefined;
  },
  'an event of `on` is taken': (step, world) => {
    const { event, before } = step;
    if (!handles(step, world)) return undefined;
    const refused =
      !world.kernel.accepts(before, event) || saysOf(step).some(({ text }) => NOT_TAKEN.has(text));
    return refused ? `${nameOf(event)} is not taken in ${placeOf(before)}, which names it` : undefined;
  },
  'a selection takes only options that were offered': ({ event, before, asked }, { kernel }) => {
    if (event.type !== 'select' || !asked) return undefined;
    const offered = (asked.selection?.options ?? []).map(({ value }) => value);
    const foreign = event.selected.some((value) => !offered.includes(value));
    return foreign && kernel.accepts(before, event)
      ? `an option that was not offered is selected in ${placeOf(before)}`
      : undefined;
  },
};

/** What the kernel says to a message for which the present state has no use. */
const NOT_TAKEN: ReadonlySet<string> = new Set(['not-understood', 'not-understood-menu']);

function nameOf(event: Event): string {
  return event.type === 'named' ? event.name : event.type;
}

/** Whether the present state itself names the event. */
function handles({ event, before, asked }: Step, { kernel }: World): boolean {
  if (!asked || (event.type === 'affirm' && event.to !== undefined)) return false;
  return kernel.named(before).includes(nameOf(event));
}

/** Whether a value of a kind corrects one that a dialog of the present task has, whatever state it is in. */
function corrects({ before }: Step, kind: string, { kernel }: World): boolean {
  for (const frame of [...before.frames].reverse()) {
    const { role, machine } = kernel.registry.dialog(frame.dialog);
    const take = machine.takes[kind];
    if (frame.pendingKey !== undefined) return false;
    if (take && take.only === undefined && take.when === undefined)
      return typeof frame.slots[kind] === 'string';
    if (role === 'task') return false;
  }
  return false;
}
