import { expect } from 'chai';
import { CancelOrder } from '../../../dialogs/cancel-order/cancel-order.ts';
import { Handoff } from '../../../dialogs/handoff/handoff.ts';
import { Identify } from '../../../dialogs/identify/identify.ts';
import type { AnyDialog } from '../../../dialogs/machine/dialog.ts';
import { DialogRegistry } from '../../../dialogs/machine/registry.ts';
import { OfferHuman } from '../../../dialogs/offer-human/offer-human.ts';
import { TrackOrder } from '../../../dialogs/track-order/track-order.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { orderStatus } from '../../../models/shop/operations/order-operations.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { changedDialog, withStates } from '../../support/dialogs/changed-dialog.ts';
import { BookFitting, LookUpBicycle } from '../../support/dialogs/workshop.ts';

const NEEDED: readonly AnyDialog[] = [new OfferHuman(), new Handoff()];
const bicycle: AnyDialog = new LookUpBicycle();
const end = { ask: () => ({ text: 'bicycle-ask', params: {}, choices: [] }) };

/** The message of the fault of a set of dialogs; undefined: none. */
function fault(...dialogs: readonly AnyDialog[]): string | undefined {
  try {
    new DialogRegistry([...NEEDED, ...dialogs]);
  } catch (error) {
    expect(error).to.be.instanceOf(OnevoiceError).and.include({ code: 'DIALOG_BROKEN' });
    return error instanceof OnevoiceError ? error.message : '';
  }
  return undefined;
}

describe('the dialogs of an app', () => {
  it('are sound as they are built in, and with one of a shop', () => {
    expect(fault(new TrackOrder(), new CancelOrder(), new Identify(), bicycle)).to.equal(undefined);
  });

  it('may not be two of one id', () => {
    expect(fault(bicycle, new LookUpBicycle())).to.include('two dialogs are named "look-up-bicycle"');
  });

  it('lead to states that they have', () => {
    const wrong = (states: Parameters<typeof withStates>[1]) => fault(withStates(bicycle, states));
    expect(wrong({ ask: { ...end, on: { deny: 'tol' } } })).to.include(
      '"look-up-bicycle.ask" leads to "tol" on "deny", which it does not have',
    );
    expect(wrong({ route: { choose: [{ to: 'fnid' }] } })).to.include(
      '"look-up-bicycle.route" leads to "fnid"',
    );
    expect(wrong({ find: { ...bicycle.machine.states['find'], ok: 'tol' } as never })).to.include(
      '"look-up-bicycle.find" leads to "tol" on "ok"',
    );
    expect(fault(changedDialog(bicycle, { machine: { ...bicycle.machine, initial: 'rout' } }))).to.include(
      '"look-up-bicycle" begins in "rout", which it does not have',
    );
    const takes = { 'frame-number': { to: 'rout' } };
    expect(fault(changedDialog(bicycle, { machine: { ...bicycle.machine, takes } }))).to.include(
      '"look-up-bicycle" leads to "rout" by a value of "frame-number"',
    );
  });

  it('have the guards that they name', () => {
    expect(
      fault(withStates(bicycle, { route: { choose: [{ when: 'knwon', to: 'find' }, { to: 'ask' }] } })),
    ).to.include('"look-up-bicycle.route" has the guard "knwon", which it does not have');
  });

  it('ask for the yes to a command of theirs, and to the one that is confirmed there', () => {
    const fitting: AnyDialog = new BookFitting();
    const { confirm, book } = fitting.machine.states;
    const wrong = (states: object) => fault(bicycle, withStates(fitting, states as never));
    expect(wrong({ confirm: { ...confirm, yes: 'ask-day' } })).to.include(
      '"book-fitting.confirm" asks for a yes to "ask-day", which is no command',
    );
    expect(wrong({ book: { ...book, confirm: 'ask-day' } })).to.include(
      '"book-fitting.ask-day" does not ask for a yes to "book"',
    );
    expect(wrong({ second: { ...book } })).to.include(
      '"book-fitting.confirm" does not ask for a yes to "second"',
    );
    expect(wrong({ book: { ...book, confirm: { notNeeded: 'a mistake' } } })).to.include(
      '"book-fitting.confirm" asks for a yes to "book", which does not wait for it',
    );
    expect(wrong({ second: { ...book, confirm: { notNeeded: 'it is only noted' } } })).to.equal(undefined);
  });

  it('run dialogs that the app has', () => {
    const state = { push: 'wait-for-parts', with: () => ({}), done: 'told' };
    expect(fault(withStates(bicycle, { told: state }))).to.include(
      '"look-up-bicycle.told" runs the dialog "wait-for-parts", which the app does not have',
    );
  });

  it('have a branch for each refusal of an operation', () => {
    const { find } = bicycle.machine.states;
    expect(
      fault(withStates(bicycle, { find: { ...find, refused: { unknown: 'stuck' } } as never })),
    ).to.include('"look-up-bicycle.find" leads nowhere on "stolen"');
  });

  it('have words where they are tasks, since menus name them', () => {
    expect(fault(changedDialog(bicycle, { words: undefined } as never))).to.include(
      '"look-up-bicycle" is a task without `words`',
    );
    expect(fault(changedDialog(bicycle, { words: undefined, role: 'part' } as never))).to.equal(undefined);
  });

  it('have a migration from each of their versions to the next', () => {
    expect(fault(changedDialog(bicycle, { version: 3, migrations: [(old) => old] }))).to.include(
      '"look-up-bicycle" has version 3 and 1 migrations; it needs 2',
    );
    expect(fault(changedDialog(bicycle, { version: 2, migrations: [(old) => old] }))).to.equal(undefined);
  });

  it('call one operation by one name', () => {
    const state = {
      ...bicycle.machine.states['find'],
      call: { ...orderStatus },
      least: orderStatus.least,
      refused: { 'not-found': 'told' },
    } as never;
    expect(fault(new TrackOrder(), withStates(bicycle, { find: state }))).to.include(
      'two operations are named "order-status"',
    );
    expect(
      fault(
        new TrackOrder(),
        withStates(bicycle, { find: { ...(state as object), call: orderStatus } as never }),
      ),
    ).to.equal(undefined);
  });

  it('ask for no less proof than the operation needs', () => {
    const state = { ...bicycle.machine.states['find'], call: orderStatus, least: 'none' } as never;
    expect(fault(new TrackOrder(), withStates(bicycle, { find: state }))).to.include(
      '"look-up-bicycle.find" asks for the proof "none", and "order-status" needs "matched"',
    );
  });

  it('take one kind of value by one name', () => {
    const [kind] = bicycle.machine.kinds;
    const other = changedDialog(bicycle, {
      id: 'other',
      machine: { ...bicycle.machine, kinds: [{ ...(kind as NonNullable<typeof kind>) }] },
    });
    expect(fault(bicycle, other)).to.include('two kinds of values are named "frame-number"');
  });

  it('are one offer and one queue, and one proof at most', () => {
    expect(fault(changedDialog(new Handoff(), { id: 'second' }))).to.include(
      '2 dialogs have the role "queue", and exactly one must',
    );
    expect(() => new DialogRegistry([new Handoff()])).to.throw(
      OnevoiceError,
      /0 dialogs have the role "offer"/,
    );
    expect(fault(new Identify(), changedDialog(new Identify(), { id: 'second' }))).to.include(
      'two dialogs have the role "proof"',
    );
  });

  it('are found by their ids and roles', () => {
    const { registry } = kernel;
    expect(registry.tasks.map(({ id }) => id)).to.deep.equal([
      'track-order',
      'cancel-order',
      'return-items',
      'exchange-items',
      'change-items',
      'change-address',
      'change-payment',
      'refund-status',
      're-order',
      'order-details',
      'account',
      'account-details',
      'product',
      'ticket-status',
    ]);
    expect(registry.ofRole('proof')?.id).to.equal('identify');
    expect([registry.offer.id, registry.queue.id]).to.deep.equal(['offer-human', 'handoff']);
    expect(registry.find('gone')).to.equal(undefined);
    expect(() => registry.dialog('gone')).to.throw('no dialog is named "gone"');
    expect(registry.labelOf('cancel-order', { order: '7' })).to.deep.equal({
      text: 'cancel-label',
      params: { order: '7' },
    });
    expect(() => registry.labelOf('handoff', {})).to.throw('"handoff" is no task');
    expect([...registry.operations.keys()]).to.include.members(['order-status', 'verify-code']);
  });

  it('leave out a button for a task that the app does not have', () => {
    const start = (dialog: string) => ({
      label: { text: dialog, params: {} },
      event: { type: 'start', dialog, values: {} } as const,
    });
    const human = { label: { text: 'h', params: {} }, event: { type: 'human' } as const };
    const registry = new DialogRegistry([...NEEDED, new TrackOrder()]);
    expect(registry.usable([start('track-order'), start('cancel-order'), human])).to.deep.equal([
      start('track-order'),
      human,
    ]);
  });
});
