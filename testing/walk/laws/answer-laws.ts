import { latelyIn } from '../../../dialogs/kernel/lately.ts';
import type { AnyState } from '../../../dialogs/machine/dialog.ts';
import type { Event, EventType } from '../../../dialogs/machine/events.ts';
import type { Stack } from '../../../dialogs/machine/stack.ts';
import {
  callsOf,
  isQueued,
  isSame,
  type Law,
  placeOf,
  type Say,
  type Step,
  saysOf,
  topOf,
  type World,
} from '../step.ts';

/** Events of staff, which need an answer only to a customer in the queue. */
const STAFF_NOTICES: ReadonlySet<EventType> = new Set(['staff-closed', 'staff-delayed', 'staff-expected']);

/** Events that nobody waits for an answer to, unless a call was under way. */
const SILENT: ReadonlySet<EventType> = new Set(['resume', 'proved', 'result']);

/** What the kernel says in place of the question of a waiting customer, with the question's buttons. */
const QUEUE_NOTES: readonly string[] = ['queue-position', 'place-kept', 'no-answer-queued'];

/** The laws of answers: no silence, a question at the end, and a sound wording. */
export const ANSWER_LAWS: Readonly<Record<string, Law>> = {
  'every message is answered': (step) => {
    const silent = SILENT.has(step.event.type) && !step.answered;
    if (silent || STAFF_NOTICES.has(step.event.type) || saysOf(step).length > 0 || callsOf(step).length > 0)
      return undefined;
    return `silence after ${step.event.type} in ${placeOf(step.before)}`;
  },
  'a waiting state ends with its question': (step, world) => {
    const prompt = world.kernel.prompt(step.after);
    const last = saysOf(step).at(-1);
    const beneath = step.answered !== undefined && !topOf(step.before)?.pendingKey;
    if (!prompt || !last || beneath || leavesOptional(step, world) || asksWhich(step)) return undefined;
    const sameButtons = isSame(last.choices, prompt.choices) && isSame(last.selection, prompt.selection);
    const words = last.text === prompt.text || wordsInPlaceOf(step, world).includes(last.text);
    return sameButtons && words ? undefined : `${placeOf(step.after)} waits without having asked`;
  },
  'notices of staff reach waiting customers': (step, world) => {
    const { event, before } = step;
    if (!STAFF_NOTICES.has(event.type)) return undefined;
    const isNew = event.type === 'staff-expected' || beginsOne(before, event, world);
    const told = saysOf(step).length > 0;
    if (told === (isQueued(before, world) && isNew)) return undefined;
    return `${event.type} ${told ? 'is told to' : 'is kept from'} a customer in ${placeOf(before)}`;
  },
  'every text exists in every language': (step, { texts, locales }) => {
    for (const say of saysOf(step)) {
      for (const locale of locales) {
        const fault = misworded(say, locale, texts);
        if (fault !== undefined) return fault;
      }
    }
    return undefined;
  },
};

/** Whether a dialog begins on an event now. */
function beginsOne(stack: Stack, event: Event, world: World): boolean {
  const { kernel } = world;
  const { counts, frames, disclosed } = stack;
  const situation = {
    amid: frames.length > 0,
    missing: kernel.missing(stack),
    queued: isQueued(stack, world),
    met: disclosed === true,
    matched: stack.identity.level === 'matched',
    counts,
    lately: latelyIn(stack, kernel.registry),
    labelOf: (id: string) => kernel.registry.labelOf(id, {}),
  };
  return kernel.registry.dialogs.some(
    ({ begins }) => (begins[event.type]?.(event as never, situation) ?? null) !== null,
  );
}

function stateOf(stack: Stack, { kernel }: World): AnyState | undefined {
  const top = topOf(stack);
  return top && kernel.registry.find(top.dialog)?.machine.states[top.state];
}

/** Whether an optional question is left unanswered: it has not to be asked again. */
function leavesOptional(step: Step, world: World): boolean {
  const state = stateOf(step.after, world);
  if (state === undefined || !('optional' in state)) return false;
  return !['repeat', 'resume'].includes(step.event.type) && placeOf(step.before) === placeOf(step.after);
}

/** The texts that may stand in place of the present question, with its buttons. */
function wordsInPlaceOf(step: Step, world: World): string[] {
  const state = stateOf(step.after, world);
  const top = topOf(step.after);
  if (state === undefined || top === undefined || !('ask' in state)) return [];
  const { identity, staff, counts, locale, now } = step.after;
  const context = { slots: top.slots, identity, staff, counts, locale, now };
  const shorter = 'reprompt' in state ? state.reprompt?.(context).text : undefined;
  const unclear = 'unclear' in state ? state.unclear?.(context).text : undefined;
  return [
    ...[shorter, unclear].filter((text) => text !== undefined),
    ...(isQueued(step.after, world) ? QUEUE_NOTES : []),
    ...(endedInPlace(step, world) ? saysOf(step).map(({ text }) => text) : []),
  ];
}

/** Whether a dialog has ended whose last words may replace the question below. */
function endedInPlace({ effects }: Step, { endsInPlace }: World): boolean {
  return effects.some((effect) => effect.type === 'done' && endsInPlace.has(effect.dialog));
}

const worded = new WeakMap<World['texts'], Map<string, string | undefined>>();

/** The fault of a message's wording; the same message is worded once. */
function misworded(say: Say, locale: string, texts: World['texts']): string | undefined {
  const known = worded.get(texts) ?? new Map<string, string | undefined>();
  worded.set(texts, known);
  const key = `${locale} ${JSON.stringify(say)}`;
  if (!known.has(key)) known.set(key, faultOfWords(say, locale, texts));
  return known.get(key);
}

function faultOfWords(say: Say, locale: string, texts: World['texts']): string | undefined {
  const { text, choices, selection } = texts.render(say, locale);
  const labels = [...choices, ...(selection?.options ?? [])].map(({ label }) => label);
  const rest = selection === undefined ? [] : [selection.submit, selection.none ?? 'none'];
  const fault = [text, ...labels, ...rest].find(
    (words) => words.trim() === '' || /\b(?:undefined|null|NaN)\b|\[object/.test(words),
  );
  return fault === undefined ? undefined : `${say.text} in ${locale} reads "${fault}"`;
}

/** Whether the step asks which of several values is meant, with a button for each, in place of the question that any of them answers. */
function asksWhich(step: Step): boolean {
  if (step.event.type !== 'which') return false;
  const { kind, values } = step.event;
  const offered = saysOf(step)
    .at(-1)
    ?.choices.map(({ event }) => (event.type === 'inform' ? event.values[kind] : undefined));
  return isSame(offered, values);
}
