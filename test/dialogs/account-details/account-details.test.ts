import { expect } from 'chai';
import type { JsonObject } from '../../../models/json.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';
import { ORDER_SAMPLES } from '../../support/dialogs/order-samples.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import { ANN, started, wordsOf } from '../../support/dialogs/task-suite.ts';

const TASK = { id: 'account-details', order: null };
const [both = {}, cardOnly = {}] = ORDER_SAMPLES['customer-details']?.({}) ?? [];

function told(account: JsonObject, choice: string | null): Talk {
  const talk = new Talk(ANN, {
    'customer-details': { outcome: 'ok', value: account },
    'read-wording': { outcome: 'ok', value: { picks: null, swaps: null, choice, payment: null } },
  });
  talk.send(started(TASK));
  return talk;
}

describe('the details of an account', () => {
  it('are all told where nothing in particular is asked for, and nothing is changed', () => {
    const talk = told(both, null);
    expect(talk.lines.map(({ text }) => text)).to.deep.equal(['disclosure', 'account-details-all']);
    expect(talk.commands).to.deep.equal([]);
    expect(talk.dialogs).to.deep.equal([]);
    for (const locale of BUILT_IN_LOCALES)
      for (const part of ['ann@example.com', '12 Mill Lane', '5 King Street', '4242', '7001'])
        expect(wordsOf(talk, locale), locale).to.include(part);
  });

  it('are those alone that are asked for', () => {
    expect(wordsOf(told(both, 'balance'), 'en')).to.equal(
      'There is €50.00 left on your gift card ending in 7001.',
    );
    expect(wordsOf(told(both, 'email'), 'en')).to.equal(
      'The e-mail address of your account is ann@example.com.',
    );
    const address = wordsOf(told(both, 'address'), 'en');
    expect(address).to.include('12 Mill Lane').and.to.include('5 King Street').and.not.include('ann@');
    expect(wordsOf(told(both, 'payments'), 'en'))
      .to.include('4242')
      .and.not.include('Mill Lane');
  });

  it('say so where there is no gift card, and no way to pay', () => {
    for (const locale of BUILT_IN_LOCALES) {
      expect(wordsOf(told(cardOnly, 'balance'), locale)).to.not.equal(wordsOf(told(both, 'balance'), locale));
      expect(wordsOf(told({ ...cardOnly, payments: [] }, 'payments'), locale)).to.not.include('4242');
    }
    expect(wordsOf(told(cardOnly, 'balance'), 'en')).to.equal('There is no gift card in your account.');
  });

  it('name no address twice', () => {
    const same = { ...both, addresses: [both['address'] ?? null] };
    expect(wordsOf(told(same, 'address'), 'en').split('Mill Lane')).to.have.length(2);
  });

  it('are told to a proved customer alone', () => {
    const talk = new Talk({ level: 'none' });
    talk.send(started(TASK));
    expect(talk.dialogs).to.deep.equal(['account-details', 'identify']);
    expect(talk.calls).to.deep.equal([]);
  });
});
