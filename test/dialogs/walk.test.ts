import { expect } from 'chai';
import { DIALOGS } from '../../dialogs/catalogue.ts';
import { arrows } from '../../dialogs/kernel/diagram.ts';
import type { AnyCall, AnyDialog } from '../../dialogs/kernel/dialog.ts';
import { line } from '../../dialogs/kernel/effects.ts';
import type { Event } from '../../dialogs/kernel/events.ts';
import { TASKS, type TaskId } from '../../dialogs/vocabulary.ts';
import type { Json } from '../../models/json.ts';
import { RULES } from '../support/dialog-rules.ts';
import { CUSTOMER, happenings, STAFF_EVENTS, VAGUE_STAFF_EVENTS } from '../support/dialog-samples.ts';
import { type Walk, walk } from '../support/dialog-walk.ts';

/** Frames on top of each other; the longest pile is a task, a proof, an offer, and a person waited for. */
const MAX_DEPTH = 8;

/** What it takes to come into the queue out of a task, and to be told there that nobody comes. */
const QUEUED_IN_TASK: readonly Event[] = [
  { type: 'start', dialog: 'track-order', values: { order: '1042' } },
  { type: 'inform', values: { email: 'ann@example.com' } },
  { type: 'affirm' },
  { type: 'deny' },
  { type: 'human' },
  { type: 'staff-closed', opens: '2026-11-25T09:00', zone: 'Europe/Berlin' },
  { type: 'staff-delayed' },
];

/** What staff and customer may do to each other while the bot has nothing to do. */
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

describe('walking every configuration of the dialogs', function () {
  this.timeout(600_000);
  const walks = new Map<string, Walk>();

  for (const task of TASKS) {
    it(`finds nothing wrong with ${task} under every event and every answer of the shop`, () => {
      const found = walk(DIALOGS, happenings([task], ['1042']), Object.values(RULES), STAFF_EVENTS);
      walks.set(task, found);
      console.log(`      ${found.configurations} configurations, ${found.steps} steps`);
      expect(found.faults).to.deep.equal([]);
      expect(found.deepest).to.be.at.most(MAX_DEPTH);
    });
  }

  for (const [where, followed] of Object.entries({
    'to somebody who came into the queue out of a task': QUEUED_IN_TASK,
    'beside all tasks': BESIDE_TASKS,
  })) {
    it(`finds nothing wrong with what staff do ${where}`, () => {
      const tried = [...happenings(['track-order'], ['1042']), ...STAFF_EVENTS, ...VAGUE_STAFF_EVENTS];
      const found = walk(DIALOGS, followed, Object.values(RULES), tried);
      walks.set(where, found);
      console.log(`      ${found.configurations} configurations, ${found.steps} steps`);
      expect(found.faults).to.deep.equal([]);
      expect(found.deepest).to.be.at.most(MAX_DEPTH);
    });
  }

  it('finds nothing wrong when one task interrupts the other', () => {
    const found = walk(DIALOGS, INTERPLAY, Object.values(RULES));
    console.log(`      ${found.configurations} configurations, ${found.steps} steps`);
    expect(found.faults).to.deep.equal([]);
    expect(found.deepest).to.be.at.most(MAX_DEPTH);
  });

  it('finds nothing wrong when a call needs a proof and no order is known', () => {
    const asking = changed('track-order', (states) => ({ ...states, route: { choose: [{ to: 'list' }] } }));
    const found = walk(asking, WITHOUT_ORDER, Object.values(RULES));
    walks.set('asking', found);
    expect(found.faults).to.deep.equal([]);
  });

  it('reaches every state of every dialog', () => {
    const reached = new Set([...walks.values()].flatMap(({ states }) => [...states]));
    const states = DIALOGS.flatMap(({ id, machine }) =>
      Object.keys(machine.states).map((name) => `${id}.${name}`),
    );
    expect(states.filter((name) => !reached.has(name))).to.deep.equal([]);
  });

  for (const dialog of DIALOGS) {
    it(`can end ${dialog.id} from every state`, () => {
      expect(deadEnds(dialog)).to.deep.equal([]);
    });
  }
});

describe('walking a dialog that was broken on purpose', function () {
  this.timeout(60_000);
  type States = AnyDialog['machine']['states'];
  const faultsOf = (task: TaskId, change: (states: States) => States) =>
    walk(changed(task, change), FEW, Object.values(RULES)).faults.join('\n');

  it('finds a command that asks for no yes', () => {
    const faults = faultsOf('cancel-order', (states) => ({
      ...states,
      preview: {
        ...(states['preview'] as AnyCall),
        ok: { to: 'cancel', set: { preview: (value: Json) => value } },
      },
      cancel: { ...(states['cancel'] as AnyCall), confirm: { notNeeded: 'a mistake' } },
    }));
    expect(faults).to.include('cancel-order after result, which is no yes');
  });

  it('finds a call that asks for too little proof', () => {
    const faults = faultsOf('track-order', (states) => ({
      ...states,
      look: { ...(states['look'] as AnyCall), least: 'none' },
    }));
    expect(faults).to.include('order-status without the proof it needs');
  });

  it('finds that other arguments are sent than were shown', () => {
    const faults = faultsOf('cancel-order', (states) => ({
      ...states,
      cancel: {
        ...(states['cancel'] as AnyCall),
        args: ({ slots }) => ({ order: slots['order'] ?? null, refund: { amount: 1, currency: 'EUR' } }),
      },
    }));
    expect(faults).to.include('cancel-order with other arguments than were shown');
  });

  it('finds an outcome that nobody thought of', () => {
    const faults = faultsOf('track-order', (states) => {
      const { failed: _, ...rest } = states['look'] as AnyCall;
      return { ...states, look: rest as AnyCall };
    });
    expect(faults).to.include('throws');
  });

  it('finds a state in which the customer hears nothing', () => {
    const faults = faultsOf('track-order', (states) => ({
      ...states,
      route: { choose: [{ to: 'given-up' }] },
    }));
    expect(faults).to.include('silence after start');
  });

  it('finds a machine that goes round in circles', () => {
    const faults = faultsOf('track-order', (states) => ({ ...states, route: { choose: [{ to: 'route' }] } }));
    expect(faults).to.include('goes round in circles');
  });

  it('finds a state that nothing leads to, and one that leads nowhere', () => {
    const [dialog] = changed('track-order', (states) => ({
      ...states,
      lost: { ask: () => line('menu', {}) },
    }));
    if (!dialog) throw new Error('no dialog');
    expect(deadEnds(dialog)).to.deep.equal([]);
    const trapped = { ...dialog, machine: { ...dialog.machine, takes: {} } };
    expect(deadEnds(trapped)).to.include('lost');
    expect(walk([dialog, ...DIALOGS.slice(1)], FEW, []).states.has('track-order.lost')).to.equal(false);
  });
});

/** Enough to come to the end of a task as somebody proved. */
const FEW: readonly Event[] = [
  ...TASKS.map((dialog): Event => ({ type: 'start', dialog, values: { order: '1042' } })),
  { type: 'affirm' },
  { type: 'proved', identity: { level: 'signed', customer: 'c1' } },
];

/** What it takes to interrupt each task in each state by the other, and to come back. */
const INTERPLAY: readonly Event[] = [
  ...TASKS.map((dialog): Event => ({ type: 'start', dialog, values: { order: '1042' } })),
  { type: 'inform', values: { email: 'ann@example.com' } },
  { type: 'inform', values: { code: '123456' } },
  { type: 'affirm' },
  { type: 'deny' },
  { type: 'cancel' },
  { type: 'human' },
];

/** What it takes to be proved by a dialog that doesn't know which order the customer means. */
const WITHOUT_ORDER: readonly Event[] = [
  { type: 'start', dialog: 'track-order', values: {} },
  { type: 'inform', values: { order: '1042' } },
  // Offered in every state, it would nearly double the large walks.
  { type: 'file' },
  ...INTERPLAY.slice(TASKS.length),
];

/** All dialogs, one of them with other states. */
function changed(
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

/** States from which no row of arrows leads to an end. */
function deadEnds({ machine }: AnyDialog): string[] {
  const ways = arrows(machine);
  const ending = new Set<string | undefined>([undefined]);
  for (let size = -1; size < ending.size; ) {
    size = ending.size;
    for (const { from, to } of ways) if (ending.has(to)) ending.add(from);
  }
  return Object.keys(machine.states).filter((name) => !ending.has(name));
}
