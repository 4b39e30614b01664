import { Kernel } from '../../dialogs/kernel/kernel.ts';
import type { AnyDialog, AnyState, DialogClass } from '../../dialogs/machine/dialog.ts';
import { DialogRegistry } from '../../dialogs/machine/registry.ts';
import { AT_DESK } from '../../dialogs/machine/stack.ts';
import { TextSet, type TextsByLocale } from '../../dialogs/text-set.ts';
import type { StaffContact } from '../../models/desk/staff-contact.ts';
import type { JsonObject } from '../../models/json.ts';
import { deadEnds, unreachable } from './dead-ends.ts';
import { eventsFor } from './events.ts';
import { explore, type Walk } from './explore.ts';
import { LAWS } from './laws/laws.ts';
import type { OkSamples } from './samples.ts';
import type { Law } from './step.ts';
import { stubsFor } from './stubs.ts';

/** What a walk needs to know besides the dialog. */
export interface WalkOptions {
  /** What an operation gives when it succeeds, by its name, in place of samples that are made from its schema. Default: those. */
  readonly samples?: OkSamples;
  /** The inputs with which other dialogs push this one. Default: none. A dialog of the role `part`, `offer` or `queue` needs some. */
  readonly inputs?: readonly JsonObject[];
  /** The commands that are sent without a yes of the customer's, by name, such as the one that mails a code. Default: none. */
  readonly withoutYes?: readonly string[];
  /** The ways in which customers reach a person, each walked from its own start. Default: a staff desk. */
  readonly staff?: readonly StaffContact[];
  /** The languages in which each text has to exist. Default: those of the dialog's texts. */
  readonly locales?: readonly string[];
  /** Texts in place of those of the dialog, by language. Default: none. */
  readonly texts?: TextsByLocale;
  /** Laws of your own, besides those of the kernel. Default: none. */
  readonly laws?: readonly Law[];
  /** Up to which number the counters of an episode are followed; more than the highest limit in a guard. Default: 3. */
  readonly counts?: number;
  /**
   * At most so many configurations are visited that differ only in values which no guard tells apart, such as two order numbers. Default: 2. Each of
   * the others is reached once, so that its question and its words are checked.
   */
  readonly variants?: number;
  /** At most so many configurations are visited after the same number of events, drawn with a fixed seed. Default: all. */
  readonly breadth?: number;
  /** Ends the walk with the first fault, for who wants to know only whether there is one. Default: false. */
  readonly firstFault?: boolean;
}

/**
 * Proves a dialog: visits every configuration that it can be brought into, by every event of a customer, of staff and of the shop, with stubs in place
 * of the dialogs that it pushes, and tries the laws of the kernel at every step. Also each state has to be reached, and an end from each state.
 * @throws an error that lists every fault, with the shortest path of events that leads to it
 */
export function walk(Class: DialogClass, options: WalkOptions = {}): Walk {
  const walked = walkOf(new Class(), options);
  if (walked.faults.length > 0)
    throw new Error(`${walked.faults.length} faults of ${Class.name}:\n\n${walked.faults.join('\n\n')}`);
  return walked;
}

/** Walks a dialog and gives its faults instead of throwing them. */
export function walkOf(dialog: AnyDialog, options: WalkOptions = {}): Walk {
  const {
    inputs = [],
    samples = {},
    withoutYes = [],
    laws = [],
    counts = 3,
    variants = 2,
    breadth = Number.POSITIVE_INFINITY,
    staff = [AT_DESK],
    firstFault = false,
  } = options;
  const locales = options.locales ?? Object.keys(dialog.texts);
  const reached = new Set<string>();
  const stubs = stubsFor(dialog, inputs, locales);
  const dialogs = [watched(dialog, reached), ...stubs];
  const world = {
    kernel: new Kernel(new DialogRegistry(dialogs)),
    texts: new TextSet(dialogs, locales, options.texts ? [options.texts] : []),
    locales,
    withoutYes,
    endsInPlace: new Set([dialog, ...stubs].filter(replacesPrompt).map(({ id }) => id)),
  };
  // The checks of the registry look at every state.
  reached.clear();
  const plain = [...trapped(dialog), ...unreachable(dialog).map((name) => neverReached(dialog, name))];
  if (firstFault && plain.length > 0) return { ...NOTHING_WALKED, faults: plain };
  const events = eventsFor(dialog, inputs);
  const found = explore({
    world,
    events,
    laws: [...Object.values(LAWS), ...laws],
    samples,
    counts,
    variants,
    breadth,
    staff,
    firstFault,
  });
  const faults = [
    ...found.faults,
    ...plain,
    ...unreached(dialog, reached, found),
    ...untaken(dialog, reached, found),
    ...deaf(dialog, found),
  ];
  return { ...found, faults: [...new Set(faults)] };
}

const NOTHING_WALKED: Walk = {
  ...{ configurations: 0, steps: 0, deepest: 0, complete: false },
  ...{ faults: [], unanswerable: [] },
};

function replacesPrompt({ machine }: AnyDialog): boolean {
  return Object.values(machine.states).some((state) => 'replacesPrompt' in state);
}

/** The same dialog, which notes each state that it is in, and each guarded row of a choice that it takes. */
function watched(dialog: AnyDialog, reached: Set<string>): AnyDialog {
  const noted = Object.entries(dialog.machine.states).map(([name, state]): [string, AnyState] =>
    'choose' in state
      ? [name, { ...state, choose: state.choose.map((row, nth) => noting(row, rowName(name, nth), reached)) }]
      : [name, state],
  );
  const states = new Proxy(Object.fromEntries(noted), {
    get(target, name: string) {
      reached.add(name);
      return target[name];
    },
  });
  return Object.create(dialog, { machine: { value: { ...dialog.machine, states } } }) as AnyDialog;
}

function unreached({ id, machine }: AnyDialog, reached: ReadonlySet<string>, { complete }: Walk): string[] {
  if (!complete) return [];
  return Object.keys(machine.states)
    .filter((name) => !reached.has(name))
    .map((name) => neverReached({ id }, name));
}

/** A row that notes that it is taken: the kernel reads where it leads to only then. */
function noting<Row extends { readonly to: string }>(row: Row, name: string, taken: Set<string>): Row {
  const { to } = row;
  return Object.defineProperty({ ...row }, 'to', {
    enumerable: true,
    get: () => {
      taken.add(name);
      return to;
    },
  });
}

function rowName(state: string, nth: number): string {
  return `row ${nth + 1} of ${state}`;
}

/** The guarded rows of choices that no configuration takes, such as one whose guard does not hold once its own `set` was done. */
function untaken({ id, machine }: AnyDialog, reached: ReadonlySet<string>, { complete }: Walk): string[] {
  if (!complete) return [];
  return Object.entries(machine.states).flatMap(([name, state]) =>
    ('choose' in state ? state.choose : [])
      .map(({ when, to }, nth) => ({ row: rowName(name, nth), when, to }))
      .filter(({ row, when }) => when !== undefined && !reached.has(row))
      .map(({ when, to }) => `${id}.${name} never leads to ${to} by "${when}"`),
  );
}

function neverReached({ id }: Pick<AnyDialog, 'id'>, state: string): string {
  return `${id}.${state} is never reached`;
}

/** The questions of a dialog, other than the wait for a person, which nothing that a customer says has answered. */
function deaf({ id, machine }: AnyDialog, { unanswerable }: Walk): string[] {
  return Object.entries(machine.states)
    .filter(([name, state]) => !('handoff' in state) && unanswerable.includes(`${id}.${name}`))
    .map(([name]) => `${id}.${name} takes no answer`);
}

function trapped(dialog: AnyDialog): string[] {
  return deadEnds(dialog).map((name) => `${dialog.id} cannot end from ${name}`);
}
