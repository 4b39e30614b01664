import { expect } from 'chai';
import { summaryForStaff } from '../../../bots/staff/summary-for-staff.ts';
import { summaryOf } from '../../../dialogs/kernel/summary.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { builtIn, kernel } from '../../support/dialogs/built-in.ts';
import { Talk } from '../../support/dialogs/talk.ts';

describe('the summary of a handoff for staff', () => {
  it('names tasks and wishes in the language of staff, with what they are about', () => {
    const talk = new Talk({ level: 'signed', customer: 'ann' });
    talk.stack = { ...talk.stack, locale: 'zh', counts: { mismatch: 1 } };
    talk.send({ type: 'start', dialog: 'track-order', values: { order: '1043' } });
    talk.send({
      type: 'wishes',
      wishes: [
        { type: 'start', dialog: 'cancel-order', values: { order: '1042' } },
        { type: 'start', dialog: 'track-order', values: { order: '1044' } },
      ],
    });
    expect(summaryForStaff(summaryOf(talk.stack, kernel.registry), builtIn.texts)).to.deep.equal({
      tasks: [{ dialog: 'cancel-order', state: 'confirm', label: 'Cancel an order', topic: 'order' }],
      subjects: { order: ['1042', '1043'] },
      wishes: ['Where is order 1044?'],
      tried: [{ dialog: 'track-order', ending: 'done', about: '1043' }],
      counts: { mismatch: 1 },
    });
  });

  it('holds nothing that there is nothing of', () => {
    const { stack } = new Talk(NOBODY);
    expect(summaryForStaff(summaryOf(stack, kernel.registry), builtIn.texts)).to.deep.equal({ tasks: [] });
  });
});
