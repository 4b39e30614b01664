import type { Kernel } from '../../dialogs/kernel/kernel.ts';
import type { Effect, Line } from '../../dialogs/machine/effects.ts';
import type { Event } from '../../dialogs/machine/events.ts';
import type { Frame, Stack } from '../../dialogs/machine/stack.ts';
import type { TextSet } from '../../dialogs/text-set.ts';
import type { JsonObject } from '../../models/json.ts';
import type { AnyOperation } from '../../models/shop/operation.ts';

/** A call that is under way. */
export interface Pending {
  readonly operation: AnyOperation;
  readonly args: JsonObject;
}

/** One step of a walk, with what was the case before and after it. */
export interface Step {
  readonly before: Stack;
  readonly event: Event;
  /** What the state before asked. */
  readonly asked: Line | undefined;
  readonly after: Stack;
  readonly effects: readonly Effect[];
  /** The call that the event is the result of. */
  readonly answered: Pending | undefined;
}

/** What a law may look at besides the step. */
export interface World {
  readonly kernel: Kernel;
  readonly texts: TextSet;
  /** The languages in which each text is worded. */
  readonly locales: readonly string[];
  /** The ids of the dialogs whose last words may replace the question below. */
  readonly endsInPlace: ReadonlySet<string>;
  /** The names of the commands that need no yes of the customer's. */
  readonly withoutYes: readonly string[];
}

/** A law of the walk: gives the fault of a step that breaks it. */
export type Law = (step: Step, world: World) => string | undefined;

/** A message of the bot as an effect. */
export type Say = Extract<Effect, { type: 'say' }>;

/** The messages of a step. */
export function saysOf({ effects }: Step): Say[] {
  return effects.filter((effect) => effect.type === 'say');
}

/** The queries and commands of a step. */
export function callsOf({ effects }: Step): Extract<Effect, { type: 'query' | 'command' }>[] {
  return effects.filter(
    (effect): effect is Extract<Effect, { type: 'query' | 'command' }> =>
      effect.type === 'query' || effect.type === 'command',
  );
}

/** The frame that has the present question. */
export function topOf({ frames }: Stack): Frame | undefined {
  return frames.at(-1);
}

/** Whether the customer waits for a person. */
export function isQueued({ frames }: Stack, { kernel }: World): boolean {
  return frames.some(({ dialog }) => kernel.registry.find(dialog)?.role === 'queue');
}

/** Whether the customer waits for a person after a step, or is led to the way in which one is reached where there is no staff desk. */
export function isPersonCalled({ after, effects }: Pick<Step, 'after' | 'effects'>, world: World): boolean {
  const { registry } = world.kernel;
  const isContact = (id: string) => registry.find(id)?.role === 'contact';
  return (
    isQueued(after, world) ||
    after.frames.some(({ dialog }) => isContact(dialog)) ||
    effects.some((effect) => effect.type === 'push' && isContact(effect.dialog))
  );
}

/** The place of a stack, for a fault: `cancel-order.confirm`. */
export function placeOf(stack: Stack): string {
  const top = topOf(stack);
  return top === undefined ? 'rest' : `${top.dialog}.${top.state}`;
}

/** Whether two values are the same JSON. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
