import { expect } from 'chai';
import type { CaseEvent } from '../../../models/desk/desk.ts';
import { CaseKit } from '../../support/desk/case-kit.ts';

const heard = (id: string, text: string): CaseEvent => ({ type: 'customer-message', id, text, files: [] });

describe('what the customer writes while staff are called', () => {
  it('is shown, edits and deletions in the place of the message', () => {
    const kit = CaseKit.waiting().news(heard('m1', 'hello'));
    const key = () => kit.effects.flatMap((effect) => (effect.type === 'post' ? (effect.key ?? []) : []));
    expect(kit.posts('customer')[0]?.entries).to.deep.equal([{ id: 'm1', text: 'hello', files: [] }]);
    expect(key()).to.deep.equal(['m1']);
    kit.news({ type: 'customer-message-edited', id: 'm1', text: 'hello!' });
    expect(kit.posts('customer')[0]?.entries).to.deep.equal([
      { id: 'm1', text: 'hello!', files: [], state: 'edited' },
    ]);
    kit.news({ type: 'customer-message-deleted', id: 'm1' });
    expect(kit.posts('customer')[0]?.entries).to.deep.equal([
      { id: 'm1', text: '', files: [], state: 'deleted' },
    ]);
    expect(key()).to.deep.equal(['m1']);
  });

  it('is shown in its last state when the edit or the deletion overtook the message', () => {
    const edited = CaseKit.waiting().news({ type: 'customer-message-edited', id: 'm1', text: 'hello!' });
    expect(edited.news(heard('m1', 'hello')).posts('customer')).to.deep.equal([]);
    expect(edited.case.lastCustomerText).to.equal('hello!');
    const deleted = CaseKit.waiting().news({ type: 'customer-message-deleted', id: 'm1' });
    expect(deleted.news(heard('m1', 'hello')).posts('customer')).to.deep.equal([]);
    expect(
      deleted.news({ type: 'customer-message-edited', id: 'm1', text: 'hi' }).posts('customer'),
    ).to.deep.equal([]);
    expect(JSON.stringify(deleted.case)).not.to.match(/hello|"hi"/);
  });

  it('is what a suggested reply answers: the newest text, edited, and not a deleted one', () => {
    const kit = CaseKit.waiting({ history: [{ who: 'customer', text: 'a person' }] });
    kit.news(heard('m1', 'where is it?')).news(heard('m2', 'and the other?'));
    kit.news({ type: 'customer-message-edited', id: 'm1', text: 'where is the blue one?' });
    expect(kit.case.lastCustomerText).to.equal('and the other?');
    kit.news({ type: 'customer-message-edited', id: 'm2', text: 'and the red one?' });
    expect(kit.case.lastCustomerText).to.equal('and the red one?');
    kit.news({ type: 'customer-message-deleted', id: 'm1' });
    expect(kit.case.lastCustomerText).to.equal('and the red one?');
    kit.news({ type: 'customer-message-deleted', id: 'm2' });
    expect(kit.case.lastCustomerText).to.equal('');
  });

  it('is not answered after its deletion although it was written before the escalation', () => {
    const kit = CaseKit.waiting({ history: [{ who: 'customer', text: 'my card is 4111' }] });
    expect(kit.news({ type: 'customer-message-deleted', id: 'm0' }).case.lastCustomerText).to.equal('');
  });

  it('is shown after the case is resolved too: nothing of it is lost', () => {
    const kit = CaseKit.claimed().staff({ type: 'resolve' }).news(heard('m1', 'one more thing'));
    expect(kit.posts('customer')).to.have.length(1);
    expect(kit.case.status).to.equal('resolved');
  });

  it('stands beside what the bot says meanwhile', () => {
    expect(CaseKit.waiting().news({ type: 'bot-message', text: 'Please wait' }).posts('bot')).to.deep.equal([
      { type: 'bot', text: 'Please wait' },
    ]);
  });

  it('keeps the case bounded however much it is', () => {
    const kit = CaseKit.claimed();
    for (let n = 0; n < 100; n += 1) {
      kit
        .news(heard(`h${n}`, `${n}`))
        .type(`answer ${n}`, `m${n}`)
        .type(`note: ${n}`, `n${n}`);
    }
    const { shownMessages, relays, drafts } = kit.case;
    expect([shownMessages.length, relays.length, drafts.length]).to.deep.equal([60, 40, 5]);
    expect([shownMessages.at(-1)?.id, relays.at(-1)?.ref, drafts.at(-1)?.id]).to.deep.equal([
      'h99',
      'm99',
      'held-n99',
    ]);
  });
});
