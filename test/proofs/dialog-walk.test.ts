import { expect } from 'chai';
import { DIALOGS } from '../../dialogs/catalogue.ts';
import { arrows } from '../../dialogs/diagrams/draw-dialog.ts';
import type { AnyCall, AnyDialog } from '../../dialogs/machine/dialog.ts';
import { line } from '../../dialogs/machine/effects.ts';
import type { Event } from '../../dialogs/machine/events.ts';
import { TASKS, type TaskId } from '../../dialogs/vocabulary.ts';
import type { Json } from '../../models/json.ts';
import { type Walk, walk } from '../support/dialogs/dialog-walk.ts';
import { BREADTH, changed, WALKS, type WalkName } from '../support/dialogs/dialog-walks.ts';
import { WALK_LAWS } from '../support/dialogs/walk-laws.ts';
import { PROVES_ALL } from '../support/proof.ts';

/** Most frames of a stack; the deepest is a task, a proof, an offer, and the queue. */
const MAX_DEPTH = 8;

const EXTENT = PROVES_ALL ? 'whole' : `${BREADTH} of each depth, drawn by a seed; all with npm run prove`;

/** What each walk covers. */
const NAMES: Readonly<Record<WalkName, string>> = {
  'track-order': 'with track-order under every event and every answer of the shop',
  'cancel-order': 'with cancel-order under every event and every answer of the shop',
  queued: 'with the events of staff for a customer who came into the queue out of a task',
  'beside-tasks': 'with the events of staff beside all tasks',
  interplay: 'when one task interrupts the other',
  asking: 'when a call needs a proof and no order is known',
};

describe(`walking every configuration of the dialogs (${EXTENT})`, () => {
  const walks = new Map<WalkName, Walk>();
  for (const [name, what] of Object.entries(NAMES) as [WalkName, string][]) {
    it(`finds nothing wrong ${what}`, () => {
      const found = WALKS[name]();
      walks.set(name, found);
      console.log(`      ${found.configurations} configurations, ${found.steps} steps`);
      expect(found.faults).to.deep.equal([]);
      expect(found.deepest).to.be.at.most(MAX_DEPTH);
    });
  }

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

describe('walking a dialog that was broken on purpose', () => {
  type States = AnyDialog['machine']['states'];
  const faultsOf = (task: TaskId, change: (states: States) => States) =>
    walk(changed(task, change), FEW, Object.values(WALK_LAWS)).faults.join('\n');

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

  it('finds an outcome without a branch', () => {
    const faults = faultsOf('track-order', (states) => {
      const { failed: _, ...rest } = states['look'] as AnyCall;
      return { ...states, look: rest as AnyCall };
    });
    expect(faults).to.include('throws');
  });

  it('finds a state in which the customer gets no answer', () => {
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

/** Events that lead to the end of a task as a proved customer. */
const FEW: readonly Event[] = [
  ...TASKS.map((dialog): Event => ({ type: 'start', dialog, values: { order: '1042' } })),
  { type: 'affirm' },
  { type: 'proved', identity: { level: 'signed', customer: 'c1' } },
];

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
