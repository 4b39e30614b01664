import { expect } from 'chai';
import { BUILT_IN_DIALOGS } from '../../dialogs/built-in.ts';
import type { Context } from '../../dialogs/machine/definition.ts';
import type { AnyCall, AnyDialog, AnyMachine, DialogClass } from '../../dialogs/machine/dialog.ts';
import type { Json, JsonObject } from '../../models/json.ts';
import { deadEnds } from '../../testing/walk/dead-ends.ts';
import { walk, walkOf } from '../../testing/walk/walk.ts';
import { ORDER_SAMPLES } from '../support/dialogs/order-samples.ts';
import { BREADTH, EXTENT, optionsFor, WITHOUT_YES } from '../support/dialogs/walk-options.ts';
import { PROVES_ALL } from '../support/proof.ts';

/** Most frames of a stack; the deepest is a part with its proof, a task with a part and a proof, the queue, and the same again with an offer or an aside on top. */
const MAX_DEPTH = 12;

const built: readonly AnyDialog[] = BUILT_IN_DIALOGS.map((Class): AnyDialog => new Class());

describe(`walking each dialog alone, among all that the kernel allows (${EXTENT})`, () => {
  for (const dialog of built) {
    it(`finds nothing wrong with ${dialog.id}`, () => {
      const { faults, configurations, steps, deepest } = walkOf(dialog, optionsFor(dialog));
      console.log(`      ${configurations} configurations, ${steps} transitions`);
      expect(faults).to.deep.equal([]);
      expect(deepest).to.be.at.most(MAX_DEPTH);
    });
  }
});

describe('walking a dialog that was broken on purpose', () => {
  type States = AnyMachine['states'];
  const FIRST = true;
  const broken = (id: string, change: (states: States) => States): AnyDialog => {
    const Class = BUILT_IN_DIALOGS.find((one) => new one().id === id) as DialogClass | undefined;
    if (Class === undefined) throw new Error(`no dialog ${id}`);
    const dialog = new Class();
    const machine = { ...dialog.machine, states: change(dialog.machine.states) };
    return Object.create(dialog, { machine: { value: machine } }) as AnyDialog;
  };
  const faultsOf = (id: string, change: (states: States) => States, firstFault = false) =>
    walkOf(broken(id, change), {
      withoutYes: WITHOUT_YES,
      breadth: BREADTH,
      samples: ORDER_SAMPLES,
      firstFault,
    }).faults.join('\n');

  it('finds a command that asks for no yes', () => {
    const faults = faultsOf(
      'change-payment',
      ({ confirm: _, kept: __, ...states }) => ({
        ...states,
        preview: {
          ...(states['preview'] as AnyCall),
          ok: { to: 'change', set: { quote: (value: Json) => value } },
        },
        change: { ...(states['change'] as AnyCall), confirm: { notNeeded: 'a mistake' } },
      }),
      FIRST,
    );
    expect(faults).to.include('change-order-payment after result, which is no yes');
  });

  it('finds a call that asks for too little proof', () => {
    const look = () =>
      faultsOf('track-order', (states) => ({
        ...states,
        look: { ...(states['look'] as AnyCall), least: 'none' as const },
      }));
    expect(look).to.throw('"track-order.look" asks for the proof "none", and "order-status" needs "matched"');
  });

  it('finds that other arguments are sent than were shown', () => {
    const faults = faultsOf(
      'cancel-order',
      (states) => ({
        ...states,
        cancel: {
          ...(states['cancel'] as AnyCall),
          args: ({ slots }: Context<JsonObject>) => ({
            order: slots['order'] ?? null,
            refund: { amount: 1, currency: 'EUR' },
          }),
        },
      }),
      FIRST,
    );
    expect(faults).to.include('cancel-order with other arguments than were shown');
  });

  it('finds an outcome without a branch', () => {
    const withoutFailure = () =>
      faultsOf('track-order', (states) => {
        const { failed: _, ...rest } = states['look'] as AnyCall;
        return { ...states, look: rest as AnyCall };
      });
    expect(withoutFailure).to.throw('"track-order.look" leads nowhere on "failed"');
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

  it('finds a text that a language lacks, or that words no value', () => {
    const faults = faultsOf(
      'cancel-order',
      (states) => ({
        ...states,
        'ask-order': { ask: () => ({ text: 'cancel-kept', params: {}, choices: [] }) },
      }),
      FIRST,
    );
    expect(faults).to.include('cancel-kept in en reads "All right, order undefined stays as it is."');
    const lost = faultsOf(
      'cancel-order',
      (states) => ({
        ...states,
        'ask-order': { ask: () => ({ text: 'a lost text', params: {}, choices: [] }) },
      }),
      FIRST,
    );
    expect(lost).to.include('no text is named "a lost text"');
  });

  it('finds a call that is made again and again', () => {
    const faults = faultsOf('account', (states) => ({
      ...states,
      look: { ...(states['look'] as AnyCall), ok: [{ when: 'no-address', to: 'look' }, { to: 'next' }] },
    }));
    expect(faults).to.include('customer-details is called in a circle');
  });

  it('finds a row that is never taken, since its own values make its guard fail', () => {
    const known = { when: 'no-address', set: { address: () => ADDRESS }, to: 'next' };
    const states = (of: States): States => ({
      ...of,
      next: { choose: [NOT_LOOKED, known, ...rowsOf(of)] } as never,
    });
    const ADDRESS = { street: 'a', street2: null, city: 'b', region: null, postcode: 'c', country: null };
    const NOT_LOOKED = { when: 'not-looked', to: 'look' };
    const rowsOf = (of: States) =>
      ('choose' in (of['next'] ?? {}) ? (of['next'] as never)['choose'] : []) as object[];
    const account = broken('account', states);
    expect(walkOf(account, { variants: 1 }).faults).to.include(
      'account.next never leads to next by "no-address"',
    );
  });

  it('finds a question that takes no answer', () => {
    const account = broken('account', (states) => states);
    const takes = Object.entries(account.machine.takes).map(([kind, take]) => [kind, { ...take, set: {} }]);
    const machine = { ...account.machine, takes: Object.fromEntries(takes) };
    const deaf = Object.create(account, { machine: { value: machine } }) as AnyDialog;
    expect(walkOf(deaf, optionsFor(deaf)).faults).to.include('account.ask-address takes no answer');
  });

  it('finds a button that nothing takes, and a no that asks again', () => {
    const button = { label: { text: 'choice-human', params: {} }, event: { type: 'named', name: 'pressed' } };
    const faults = faultsOf('account', (states) => ({
      ...states,
      'ask-address': { ask: () => ({ text: 'ask-city', params: {}, choices: [button] }) } as never,
      confirm: { ...states['confirm'], no: 'change' } as never,
    }));
    expect(faults).to.include('a button of account.ask-address does nothing: pressed');
    expect(faults).to.include('account.confirm takes no "no"');
  });

  it('finds a call without an argument that it needs', () => {
    const faults = faultsOf('ticket-status', (states) => ({
      ...states,
      look: { ...(states['look'] as AnyCall), args: () => ({}) },
    }));
    expect(faults).to.include('ticket-status with arguments that it does not take');
  });

  it('finds a state that nothing leads to, and one that leads nowhere', () => {
    const lost = broken('track-order', (states) => ({
      ...states,
      lost: { ask: () => ({ text: 'menu', params: {}, choices: [] }) },
    }));
    expect(walkOf(lost, { firstFault: true }).faults).to.deep.equal(['track-order.lost is never reached']);
    expect(deadEnds(lost)).to.deep.equal([]);
    expect(deadEnds({ machine: { ...lost.machine, takes: {} } })).to.include('lost');
  });

  it('throws all faults with the shortest path to each', () => {
    class Silent extends BUILT_IN_DIALOGS[0] {
      override readonly machine = broken('track-order', (states) => ({
        ...states,
        route: { choose: [{ to: 'given-up' }] },
      })).machine;
    }
    expect(() => walk(Silent as DialogClass, { breadth: BREADTH })).to.throw(
      /^\d+ faults of Silent:[\s\S]*silence after start in rest\n {4}after: start /,
    );
  });
});

describe('thirty dialogs (all with npm run prove)', () => {
  /** CPU seconds of one core; the machine's speed decides, so that nothing is asserted. */
  const TARGET = 240;

  const proof = () => {
    const before = process.cpuUsage();
    const thirty = [1, 2, 3]
      .flatMap((copy) => BUILT_IN_DIALOGS.map((Class) => copyOf(new Class(), copy)))
      .slice(0, 30);
    expect(thirty).to.have.length(30);
    const faults = thirty.flatMap((dialog) => {
      const { variants: _, ...fewer } = optionsFor(dialog);
      return walkOf(dialog, dialog.role === 'proof' ? optionsFor(dialog) : fewer).faults;
    });
    const { user, system } = process.cpuUsage(before);
    console.log(`      ${((user + system) / 1e6).toFixed(1)} CPU s; target ${TARGET}`);
    expect(faults).to.deep.equal([]);
  };
  if (PROVES_ALL) it('are walked without a fault', proof);

  /** The same dialog under another id, as another dialog of its size. */
  function copyOf(dialog: AnyDialog, copy: number): AnyDialog {
    const isKnownById = ['offer', 'queue'].includes(dialog.role);
    return Object.create(dialog, {
      id: { value: copy === 1 || isKnownById ? dialog.id : `${dialog.id}-${copy}` },
    }) as AnyDialog;
  }
});
