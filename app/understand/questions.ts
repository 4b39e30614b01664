import type { Memory } from '../../bots/memory.ts';
import type { Askable } from '../../cli/askable.ts';
import { acceptedKinds, takenIn } from '../../dialogs/kernel/fill.ts';
import { Run } from '../../dialogs/kernel/run.ts';
import type { Effect } from '../../dialogs/machine/effects.ts';
import type { Event } from '../../dialogs/machine/events.ts';
import { type Frame, newStack, type Stack } from '../../dialogs/machine/stack.ts';
import { NOBODY } from '../../models/customer/identity.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { Json, JsonObject } from '../../models/json.ts';
import { answersOf } from '../../testing/walk/samples.ts';
import type { Dialogs } from '../dialogs.ts';

/** A conversation on the way to a question: what it remembers, the buttons of its last message, and the call that it waits for. */
interface Situation {
  readonly stack: Stack;
  readonly offers: Memory['offers'];
  readonly call?: Extract<Effect, { type: 'query' | 'command' }>;
}

/** Most events to a question; the confirmation of a command is behind the longest way, that of a proof. */
const MOST_EVENTS = 8;
/** Most situations that are looked at; the questions of the built-in dialogs need a few dozen. */
const MOST_SITUATIONS = 3_000;

const IDENTITY = { level: 'signed', customer: 'a-customer' } as const;

/**
 * The memory of a conversation in which a question waits, found by a breadth-first search through the dialogs: they are driven by what customers and
 * staff do, and by samples of the shop's results. Without a question: a conversation at rest.
 * @throws `DIALOG_BROKEN` if no dialog of the app asks it
 */
export function questionsOf(dialogs: Dialogs): (asking: Askable | undefined, locale: string) => Memory {
  const found = new Map<string, Memory>();
  return (asking, locale) => {
    if (asking === undefined) return { stack: emptyStack(locale), offers: [] };
    const key = `${asking}/${locale}`;
    const memory = found.get(key) ?? search(asking, locale, dialogs);
    found.set(key, memory);
    return memory;
  };
}

function search(asking: Askable, locale: string, dialogs: Dialogs): Memory {
  const seen = new Set<string>();
  let level: readonly Situation[] = [{ stack: emptyStack(locale), offers: [] }];
  for (let depth = 0; depth <= MOST_EVENTS && seen.size < MOST_SITUATIONS; depth++) {
    const reached = level.find((situation) => asks(asking, situation, dialogs));
    if (reached !== undefined) return { stack: reached.stack, offers: reached.offers };
    level = level.flatMap((situation) =>
      eventsIn(situation, dialogs)
        .map((event) => next(situation, event, dialogs))
        .filter(({ stack }) => {
          const key = JSON.stringify([stack.frames.map(placeOf), stack.identity]);
          const isNew = !seen.has(key);
          seen.add(key);
          return isNew;
        }),
    );
  }
  throw new OnevoiceError('DIALOG_BROKEN', { detail: `no dialog asks the question "${asking}"` });
}

function emptyStack(locale: string): Stack {
  return newStack('understand/1', locale, NOBODY, new Date());
}

/** What tells situations apart: where a dialog is, and which of its slots have something. */
function placeOf({ dialog, state, slots, pendingKey }: Frame): readonly unknown[] {
  const full = Object.keys(slots).filter(
    (name) => !['null', '[]', '""'].includes(JSON.stringify(slots[name])),
  );
  return [dialog, state, full, pendingKey];
}

/** Whether a situation is the question. */
function asks(
  asking: Askable,
  { stack, offers, call }: Situation,
  { kernel: { registry } }: Dialogs,
): boolean {
  const frame = stack.frames.at(-1);
  if (frame === undefined || call !== undefined) return false;
  const dialog = registry.dialog(frame.dialog);
  const yes = offers.find(({ event }) => event.type === 'affirm')?.event;
  if (asking === 'confirm') return yes?.type === 'affirm' && yes.to !== undefined;
  if (asking === 'offer-human') return dialog.role === 'offer' && yes !== undefined;
  const run = new Run(registry, stack);
  const kinds = acceptedKinds(dialog.machine, run.context(frame));
  const isHeld = (frame.slots[asking] ?? null) !== null;
  return yes === undefined && !isHeld && takenIn(dialog.machine, frame.state, kinds).includes(asking);
}

/** What may happen: the shop's answer to the call that is waited for, or what a customer or staff do. */
function eventsIn({ stack, call }: Situation, { kernel, kinds }: Dialogs): Event[] {
  const { registry } = kernel;
  const operation = call && registry.operations.get(call.name);
  const named = new Map(kinds.map(({ name, example }) => [name, example.value]));
  if (call !== undefined && operation !== undefined)
    return answersOf(operation, call.args as JsonObject, {}).map(({ outcome, value }) => ({
      type: 'result',
      key: call.key,
      outcome,
      value: withExamples(value, named) as JsonObject,
    }));
  const wanted = kernel.wants(stack);
  const examples = kinds.filter(({ name }) => wanted.includes(name));
  return [
    ...examples.map(({ name, example }): Event => ({ type: 'inform', values: { [name]: example.value } })),
    ...(stack.frames.length > 0
      ? []
      : [
          ...registry.tasks.map(({ id }): Event => ({ type: 'start', dialog: id, values: {} })),
          { type: 'unsupported' } as const,
          { type: 'staff-resolved', rate: 'a-case' } as const,
          { type: 'proved', identity: IDENTITY } as const,
        ]),
  ].filter((event) => kernel.accepts(stack, event));
}

function next({ stack, offers }: Situation, event: Event, { kernel, texts }: Dialogs): Situation {
  const [after, effects] = kernel.step(stack, event);
  const said = effects.findLast((effect) => effect.type === 'say');
  const call = effects.find((effect) => effect.type === 'query' || effect.type === 'command');
  return {
    stack: after,
    offers: said === undefined ? offers : texts.render(said, after.locale).choices,
    ...(call && { call }),
  };
}

/** A sample of the shop whose fields have the values of the kinds that they are named after: an order has a number that customers may repeat. */
function withExamples(value: Json, examples: ReadonlyMap<string, Json>): Json {
  if (Array.isArray(value)) return value.map((each) => withExamples(each, examples));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, of]) => {
      const example = typeof of === 'string' ? examples.get(name) : undefined;
      return [name, typeof example === 'string' ? example : withExamples(of, examples)];
    }),
  );
}
