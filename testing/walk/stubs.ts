import type { AnyDialog, AnyMachine, AnyState, Role } from '../../dialogs/machine/dialog.ts';
import type { Ending, Line } from '../../dialogs/machine/effects.ts';
import type { Event, EventType } from '../../dialogs/machine/events.ts';
import type { Phrase } from '../../dialogs/texts/phrase.ts';
import type { ProofLevel } from '../../models/customer/identity.ts';
import type { JsonObject } from '../../models/json.ts';
import { NOTHING_MORE, query } from '../../models/shop/operation.ts';

/** The ids by which the kernel's shared endings know the offer and the queue. */
const OFFER = 'offer-human';
const QUEUE = 'handoff';

/** The dialog that interrupts the walked one. */
export const INTERRUPTION = 'an-interruption';

/** The dialog that begins the walked one, for one that customers don't begin themselves. */
export const DRIVER = 'a-task-below';

/** The proofs for which the driver begins a dialog of the role `proof`. */
const PROOFS: readonly ProofLevel[] = ['matched', 'channel'];

/** The subject of the calls for which a proof is needed. */
const SUBJECT = '1042';

const ENDINGS: readonly Ending[] = ['done', 'given-up', 'unproved'];

/** The events by which a stub ends in each way. */
export const STUB_ENDINGS: readonly Event[] = ENDINGS.map((ending) => ({
  type: 'named',
  name: `stub-${ending}`,
}));

/** What the walked dialog meets of other dialogs, in the languages of its texts: each may end in every way the kernel allows. */
export function stubsFor(
  dialog: AnyDialog,
  inputs: readonly JsonObject[],
  locales: readonly string[],
): AnyDialog[] {
  const pushed = Object.values(dialog.machine.states).flatMap((state) =>
    'push' in state ? [state.push] : [],
  );
  const parts = [...new Set(pushed)].filter((id) => id !== OFFER && id !== QUEUE && id !== dialog.id);
  const stubs: Stub[] = [
    { id: INTERRUPTION, role: 'task', machine: machineOf({ ask: asking(INTERRUPTION), ...ends() }) },
    ...parts.map((id): Stub => ({ id, role: 'part', machine: machineOf({ ask: asking(id), ...ends() }) })),
    ...(dialog.role === 'proof' ? [] : [PROOF]),
    ...(dialog.role === 'offer' ? [] : [OFFERING]),
    ...(dialog.role === 'queue' ? [] : [QUEUEING]),
    ...(dialog.role === 'contact' ? [] : [CONTACT]),
    driverOf(dialog, inputs),
    ...asidesBeside(dialog),
  ];
  return stubs.map((stub, index) => dialogOf(stub, index === 0 ? locales : []));
}

/** The events by which the driver begins the walked dialog. */
export function beginningsOf(dialog: AnyDialog, inputs: readonly JsonObject[]): Event[] {
  const count = dialog.role === 'proof' ? PROOFS.length * 2 : inputs.length;
  const names = Array.from({ length: count }, (_, index) => `begin-${index}`);
  return count === 0
    ? []
    : [
        { type: 'start', dialog: DRIVER, values: {} },
        ...names.map((name): Event => ({ type: 'named', name })),
      ];
}

/** The proof that a stub of the role `proof` waits for. */
export function proofFor(slots: JsonObject, customer: string): Event {
  const { least, subject } = slots;
  const level: ProofLevel = least === 'matched' && subject !== null ? 'matched' : 'signed';
  const about = level === 'matched' ? { subject: String(subject) } : {};
  return { type: 'proved', identity: { level, customer, ...about } };
}

interface Stub {
  readonly id: string;
  readonly role: Role;
  readonly machine: AnyMachine;
  readonly begins?: AnyDialog['begins'];
}

/** The events that an aside answers at once, and those on which it asks a question. */
const ANSWERED: readonly EventType[] = ['ask', 'small-talk'];
const ASKED: readonly EventType[] = ['clarify', 'staff-closed', 'staff-delayed', 'staff-resolved'];

/** The asides that begin on what the walked dialog does not begin on itself. */
function asidesBeside({ begins }: AnyDialog): Stub[] {
  const on = (types: readonly EventType[]) =>
    Object.fromEntries(types.filter((type) => begins[type] === undefined).map((type) => [type, () => ({})]));
  return [
    {
      id: 'an-answer',
      role: 'aside',
      begins: on(ANSWERED),
      machine: machineOf({ ask: { end: 'done', say: () => said('an-answer') } }),
    },
    {
      id: 'a-question',
      role: 'aside',
      begins: on(ASKED),
      machine: machineOf({ ask: asking('a-question', { deny: 'stub-given-up' }), ...ends() }),
    },
  ];
}

const PROOF: Stub = {
  id: 'a-proof',
  role: 'proof',
  machine: machineOf({ ask: asking('a-proof'), ...ends() }),
};

const OFFERING: Stub = {
  id: OFFER,
  role: 'offer',
  machine: machineOf({
    ask: asking(OFFER, { affirm: 'accepted', deny: 'stub-done' }),
    accepted: { push: QUEUE, with: ({ slots }) => slots, done: 'stub-done' },
    ...ends(),
  }),
};

const QUEUEING: Stub = {
  id: QUEUE,
  role: 'queue',
  machine: machineOf({
    ask: {
      handoff: ({ slots }) => String(slots['reason']),
      ask: () => said(QUEUE),
      reprompt: () => said('again'),
    },
  }),
};

const CONTACT: Stub = {
  id: 'a-contact',
  role: 'contact',
  machine: machineOf({ ask: asking('a-contact'), ...ends() }),
};

/** A task that begins the walked dialog: with each input, or by calls that need each proof, with and without a subject. */
function driverOf({ id, role }: AnyDialog, inputs: readonly JsonObject[]): Stub {
  const states =
    role === 'proof'
      ? PROOFS.flatMap((least) => [callState(least, null), callState(least, SUBJECT)])
      : inputs.map((input): AnyState => ({ push: id, with: () => input, done: 'stub-done' }));
  const names = states.map((_, index) => `begin-${index}`);
  const on = Object.fromEntries(names.map((name) => [name, name]));
  const begun = Object.fromEntries(states.map((state, index) => [`begin-${index}`, state]));
  return { id: DRIVER, role: 'task', machine: machineOf({ ask: asking(DRIVER, on), ...begun, ...ends() }) };
}

function callState(least: ProofLevel, subject: string | null): AnyState {
  const call = query({
    name: `a-call-${least}-${subject === null ? 'of-nothing' : 'of-something'}`,
    least,
    ...(subject !== null && { subject: 'order' as const }),
    args: NOTHING_MORE,
    ok: NOTHING_MORE,
  });
  return {
    call,
    least,
    args: (): JsonObject => (subject === null ? {} : { order: subject }),
    ok: 'stub-done',
    refused: {},
    failed: 'stub-given-up',
    'timed-out': 'stub-given-up',
  };
}

function asking(id: string, more: { readonly [event: string]: string } = {}): AnyState {
  const on = Object.fromEntries(ENDINGS.map((ending) => [`stub-${ending}`, `stub-${ending}`]));
  return { ask: () => said(id), on: { ...on, ...more } } as AnyState;
}

function ends(): { readonly [state: string]: AnyState } {
  return Object.fromEntries(
    ENDINGS.map((ending) => [`stub-${ending}`, { end: ending, say: () => said(ending) } satisfies AnyState]),
  );
}

function machineOf(states: { readonly [state: string]: AnyState }): AnyMachine {
  return { initial: 'ask', begin: (input) => input, kinds: [], takes: {}, guards: {}, states };
}

function said(stub: string): Line {
  return { ...label(stub), choices: [] };
}

function label(stub: string): Phrase {
  return { text: 'stub', params: { stub } };
}

/** A stub as a dialog; one of them brings the text of all. */
function dialogOf({ id, role, machine, begins = {} }: Stub, locales: readonly string[]): AnyDialog {
  const pack = { stub: ({ stub }: { stub: string }) => `(${stub})` };
  return {
    id,
    role,
    machine,
    version: 1,
    texts: Object.fromEntries(locales.map((locale) => [locale, pack])),
    migrations: [],
    publicTexts: [],
    begins,
    intents: {},
    phrases: {},
    covers: [],
    isStale: () => true,
    ...(role === 'task' && { words: { label: () => label(id) } }),
  };
}
