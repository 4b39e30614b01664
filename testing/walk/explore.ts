import type { Effect } from '../../dialogs/machine/effects.ts';
import type { Event } from '../../dialogs/machine/events.ts';
import { newStack, type Stack } from '../../dialogs/machine/stack.ts';
import { NOBODY } from '../../models/customer/identity.ts';
import type { StaffContact } from '../../models/desk/staff-contact.ts';
import { seededRandom, shuffle } from '../../models/seeded-random.ts';
import { keyOf, kindOf } from './configuration.ts';
import { referencesTo } from './references.ts';
import { answersOf, type OkSamples } from './samples.ts';
import type { Law, Pending, World } from './step.ts';
import { Answers, CallCircles } from './turns.ts';

/** The events that a walk visits. */
export interface Events {
  /** Happen in each configuration, and where they lead to is visited as well. */
  followed(stack: Stack): readonly Event[];
  /**
   * Each a few events in a row; where they lead to is not visited. They happen once in the configurations that differ only in values which no guard
   * tells apart.
   */
  readonly detours: readonly (readonly Event[])[];
}

/** What a walk is made of. */
export interface Exploration {
  readonly world: World;
  readonly events: Events;
  readonly laws: readonly Law[];
  readonly samples: OkSamples;
  /** The ways in which customers reach a person, each of which begins a walk. */
  readonly staff: readonly StaffContact[];
  /** Up to which number counters of an episode tell configurations apart. */
  readonly counts: number;
  /** At most so many configurations are visited that differ only in values which no guard tells apart. */
  readonly variants: number;
  /** At most so many of the configurations that are new after the same number of events are visited, drawn with a fixed seed. */
  readonly breadth: number;
  /** Ends the walk with the first fault. Default: false. */
  readonly firstFault?: boolean;
}

/** The result of a walk. */
export interface Walk {
  readonly configurations: number;
  readonly steps: number;
  /** Most dialogs that were on top of each other. */
  readonly deepest: number;
  /** No configuration was left out for `breadth`. */
  readonly complete: boolean;
  /** The faults that were found, each with the shortest path of events that leads there. */
  readonly faults: readonly string[];
  /** The places at which a customer was asked, `cancel-order.confirm`, and which no answer has left. */
  readonly unanswerable: readonly string[];
}

interface Node {
  /** The key of its configuration. */
  readonly key: string;
  /** No configuration before it was the same but for values that no guard tells apart. */
  readonly isFirst: boolean;
  readonly stack: Stack;
  readonly pending: ReadonlyMap<string, Pending>;
  readonly came: { readonly from: Node; readonly by: Event } | undefined;
}

/** Most configurations of a walk, far above what a dialog needs: a longer walk would not end. */
const LIMIT = 150_000;

/** The instant of every step. */
const NOW = new Date('2026-03-02T09:00:00Z');

/** Visits every configuration that the given events and all answers of the shop lead to from an empty stack, and tries the laws at each step. */
export function explore(exploration: Exploration): Walk {
  return new Explorer(exploration).walk();
}

class Explorer {
  readonly #of: Exploration;
  readonly #seen = new Set<string>();
  readonly #kinds = new Map<string, number>();
  #visited = 0;
  readonly #faults = new Map<string, string>();
  #steps = 0;
  #deepest = 0;
  #complete = true;
  readonly #circles = new CallCircles();
  readonly #answers = new Answers();

  constructor(exploration: Exploration) {
    this.#of = exploration;
  }

  walk(): Walk {
    const { breadth, events, world, staff } = this.#of;
    const locale = world.locales[0] ?? '';
    const first = staff.map(
      (contact): Node => this.#node(newStack('s', locale, NOBODY, NOW, contact), new Map(), undefined),
    );
    for (const node of first) this.#isNew(node);
    for (let level = first; level.length > 0; ) {
      const found: Node[] = [];
      for (const node of level) {
        if (this.#isOver) break;
        deepFreeze(node.stack);
        for (const event of [
          ...events.followed(node.stack),
          ...this.#outcomes(node),
          ...this.#taps(node),
          ...referencesTo(world.kernel.referents(node.stack)),
        ]) {
          const after = this.#step(node, event);
          if (after !== undefined && this.#isNew(after)) found.push(after);
        }
        if (node.isFirst) for (const detour of events.detours) this.#detour(node, detour);
        if (this.#seen.size > LIMIT) throw new Error(`More than ${LIMIT} configurations: ${pathOf(node)}`);
      }
      level = this.#isOver ? [] : this.#drawn(found, breadth);
    }
    return {
      configurations: this.#visited,
      steps: this.#steps,
      deepest: this.#deepest,
      complete: this.#complete,
      faults: [...this.#faults.values()],
      unanswerable: this.#answers.missing,
    };
  }

  get #isOver(): boolean {
    return this.#of.firstFault === true && this.#faults.size > 0;
  }

  #node(stack: Stack, pending: Node['pending'], came: Node['came']): Node {
    return { isFirst: came === undefined, key: keyOf(stack, this.#of.counts), stack, pending, came };
  }

  #drawn(found: Node[], breadth: number): Node[] {
    if (found.length <= breadth) return found;
    this.#complete = false;
    const drawn = new Set(shuffle([...found.keys()], seededRandom(1)).slice(0, breadth));
    return found.filter((_, index) => drawn.has(index));
  }

  #detour(node: Node, detour: readonly Event[]): void {
    let at: Node | undefined = node;
    for (const event of detour) at = at && this.#step(at, event);
  }

  /** Steps an event and tries the laws; undefined if that throws. */
  #step(node: Node, event: Event): Node | undefined {
    const { world, laws } = this.#of;
    const { stack: before, pending } = node;
    this.#steps += 1;
    try {
      const [after, effects] = world.kernel.step(before, event);
      const answered = event.type === 'result' ? pending.get(event.key) : undefined;
      const step = { before, asked: world.kernel.prompt(before), event, after, effects, answered };
      for (const law of laws) {
        const fault = law(step, world);
        if (fault !== undefined) this.#report(fault, node, event);
      }
      this.#deepest = Math.max(this.#deepest, after.frames.length);
      const next = this.#node(after, underWay(pending, after, effects, world), { from: node, by: event });
      this.#answers.note(step, world);
      if (answered?.operation.writes === false && this.#circles.closedBy(node.key, next))
        this.#report(`${answered.operation.name} is called in a circle`, node, event);
      return next;
    } catch (error) {
      this.#report(`throws: ${String(error)}`, node, event);
      return undefined;
    }
  }

  #report(fault: string, node: Node, event: Event): void {
    if (!this.#faults.has(fault)) this.#faults.set(fault, `${fault}\n    after: ${pathOf(node, event)}`);
  }

  /** Whether a configuration has to be visited; it has then been stored and read back. */
  #isNew(node: Node): boolean {
    const { world, counts, variants } = this.#of;
    const { key } = node;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    const kind = kindOf(node.stack, counts, world);
    const known = this.#kinds.get(kind) ?? 0;
    this.#kinds.set(kind, known + 1);
    if (known >= variants) return false;
    this.#visited += 1;
    Object.assign(node, { isFirst: known === 0, stack: JSON.parse(JSON.stringify(node.stack)) });
    return true;
  }

  #outcomes({ pending }: Node): Event[] {
    return [...pending].flatMap(([key, { operation, args }]) =>
      answersOf(operation, args, this.#of.samples).map(
        (answer): Event => ({ type: 'result', key, ...answer }),
      ),
    );
  }

  /** A tap on each button, and some selections of several. */
  #taps({ stack }: Node): Event[] {
    const { choices = [], selection } = this.#of.world.kernel.prompt(stack) ?? {};
    const values = (selection?.options ?? []).map(({ value }) => value);
    const selections =
      selection === undefined ? [] : [[], values.slice(0, 1), values, [...values, 'not offered']];
    return [
      ...choices.map(({ event }) => event),
      ...selections.map((selected): Event => ({ type: 'select', selected })),
    ];
  }
}

function underWay(
  before: Node['pending'],
  { frames }: Stack,
  effects: readonly Effect[],
  { kernel }: World,
): Node['pending'] {
  const emitted = effects.flatMap((effect): [string, Pending][] => {
    if (effect.type !== 'query' && effect.type !== 'command') return [];
    const operation = kernel.registry.operations.get(effect.name);
    return operation === undefined ? [] : [[effect.key, { operation, args: effect.args }]];
  });
  return new Map(
    [...before, ...emitted].filter(([key]) => frames.some(({ pendingKey }) => pendingKey === key)),
  );
}

/** The events that lead to a configuration, and one more. */
function pathOf(node: Node, last?: Event): string {
  const events = last === undefined ? [] : [last];
  for (let { came } = node; came !== undefined; came = came.from.came) events.unshift(came.by);
  return events.map(describeEvent).join(' > ') || 'nothing';
}

function describeEvent({ type, ...rest }: Event): string {
  return Object.keys(rest).length === 0 ? type : `${type} ${JSON.stringify(rest)}`;
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
