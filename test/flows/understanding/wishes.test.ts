import { expect } from 'chai';
import type { Event } from '../../../dialogs/machine/events.ts';
import { type FixtureTurn, linesOf, UnderstandingKit } from '../../support/dialogs/understanding-kit.ts';

/** A first message of a customer, and what a careful person would begin. */
interface Message extends FixtureTurn {
  readonly wish: 'track' | 'cancel' | 'other-order' | 'question' | 'human' | 'smalltalk' | 'nonsense';
}

const messagesOf = (part: string) =>
  ['en', 'zh', 'de'].flatMap((locale) => linesOf<Message>(`wishes/${part}${locale}.jsonl`, { locale }));

const begins = (event: Event, dialog: string) => event.type === 'start' && event.dialog === dialog;

describe('the first messages of customers', () => {
  const kit = new UnderstandingKit();
  after(() => kit.close());

  for (const part of ['', 'held-out/']) {
    const messages = messagesOf(part);
    const about = (...wishes: Message['wish'][]) => messages.filter(({ wish }) => wishes.includes(wish));

    it(`begin no cancellation unless they ask for one, and then do (${messages.length} messages, ${part || 'seen'})`, async () => {
      const others = messages.filter(({ wish }) => wish !== 'cancel');
      const wrong = await kit.share(others, (event) => begins(event, 'cancel-order'));
      const right = await kit.share(
        about('cancel'),
        (event) => begins(event, 'cancel-order') || event.type === 'clarify' || event.type === 'wishes',
      );
      console.log(
        `      a cancellation: ${(100 * right).toFixed(1)} % of those, ${(100 * wrong).toFixed(1)} % of others`,
      );
      expect(wrong).to.be.at.most(0.02);
      expect(right).to.be.at.least(0.85);
    });

    it(`are told where an order is, or a person is offered for what no dialog does (${part || 'seen'})`, async () => {
      const tracked = await kit.share(
        about('track'),
        (event) => begins(event, 'track-order') || event.type === 'clarify',
      );
      // The state of a cancelled order is its status; a question that has no answer is a person's too.
      const served = await kit.share(
        about('other-order'),
        (event) => event.type !== 'unknown' && event.type !== 'small-talk' && !begins(event, 'cancel-order'),
      );
      console.log(
        `      status: ${(100 * tracked).toFixed(1)} %, other wishes served: ${(100 * served).toFixed(1)} %`,
      );
      expect(tracked).to.be.at.least(0.85);
      expect(served).to.be.at.least(0.75);
    });

    it(`get no courtesy and no article for a fragment (${part || 'seen'})`, async () => {
      const greeted = await kit.share(
        about('nonsense'),
        (event) => event.type === 'ask' || (event.type === 'small-talk' && event.kind !== 'what-can-you-do'),
      );
      expect(greeted).to.be.at.most(0.05);
    });
  }
});
