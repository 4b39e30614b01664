import { expect } from 'chai';
import type { CaseEvent } from '../../../models/desk/desk.ts';
import { ANN, BEN, CaseKit } from '../../support/desk/case-kit.ts';

const SAID: Extract<CaseEvent, { type: 'provider-app-message' }> = {
  type: 'provider-app-message',
  id: 'e1',
  text: 'I look after it',
  files: [],
};
const HISTORY = [
  { who: 'customer', text: 'Where is my order?' },
  { who: 'bot', text: 'It is on its way.' },
  { who: 'staff', text: SAID.text },
] as const;

/** A case that a person in the provider's own app has begun. */
const begun = () => new CaseKit({ history: HISTORY }).news(SAID);

describe('a case that is answered from the phone', () => {
  it('is shown with the messages before it, each once', () => {
    const kit = begun();
    expect(kit.case.status).to.equal('provider-app');
    expect(kit.posts('card').at(-1)?.card).to.include({ status: 'provider-app', wish: 'Where is my order?' });
    expect(kit.posts('history')[0]?.lines).to.have.length(3);
    expect(kit.posts('provider-app-message')).to.deep.equal([]);
    kit.facts = { ...kit.facts, history: [] };
    kit.news({ ...SAID, id: 'e2', text: 'It comes today' });
    expect(kit.posts('provider-app-message')).to.deep.equal([
      { type: 'provider-app-message', text: 'It comes today', files: [] },
    ]);
    expect(kit.posts('card')).to.deep.equal([]);
  });

  it('says so where the customer has written nothing yet', () => {
    const kit = new CaseKit().news(SAID);
    expect(kit.case.card.wish).to.equal('Answered from the phone');
    expect(kit.posts('provider-app-message')).to.have.length(1);
  });

  it('shows what the customer answers, and mentions nobody', () => {
    const kit = begun();
    kit.news({ type: 'customer-message', id: 'h1', text: 'Thank you', files: [] });
    expect(kit.posts('customer')).to.have.length(1);
    expect(kit.reminders.size).to.equal(0);
    expect(kit.posts('notice')).to.deep.equal([]);
  });

  it('takes who waits from the queue', () => {
    const kit = CaseKit.waiting();
    kit.news(SAID);
    expect(kit.case.status).to.equal('provider-app');
    expect(kit.reminders.size).to.equal(0);
  });

  it('can be claimed, given back and resolved by every member of staff, and snoozed by none', () => {
    const claimed = begun().claim();
    expect([claimed.case.status, claimed.case.claimedBy?.id]).to.deep.equal(['claimed', ANN.id]);
    expect(claimed.case.firstWaitSince, 'nobody waited').to.equal(undefined);
    const back = begun().staff({ type: 'back-to-bot' }, BEN);
    expect([back.case.status, back.caseCommands()[0]?.type]).to.deep.equal(['bot', 'back-to-bot']);
    expect(begun().staff({ type: 'resolve' }, BEN).case.status).to.equal('resolved');
    const snoozed = begun().staff({ type: 'snooze', minutes: 5 });
    expect(snoozed.case.status).to.equal('provider-app');
    expect(snoozed.privateTexts()).to.deep.equal([`${ANN.id}: Nobody waits here.`]);
    const typed = begun().type('Hello', 'm1');
    expect(typed.caseCommands('message')).to.deep.equal([]);
  });

  it('stays with the member of staff who has it', () => {
    const kit = CaseKit.claimed().news(SAID);
    expect([kit.case.status, kit.case.claimedBy?.id]).to.deep.equal(['claimed', ANN.id]);
    expect(kit.posts('provider-app-message')).to.have.length(1);
    kit.news({ type: 'provider-app-takeover-ended' });
    expect(kit.case.status).to.equal('claimed');
  });

  it('is over when nothing more comes, and begins anew with the next word', () => {
    const kit = begun().news({ type: 'provider-app-takeover-ended' });
    expect(kit.case.status).to.equal('bot');
    expect(kit.posts('notice')[0]?.text).to.match(/the bot goes on/);
    expect(kit.news({ ...SAID, id: 'e2' }).case.status).to.equal('provider-app');
  });

  it('is not opened again once it was resolved', () => {
    const kit = CaseKit.claimed().staff({ type: 'resolve' });
    expect(kit.news(SAID).case.status).to.equal('resolved');
    expect(kit.posts('provider-app-message')).to.have.length(1);
  });
});

describe('what a customer thinks of a message', () => {
  it('is shown with the message it is about, cut where that is long', () => {
    const kit = CaseKit.claimed();
    kit.news({ type: 'customer-reaction', emoji: '👍', text: 'Hello from Ann.' });
    expect(kit.posts('notice')[0]?.text).to.equal('The customer reacted with 👍 on: Hello from Ann.');
    kit.news({ type: 'customer-reaction', emoji: null, text: 'x'.repeat(200) });
    expect(kit.posts('notice')[0]?.text).to.equal(`The customer took a reaction back on: ${'x'.repeat(80)}…`);
  });
});
