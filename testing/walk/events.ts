import type { AnyDialog } from '../../dialogs/machine/dialog.ts';
import type { Event, EventType, QuotedAnswer } from '../../dialogs/machine/events.ts';
import type { Stack } from '../../dialogs/machine/stack.ts';
import { BUILT_IN_KINDS } from '../../language/entities/built-in-kinds.ts';
import type { Json, JsonObject } from '../../models/json.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { Events } from './explore.ts';
import { beginningsOf, INTERRUPTION, proofFor, STUB_ENDINGS } from './stubs.ts';
import { examplesOf } from './value-examples.ts';

const CUSTOMER = 'c1';

const FOUND: QuotedAnswer = {
  text: 'Within 30 days.',
  sources: [{ title: 'Returns', ref: 'returns@1', effectiveOn: '2026-01-01' }],
};

/** Events of staff, with known and with unknown details. */
const STAFF: readonly Event[] = [
  { type: 'staff-closed', opens: '2026-11-25T09:00', zone: 'Europe/Berlin' },
  { type: 'staff-closed', opens: null, zone: 'Europe/Berlin' },
  { type: 'staff-delayed' },
  { type: 'staff-expected', ahead: 3, minutes: 15 },
  { type: 'staff-expected', ahead: 0, minutes: null },
  { type: 'staff-resolved', rate: 'web:default:1/1' },
  { type: 'staff-resolved', rate: null },
];

/** Every event of a customer, a channel or staff that no dialog's machine names. */
export const GENERAL_EVENTS: readonly Event[] = [
  { type: 'affirm' },
  { type: 'affirm', to: 'a button of long ago' },
  { type: 'deny' },
  { type: 'cancel' },
  { type: 'start-over' },
  { type: 'human' },
  { type: 'back-to-bot' },
  { type: 'inform', values: {} },
  { type: 'repeat' },
  { type: 'wait' },
  { type: 'acknowledge' },
  { type: 'complaint' },
  { type: 'file' },
  { type: 'misspelt', value: '1043' },
  { type: 'which', kind: 'email', values: ['ann@example.com', 'bob@example.com'] },
  { type: 'unknown' },
  { type: 'resume' },
  { type: 'clarify', readings: [{ type: 'ask', question: 'How long?', answer: FOUND }, { type: 'human' }] },
  { type: 'ask', question: 'How long?', answer: FOUND },
  { type: 'ask', question: 'How high?', answer: null },
  { type: 'small-talk', kind: 'greeting' },
  { type: 'small-talk', kind: 'thanks' },
  { type: 'small-talk', kind: 'bye' },
  { type: 'small-talk', kind: 'what-can-you-do' },
  { type: 'select', selected: ['not offered'] },
  { type: 'proved', identity: { level: 'signed', customer: CUSTOMER } },
  { type: 'result', key: 'of long ago', outcome: 'ok', value: {} },
  ...STAFF,
];

/** Events that lead to other configurations of every dialog, so that these are visited as well. */
const FOLLOWED: ReadonlySet<EventType> = new Set([
  'affirm',
  'deny',
  'cancel',
  'start-over',
  'back-to-bot',
  'proved',
]);

/** Events that lead to other configurations only of a dialog that is run for customers in the queue. */
const FOLLOWED_IN_QUEUE: ReadonlySet<EventType> = new Set(['human']);

const START_OTHER: Event = { type: 'start', dialog: INTERRUPTION, values: {} };

/** What interrupts a dialog, each with what leads back to it. */
const INTERRUPTIONS: readonly (readonly Event[])[] = [
  ...STUB_ENDINGS.map((ending) => [START_OTHER, ending]),
  [START_OTHER, { type: 'cancel' }],
  [{ type: 'human' }, { type: 'cancel' }],
  [{ type: 'human' }, ...STAFF, { type: 'back-to-bot' }],
  [{ type: 'unknown' }, { type: 'unknown' }, { type: 'affirm' }, { type: 'cancel' }],
  [{ type: 'unknown' }, { type: 'unknown' }, { type: 'deny' }],
  [{ type: 'wishes', wishes: [START_OTHER, { type: 'human' }] }, { type: 'cancel' }, { type: 'cancel' }],
  [
    { type: 'wishes', wishes: [START_OTHER, { type: 'ask', question: 'Why?', answer: FOUND }] },
    { type: 'human' },
  ],
  [{ type: 'proved', identity: { level: 'signed', customer: 'another' } }],
];

/** Every event that the walked dialog may meet. */
export function eventsFor(dialog: AnyDialog, inputs: readonly JsonObject[]): Events {
  const { id, role, machine, begins } = dialog;
  const values = valuesFor(dialog);
  const handled = new Set(
    Object.values(machine.states).flatMap((state) => ('on' in state ? Object.keys(state.on ?? {}) : [])),
  );
  const types = new Set<string>(GENERAL_EVENTS.map(({ type }) => type));
  const names = [...handled, ...Object.keys(dialog.phrases)].filter((name) => !types.has(name));
  const named = [...new Set(names)];
  const beginsOnNamed = begins.named !== undefined;
  const isInQueue = role === 'queue' || beginsOnNamed || STAFF.some(({ type }) => begins[type] !== undefined);
  const isFollowed = ({ type }: Event) =>
    FOLLOWED.has(type) ||
    handled.has(type) ||
    begins[type] !== undefined ||
    (isInQueue && FOLLOWED_IN_QUEUE.has(type));
  const started = role === 'task' ? [{}, ...values] : [];
  const followed: readonly Event[] = [
    ...started.map((of): Event => ({ type: 'start', dialog: id, values: of })),
    ...beginningsOf(dialog, inputs),
    ...values.map((of): Event => ({ type: 'inform', values: of })),
    ...named.map((name): Event => ({ type: 'named', name })),
    ...GENERAL_EVENTS.filter(isFollowed),
  ];
  const tried: readonly Event[] = [
    ...values.map((of): Event => ({ type: 'correct', values: of })),
    ...(values.length > 1
      ? [{ type: 'inform', values: Object.assign({}, ...values) as SlotValues } as const]
      : []),
    ...GENERAL_EVENTS.filter((event) => !isFollowed(event)),
  ];
  return {
    followed: (stack) => [...followed, ...ofStub(stack, id)],
    detours: [...tried.map((event) => [event]), ...INTERRUPTIONS],
  };
}

/** What only a stub on top of the stack has a use for. */
function ofStub({ frames }: Stack, walked: string): readonly Event[] {
  const top = frames.at(-1);
  if (top === undefined || top.dialog === walked) return [];
  return top.slots['least'] === undefined ? STUB_ENDINGS : [...STUB_ENDINGS, proofFor(top.slots, CUSTOMER)];
}

/** Two values of each kind that a dialog takes, each alone. */
function valuesFor({ machine }: AnyDialog): SlotValues[] {
  const kinds = [...machine.kinds, ...BUILT_IN_KINDS];
  // What refers to things in question depends on them.
  const told = Object.entries(machine.takes).filter(([, { among }]) => among === undefined);
  return told.flatMap(([name]) => examplesOf(name, kinds).map((value: Json) => ({ [name]: value })));
}
