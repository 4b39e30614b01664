import { Kernel } from '../../../dialogs/kernel/kernel.ts';
import type { AnyDialog } from '../../../dialogs/machine/dialog.ts';
import type { Effect, Line } from '../../../dialogs/machine/effects.ts';
import type { Event } from '../../../dialogs/machine/events.ts';
import { newStack, type Stack } from '../../../dialogs/machine/stack.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import type { JsonObject } from '../../../models/json.ts';
import { sample } from '../proof.ts';
import { answers } from './dialog-samples.ts';

type CallName = Parameters<typeof answers>[0];

/** A call that is under way. */
export interface Pending {
  readonly name: CallName;
  readonly args: JsonObject;
}

/** One step of the walk, with what was the case before and after it. */
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

/** A law of the walk: gives the fault of a step that breaks it. */
export type Law = (step: Step, kernel: Kernel) => string | undefined;

/** The result of a walk. */
export interface Walk {
  readonly configurations: number;
  readonly steps: number;
  readonly deepest: number;
  /** `dialog.state` of every state that some configuration was in or some step went through. */
  readonly states: ReadonlySet<string>;
  /** The faults that the laws found, each with the shortest path of events that leads there; one a law and fault. */
  readonly faults: readonly string[];
}

interface Node {
  readonly stack: Stack;
  readonly pending: ReadonlyMap<string, Pending>;
  readonly came: { readonly from: Node; readonly by: Event } | undefined;
}

/** How a walk differs from one that follows the given events only, and all of their configurations. */
export interface WalkOptions {
  /** Happens in each configuration as well, and where it leads to is not followed. */
  readonly tried?: readonly Event[];
  /** At most so many of the configurations that are new after the same number of events are followed. Default: all of them. */
  readonly breadth?: number;
}

/** Visits every configuration that can be reached from an empty stack by the given events and all answers of the shop. */
export function walk(
  dialogs: readonly AnyDialog[],
  events: readonly Event[],
  laws: readonly Law[],
  { tried = [], breadth = Number.POSITIVE_INFINITY }: WalkOptions = {},
): Walk {
  const states = new Set<string>();
  const kernel = new Kernel(dialogs.map((dialog) => watched(dialog, states)));
  const first: Node = { stack: newStack('s', 'en', NOBODY), pending: new Map(), came: undefined };
  const seen = new Set([keyOf(first.stack)]);
  const faults = new Map<string, string>();
  let level: readonly Node[] = [first];
  let steps = 0;
  let deepest = 0;
  while (level.length > 0) {
    const found: Node[] = [];
    for (const node of level) {
      const before = deepFreeze(node.stack);
      const asked = kernel.prompt(before);
      const followed = [...events, ...outcomes(node), ...taps(kernel, before)];
      for (const [index, event] of [...followed, ...tried].entries()) {
        steps += 1;
        try {
          const [stack, effects] = kernel.step(before, event);
          const key = keyOf(stack);
          const known = seen.has(key);
          // What is known has been stored and read back once, all but what no dialog reads.
          const after = known ? stack : (JSON.parse(JSON.stringify(stack)) as Stack);
          const answered = event.type === 'result' ? node.pending.get(event.key) : undefined;
          for (const law of laws) {
            const fault = law({ before, asked, event, after, effects, answered }, kernel);
            if (fault && !faults.has(fault)) faults.set(fault, `${fault}\n    after: ${pathOf(node, event)}`);
          }
          deepest = Math.max(deepest, after.frames.length);
          if (index >= followed.length) continue;
          if (known) continue;
          seen.add(key);
          found.push({
            stack: after,
            pending: underWay(node.pending, after, effects),
            came: { from: node, by: event },
          });
        } catch (error) {
          const fault = `throws: ${String(error)}`;
          if (!faults.has(fault)) faults.set(fault, `${fault}\n    after: ${pathOf(node, event)}`);
        }
      }
      if (seen.size > LIMIT) throw new Error(`more than ${LIMIT} configurations: ${pathOf(node)}`);
    }
    level = sample(found, breadth, 'configurations').cases;
  }
  return { configurations: seen.size, steps, deepest, states, faults: [...faults.values()] };
}

/** Most configurations of a walk, far above what the dialogs need: a longer walk would not end. */
const LIMIT = 150_000;

/** The key of a configuration: everything but running numbers, notes that no dialog reads, and counts beyond every limit. */
function keyOf({ callCount: _, endedDialogs: __, notUnderstoodCount, counts, ...stack }: Stack): string {
  const capped = Object.entries(counts).map(([name, count]) => [name, Math.min(count, 3)]);
  const frames = stack.frames.map(({ pendingKey, ...frame }) => ({
    ...frame,
    pendingKey: pendingKey?.split(':')[0],
  }));
  return JSON.stringify([{ ...stack, frames }, Math.min(notUnderstoodCount, 2), capped.sort()]);
}

function outcomes({ pending }: Node): Event[] {
  return [...pending].flatMap(([key, { name, args }]) =>
    answers(name, args).map((answer): Event => ({ type: 'result', key, ...answer })),
  );
}

function taps(kernel: Kernel, stack: Stack): Event[] {
  return kernel.choices(stack).map(({ event }) => event);
}

function underWay(before: Node['pending'], { frames }: Stack, effects: readonly Effect[]): Node['pending'] {
  const emitted = effects.flatMap((effect): [string, Pending][] =>
    effect.type === 'query' || effect.type === 'command' ? [[effect.key, effect]] : [],
  );
  return new Map(
    [...before, ...emitted].filter(([key]) => frames.some(({ pendingKey }) => pendingKey === key)),
  );
}

/** The same dialog, which notes each state that is looked up in its machine. */
function watched(dialog: AnyDialog, states: Set<string>): AnyDialog {
  const { id, version, role, migrations, machine } = dialog;
  const known = new Proxy(machine.states, {
    get(target, name: string) {
      states.add(`${id}.${name}`);
      return target[name];
    },
  });
  return { id, version, role, migrations, machine: { ...machine, states: known } };
}

/** The events that lead to a configuration, and one more. */
function pathOf(node: Node, last?: Event): string {
  const events = last === undefined ? [] : [last];
  for (let { came } = node; came !== undefined; came = came.from.came) events.unshift(came.by);
  return events.map(describe).join(' > ');
}

function describe({ type, ...rest }: Event): string {
  return Object.keys(rest).length === 0 ? type : `${type} ${JSON.stringify(rest)}`;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
