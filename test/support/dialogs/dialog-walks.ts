import { DIALOGS } from '../../../dialogs/catalogue.ts';
import type { AnyDialog } from '../../../dialogs/machine/dialog.ts';
import type { Event } from '../../../dialogs/machine/events.ts';
import { TASKS, type TaskId } from '../../../dialogs/vocabulary.ts';
import { CUSTOMER, everyEvent, STAFF_EVENTS, VAGUE_STAFF_EVENTS } from './dialog-samples.ts';
import { type Walk, walk } from './dialog-walk.ts';
import { WALK_LAWS } from './walk-laws.ts';

/** The events that lead from a task into the queue, and there to the offer of an answer by e-mail. */
const QUEUED_IN_TASK: readonly Event[] = [
  { type: 'start', dialog: 'track-order', values: { order: '1042' } },
  { type: 'inform', values: { email: 'ann@example.com' } },
  { type: 'affirm' },
  { type: 'deny' },
  { type: 'human' },
  { type: 'staff-closed', opens: '2026-11-25T09:00', zone: 'Europe/Berlin' },
  { type: 'staff-delayed' },
];

/** The events of staff and customer while no task is under way. */
const BESIDE_TASKS: readonly Event[] = [
  { type: 'proved', identity: { level: 'signed', customer: CUSTOMER } },
  { type: 'inform', values: { email: 'ann@example.com' } },
  { type: 'affirm' },
  { type: 'deny' },
  { type: 'human' },
  { type: 'unknown' },
  ...STAFF_EVENTS,
  ...VAGUE_STAFF_EVENTS,
];

/** The events that interrupt each task in each state by the other, and return to it. */
const INTERPLAY: readonly Event[] = [
  ...TASKS.map((dialog): Event => ({ type: 'start', dialog, values: { order: '1042' } })),
  { type: 'inform', values: { email: 'ann@example.com' } },
  { type: 'inform', values: { code: '123456' } },
  { type: 'affirm' },
  { type: 'deny' },
  { type: 'cancel' },
  { type: 'human' },
];

/** The events that prove a customer to a dialog without a known order. */
const WITHOUT_ORDER: readonly Event[] = [
  { type: 'start', dialog: 'track-order', values: {} },
  { type: 'inform', values: { order: '1042' } },
  // Offered in every state, it would nearly double the large walks.
  { type: 'file' },
  ...INTERPLAY.slice(TASKS.length),
];

/** All dialogs, one of them with other states. */
export function changed(
  id: TaskId,
  change: (states: AnyDialog['machine']['states']) => AnyDialog['machine']['states'],
): AnyDialog[] {
  return DIALOGS.map(({ id: own, version, role, migrations, machine }) => ({
    id: own,
    version,
    role,
    migrations,
    machine: own === id ? { ...machine, states: change(machine.states) } : machine,
  }));
}

/** How many configurations of each depth `npm test` follows; `npm run prove` follows all, which takes minutes. */
export const BREADTH = 60;

/** The walks that visit everything, by name. */
export const WALKS = {
  'track-order': () => everythingOf('track-order'),
  'cancel-order': () => everythingOf('cancel-order'),
  queued: () => beside(QUEUED_IN_TASK),
  'beside-tasks': () => beside(BESIDE_TASKS),
  interplay: () => walk(DIALOGS, INTERPLAY, Object.values(WALK_LAWS), { breadth: BREADTH }),
  asking: () => walk(ASKING, WITHOUT_ORDER, Object.values(WALK_LAWS), { breadth: BREADTH }),
} as const satisfies Readonly<Record<string, () => Walk>>;

/** One of {@link WALKS}. */
export type WalkName = keyof typeof WALKS;

function everythingOf(task: TaskId): Walk {
  return walk(DIALOGS, everyEvent([task], ['1042']), Object.values(WALK_LAWS), {
    tried: STAFF_EVENTS,
    breadth: BREADTH,
  });
}

function beside(followed: readonly Event[]): Walk {
  const tried = [...everyEvent(['track-order'], ['1042']), ...STAFF_EVENTS, ...VAGUE_STAFF_EVENTS];
  return walk(DIALOGS, followed, Object.values(WALK_LAWS), { tried, breadth: BREADTH });
}

/** A task whose first call needs a proof without a known order. */
const ASKING = changed('track-order', (states) => ({ ...states, route: { choose: [{ to: 'list' }] } }));
