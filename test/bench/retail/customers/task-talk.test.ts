import { expect } from 'chai';
import type { BotTurn, ConfirmationAnswer } from '../../../../bench/retail/customers/customer.ts';
import type { Manner } from '../../../../bench/retail/customers/manners.ts';
import { TaskTalk } from '../../../../bench/retail/customers/task-talk.ts';
import { wishOf } from '../../../../bench/retail/customers/wishes.ts';
import { randomOf } from '../../../../bench/retail/random.ts';
import { smallFolder } from '../../../support/retail/small-folder.ts';

describe('a customer with a task of the retail benchmark', () => {
  const task = {
    id: 'one',
    user_id: 'ann',
    instruction: 'Your email is ann@example.com. You want to return both kettles of #W0000001.',
    actions: [
      {
        name: 'return_delivered_order_items',
        kwargs: { order_id: '#W0000001', item_ids: ['k-red', 'k-blue'], payment_method_id: 'paypal_1' },
      },
    ],
    outputs: [],
  };
  const talkOf = (manner: Manner, answer: ConfirmationAnswer = 'yes') => {
    const folder = smallFolder();
    const wishes = task.actions.flatMap((action) => wishOf(action, folder) ?? []);
    return new TaskTalk({ task, wishes, manner, answer, folder, random: randomOf('one') });
  };
  const heard = (text: string, asking?: string): BotTurn => ({
    text,
    last: text,
    asking,
    choices: [],
  });
  const confirmation = (...items: readonly string[]) =>
    heard(
      [
        'The return for order W0000001:',
        ...items.map((item) => `• ${item}`),
        '• Refund: US$9 to your PayPal',
      ].join('\n'),
      'return-confirm',
    );
  const WHOLE = ['Tea Kettle (red, 1L)', 'Tea Kettle (blue, 1L)'] as const;

  it('says who they are, the wish, and yes to exactly that', () => {
    const talk = talkOf('plain');
    expect(talk.opening()).to.contain('ann@example.com');
    expect(talk.answer(heard('Thank you.')))
      .to.contain('W0000001')
      .and.to.contain('PayPal account');
    expect(talk.answer(confirmation(...WHOLE))).to.match(/^(?:yes|yep)/i);
    expect(talk.answer(heard('It is requested.'))).to.equal(undefined);
  });

  it('corrects what is not as wished before the yes', () => {
    const talk = talkOf('plain');
    talk.opening();
    talk.answer(heard('Thank you.'));
    expect(talk.answer(confirmation(WHOLE[0]))).to.contain('tea kettle with color blue');
    expect(talk.answer(confirmation(...WHOLE))).to.match(/^(?:yes|yep)/i);
  });

  it('says no at first where that is their manner, and wants it after all', () => {
    const talk = talkOf('refusing-first');
    talk.opening();
    talk.answer(heard('Thank you.'));
    expect(talk.answer(confirmation(...WHOLE))).to.match(/^(?:no|nope)\b/i);
    expect(talk.answer(heard('All right.'))).to.contain('W0000001');
    expect(talk.answer(confirmation(...WHOLE))).to.match(/^(?:yes|yep)/i);
  });

  it('wants something else at first where they change their mind', () => {
    const talk = talkOf('changing-mind');
    talk.opening();
    talk.answer(heard('Thank you.'));
    const said = talk.answer(heard('The exchange for order W0000001: …', 'exchange-confirm'));
    expect(said).to.match(/return|back/);
  });

  it('says no or nothing to every confirmation where that is asked for', () => {
    const [refusing, silent] = [talkOf('plain', 'no'), talkOf('plain', 'none')];
    for (const talk of [refusing, silent]) {
      talk.opening();
      talk.answer(heard('Thank you.'));
    }
    expect(refusing.answer(confirmation(...WHOLE))).to.match(/^(?:no|nope)\b/i);
    expect(refusing.answer(heard('All right.'))).to.equal(undefined);
    expect(silent.answer(confirmation(...WHOLE))).to.equal(undefined);
  });

  it('gives up a wish that is never understood', () => {
    const talk = talkOf('plain');
    talk.opening();
    const said = Array.from({ length: 8 }, () => talk.answer(heard("Sorry, I didn't get that.")));
    expect(said.filter((each) => each !== undefined)).to.have.lengthOf(4);
  });
});
