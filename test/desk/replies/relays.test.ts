import { expect } from 'chai';
import { ANN, BEN, CaseKit, LEA } from '../../support/desk/case-kit.ts';

const NO_EDITS = { capabilities: { edits: false, maxFile: 0, pace: 'interactive' as const } };

describe('a message of staff on its way to the customer', () => {
  it('shows its delivery statuses, each once and never backwards', () => {
    const kit = CaseKit.claimed().type('Hello', 'm1');
    const seen = (['sent', 'sent', 'read', 'delivered', 'read'] as const).map(
      (mark) => kit.mark('m1', mark).posts('delivery-status').length,
    );
    expect(seen).to.deep.equal([1, 0, 1, 0, 0]);
    expect(kit.case).to.deep.include({
      answerCount: 1,
      relays: [{ ref: 'm1', ids: ['id-m1'], status: 'read' }],
    });
  });

  it('shows the delivery status of a message that is no longer kept', () => {
    expect(CaseKit.claimed().mark('m0', 'read').posts('delivery-status')).to.deep.equal([
      { type: 'delivery-status', ref: 'm0', status: 'read' },
    ]);
  });

  it('can be sent again with its words and files when it failed, before or after it was taken', () => {
    const files = [{ media: 'f1', name: 'a.pdf', contentType: 'application/pdf', size: 10 }];
    const kit = CaseKit.claimed().staff({ type: 'message-posted', ref: 'm1', text: 'Hello', files });
    const retry = { type: 'retry', ref: 'm1' } as const;
    expect(kit.staff(retry).privateTexts()[0]).to.include('on its way already');
    kit.news({ type: 'delivery-status', ref: 'm1', id: '', status: 'failed', reason: 'blocked' });
    expect(kit.posts('delivery-status')).to.deep.equal([
      { type: 'delivery-status', ref: 'm1', status: 'failed', reason: 'blocked' },
    ]);
    const message = { type: 'message', ref: 'm1', staff: 'Ann', text: 'Hello', files };
    expect(kit.staff(retry).caseCommands()).to.deep.equal([message]);
    expect(kit.staff(retry).caseCommands(), 'pressed twice').to.deep.equal([]);
    kit.mark('m1', 'sent').mark('m1', 'failed');
    expect(kit.staff(retry, BEN).privateTexts()[0]).to.include('Ann has this conversation');
    expect(kit.staff(retry).caseCommands()).to.deep.equal([message]);
    kit.mark('m1', 'sent', 'id-2').mark('m1', 'delivered', 'id-2');
    expect(kit.case.relays).to.deep.equal([{ ref: 'm1', ids: ['id-2'], status: 'delivered' }]);
    expect(kit.staff({ type: 'retry', ref: 'm0' }).privateTexts()[0]).to.include("can't be sent again");
  });

  it('is edited and deleted where the channel supports it, and its text is not kept then', () => {
    const kit = CaseKit.claimed().type('Hello', 'm1').mark('m1', 'sent');
    kit.staff({ type: 'message-edited', ref: 'm1', text: 'Hello, Mia' });
    expect(kit.caseCommands()).to.deep.equal([{ type: 'edit', ref: 'm1', id: 'id-m1', text: 'Hello, Mia' }]);
    kit.staff({ type: 'message-deleted', ref: 'm1' });
    expect(kit.caseCommands()).to.deep.equal([{ type: 'delete', ref: 'm1', id: 'id-m1' }]);
    expect(JSON.stringify(kit.case.relays)).not.to.include('Hello');
    expect(kit.staff({ type: 'message-deleted', ref: 'm1' }).caseCommands()).to.deep.equal([]);
    expect(kit.staff({ type: 'message-edited', ref: 'm1', text: 'Hi' }).caseCommands()).to.deep.equal([]);
  });

  it('stays as it is where the channel does not support it, and its writer gets a notice', () => {
    const kit = CaseKit.claimed(ANN, NO_EDITS).type('Hello', 'm1').mark('m1', 'sent');
    kit.staff({ type: 'message-edited', ref: 'm1', text: 'Hello, Mia' });
    expect([kit.caseCommands(), kit.privateTexts()[0]]).to.deep.equal([
      [],
      `${ANN.id}: The customer's channel can't change a message that was sent; write a new one.`,
    ]);
    for (const act of [
      { type: 'message-deleted', ref: 'm1' },
      { type: 'message-edited', ref: 'm1', text: '// oh' },
    ] as const) {
      expect(kit.staff(act).caseCommands()).to.deep.equal([]);
      expect(kit.privateTexts()[0]).to.include("can't be taken back");
    }
  });

  it('is edited or deleted as soon as it is sent, if that was requested before', () => {
    const changed = CaseKit.claimed()
      .type('Hello', 'm1')
      .staff({ type: 'message-edited', ref: 'm1', text: 'Hi' });
    expect(changed.caseCommands()).to.deep.equal([]);
    expect(changed.mark('m1', 'sent').caseCommands()).to.deep.equal([
      { type: 'edit', ref: 'm1', id: 'id-m1', text: 'Hi' },
    ]);
    const deleted = CaseKit.claimed().type('Hello', 'm1').staff({ type: 'message-deleted', ref: 'm1' });
    expect(deleted.caseCommands()).to.deep.equal([]);
    expect(deleted.mark('m1', 'sent').caseCommands()).to.deep.equal([
      { type: 'delete', ref: 'm1', id: 'id-m1' },
    ]);
    const stuck = CaseKit.claimed(ANN, NO_EDITS)
      .type('Hello', 'm1')
      .staff({ type: 'message-deleted', ref: 'm1' });
    stuck.mark('m1', 'sent');
    expect([stuck.caseCommands(), stuck.posts('notice').length]).to.deep.equal([[], 1]);
  });

  it('is sent again as its writer changed it, and not at all if they took it back', () => {
    const fail = { type: 'delivery-status', ref: 'm1', id: '', status: 'failed' } as const;
    const retry = { type: 'retry', ref: 'm1' } as const;
    const before = CaseKit.claimed()
      .type('Hello', 'm1')
      .staff({ type: 'message-edited', ref: 'm1', text: 'Hi' });
    expect(before.news(fail).staff(retry).caseCommands('message')[0]?.text).to.equal('Hi');
    const after = CaseKit.claimed().type('Hello', 'm1').news(fail);
    after.staff({ type: 'message-edited', ref: 'm1', text: 'Hi' });
    expect([after.caseCommands(), after.staff(retry).caseCommands('message')[0]?.text]).to.deep.equal([
      [],
      'Hi',
    ]);
    for (const gone of [
      { type: 'message-deleted', ref: 'm1' },
      { type: 'message-edited', ref: 'm1', text: '// never mind' },
    ] as const) {
      expect(
        CaseKit.claimed().type('x', 'm1').staff(gone).news(fail).staff(retry).caseCommands(),
      ).to.deep.equal([]);
      expect(
        CaseKit.claimed().type('x', 'm1').news(fail).staff(gone).staff(retry).caseCommands(),
      ).to.deep.equal([]);
    }
  });

  it('that became several is deleted in all its parts, and cannot be edited', () => {
    const kit = CaseKit.claimed().type('long', 'm1').mark('m1', 'sent', 'p1').mark('m1', 'sent', 'p2');
    expect(kit.case.answerCount).to.equal(1);
    kit.staff({ type: 'message-edited', ref: 'm1', text: 'longer' });
    expect([kit.caseCommands(), kit.privateTexts()[0]?.includes('several parts')]).to.deep.equal([[], true]);
    kit.staff({ type: 'message-deleted', ref: 'm1' });
    expect(kit.caseCommands('delete').map(({ id }) => id)).to.deep.equal(['p1', 'p2']);
    expect(
      kit
        .mark('m1', 'sent', 'p3')
        .caseCommands('delete')
        .map(({ id }) => id),
    ).to.deep.equal(['p3']);
  });

  it('shows the failure of one part though another arrived', () => {
    const kit = CaseKit.claimed().type('long', 'm1').mark('m1', 'sent', 'p1').mark('m1', 'failed', 'p2');
    expect(kit.mark('m1', 'sent', 'p3').posts('delivery-status')).to.deep.equal([]);
    expect(kit.case.relays[0]?.status).to.equal('failed');
  });

  it('cannot be edited once the conversation is a colleague’s, the bot’s or over; it can always be deleted', () => {
    const sent = () => CaseKit.claimed().type('Hello', 'm1').mark('m1', 'sent');
    for (const kit of [
      sent().staff({ type: 'claim' }, LEA),
      sent().staff({ type: 'back-to-bot' }),
      sent().staff({ type: 'resolve' }),
    ]) {
      kit.staff({ type: 'message-edited', ref: 'm1', text: 'Hi' });
      expect([kit.caseCommands(), kit.privateTexts().length]).to.deep.equal([[], 1]);
      expect(kit.staff({ type: 'message-deleted', ref: 'm1' }).caseCommands('delete')).to.have.length(1);
    }
  });
});

describe('an answer that was wished for by e-mail', () => {
  const contact = (email: string, proved: boolean) =>
    ({ type: 'email-answer-requested', email, proved }) as const;

  it('goes there too, once per message, to the proved address or to the entered one', () => {
    const person = { name: 'Mia', email: 'mia@shop.example' };
    const proved = CaseKit.claimed(ANN, { person }).news(contact('', true));
    expect(proved.case.card.contact).to.deep.equal({ email: 'mia@shop.example', proved: true });
    proved.type('In 3 days', 'm1');
    const mail = {
      name: 'mail-answer',
      to: 'mia@shop.example',
      text: 'In 3 days',
      key: 'web:shop:c1/1:m1',
      staff: 'Ann',
      locale: 'en',
    };
    expect(proved.commands()).to.deep.equal([mail]);
    proved
      .news({ type: 'delivery-status', ref: 'm1', id: '', status: 'failed' })
      .staff({ type: 'retry', ref: 'm1' });
    expect(proved.commands(), 'the same key again').to.deep.equal([mail]);
    const typed = CaseKit.claimed().news(contact('x@example.com', false));
    expect(typed.posts('notice')[0]?.text).to.include('x@example.com (typed, not proved)');
    expect(typed.type('In 3 days', 'm1').commands()[0]).to.include({ to: 'x@example.com' });
  });

  it('is not mailed where no address is known, nor a file without words', () => {
    expect(CaseKit.claimed().news(contact('', true)).type('In 3 days', 'm1').commands()).to.deep.equal([]);
    const files = [{ media: 'f1', name: 'a.pdf', contentType: 'application/pdf', size: 10 }];
    const kit = CaseKit.claimed().news(contact('x@example.com', false));
    kit.staff({ type: 'message-posted', ref: 'm1', text: '', files });
    expect([kit.caseCommands('message').length, kit.commands()]).to.deep.equal([1, []]);
  });

  describe('that could not be made', () => {
    const failed = (kit: CaseKit, change: 'edit' | 'deletion') =>
      kit.news({
        type: 'change-failed',
        ref: 'm1',
        change,
        reason: 'WhatsApp lets a message be changed for 15 minutes',
      });

    it('is reported to all staff, since the customer still has the old text', () => {
      const kit = CaseKit.claimed().type('Hello', 'm1').mark('m1', 'sent');
      kit.staff({ type: 'message-edited', ref: 'm1', text: 'Hallo' });
      failed(kit, 'edit');
      expect(kit.posts('notice')[0]?.text).to.equal(
        'A change of a message did not reach the customer: WhatsApp lets a message be changed for 15 minutes.',
      );
    });

    it('is reported once for a message of several parts, which can be deleted again', () => {
      const kit = CaseKit.claimed().type('Hello', 'm1').mark('m1', 'sent', 'a').mark('m1', 'sent', 'b');
      kit.staff({ type: 'message-deleted', ref: 'm1' });
      expect(kit.caseCommands('delete')).to.have.length(2);
      failed(kit, 'deletion');
      expect(kit.posts('notice')).to.have.length(1);
      failed(kit, 'deletion');
      expect(kit.posts('notice')).to.deep.equal([]);
      expect(kit.staff({ type: 'message-deleted', ref: 'm1' }).caseCommands('delete')).to.have.length(2);
    });

    it('is reported although the case no longer keeps the message', () => {
      const kit = CaseKit.claimed();
      failed(kit, 'edit');
      expect(kit.posts('notice')).to.have.length(1);
    });
  });
});
