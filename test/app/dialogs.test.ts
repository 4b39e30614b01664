import { expect } from 'chai';
import { composeDialogs } from '../../app/dialogs.ts';
import { BUILT_IN_DIALOGS } from '../../dialogs/built-in.ts';
import type { DialogClass } from '../../dialogs/machine/dialog.ts';
import { TrackOrder } from '../../dialogs/track-order/track-order.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import { BookFitting, LookUpBicycle, workshop } from '../support/dialogs/workshop.ts';

/** Tracks orders in the shop's own way. */
class TrackParcel extends TrackOrder {}

const ids = (options: Parameters<typeof composeDialogs>[0] = {}) =>
  composeDialogs(options).kernel.registry.dialogs.map(({ id }) => id);
const builtInIds = BUILT_IN_DIALOGS.map((Class) => new Class().id);

describe('the dialogs of an app', () => {
  it('are the built-in ones, in the order of the menu', () => expect(ids()).to.deep.equal(builtInIds));

  it("are a shop's own ones besides", () => {
    expect(ids({ dialogs: [LookUpBicycle, BookFitting], locales: ['en'] })).to.deep.equal([
      ...builtInIds,
      'look-up-bicycle',
      'book-fitting',
    ]);
  });

  it('are without those that are left out, in menus and in sentences too', () => {
    const { kernel, texts, examples } = composeDialogs({ leaveOut: ['cancel-order'] });
    expect(kernel.registry.find('cancel-order')).to.equal(undefined);
    expect(kernel.registry.tasks.map(({ id }) => id))
      .to.include.members(['track-order', 'ticket-status'])
      .and.not.include('cancel-order');
    expect(texts.word({ text: 'menu', params: {} }, 'en')).to.not.include('cancel');
    expect(examples.get('en')?.map(({ intent }) => intent))
      .to.include('track-order')
      .and.not.include('cancel-order');
  });

  it('have one of their own in the place of a built-in one of its id', () => {
    const { registry } = composeDialogs({ dialogs: [TrackParcel] }).kernel;
    expect(registry.dialog('track-order')).to.be.instanceOf(TrackParcel);
    expect(registry.dialogs.filter(({ id }) => id === 'track-order')).to.have.length(1);
  });

  it('are refused with the place of a fault', () => {
    const fault = (options: Parameters<typeof composeDialogs>[0]) => {
      try {
        composeDialogs(options);
      } catch (error) {
        return error instanceof OnevoiceError ? `${error.code}: ${error.message}` : String(error);
      }
      return undefined;
    };
    expect(fault({ dialogs: [LookUpBicycle, LookUpBicycle], locales: ['en'] })).to.match(
      /^DIALOG_BROKEN: .*two dialogs are named "look-up-bicycle"/,
    );
    expect(fault({ dialogs: [LookUpBicycle] })).to.match(
      /^DIALOG_BROKEN: .*"look-up-bicycle" lacks the text "bicycle-label" in "zh"/,
    );
    expect(fault({ leaveOut: ['offer-human'] })).to.match(
      /^DIALOG_BROKEN: .*0 dialogs have the role "offer"/,
    );
    expect(fault({ leaveOut: ['rating', 'cancel-ordr'] })).to.match(
      /^DIALOG_BROKEN: .*no built-in dialog to leave out is named "cancel-ordr"/,
    );
    const built: readonly DialogClass[] = [LookUpBicycle];
    expect(fault({ dialogs: built, locales: ['en'] })).to.equal(undefined);
  });

  it('find the kinds of values that they take, the most specific first', () => {
    const names = composeDialogs().kinds.map(({ name }) => name);
    expect(names).to.include.members(['order', 'postcode', 'code', 'email', 'score']);
    expect(names).to.not.include('date').and.not.include('frame-number');
    for (const number of ['code', 'postcode'])
      expect(names.indexOf(number), number).to.be.lessThan(names.indexOf('order'));
    const own = workshop().kinds;
    expect(own.map(({ name }) => name)).to.include.members(['frame-number', 'date']);
    expect(own.map(({ specificity }) => specificity)).to.deep.equal(
      own.map(({ specificity }) => specificity).sort((a, b) => b - a),
    );
  });

  it('have examples for each task and intent in every language, and for what is none of their business', () => {
    const { examples } = composeDialogs();
    for (const locale of BUILT_IN_LOCALES)
      expect(new Set(examples.get(locale)?.map(({ intent }) => intent))).to.deep.equal(
        new Set([
          'account',
          'account-details',
          'ask-knowledge',
          'bye',
          'cancel-order',
          'change-address',
          'change-items',
          'change-payment',
          'exchange-items',
          'greeting',
          'handoff',
          'order-details',
          'out-of-scope',
          'product',
          're-order',
          'refund-status',
          'return-items',
          'thanks',
          'ticket-status',
          'track-order',
          'unsupported',
          'what-can-you-do',
        ]),
      );
  });

  it('say what a shop says in place of a text', () => {
    const { texts } = composeDialogs({ texts: { en: { thanks: () => 'Any time!' } } });
    expect(texts.word({ text: 'thanks', params: {} }, 'en')).to.equal('Any time!');
    expect(texts.word({ text: 'thanks', params: {} }, 'zh')).to.not.equal('Any time!');
  });
});
