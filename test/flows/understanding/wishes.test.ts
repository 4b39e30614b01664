import { expect } from 'chai';
import type { Event } from '../../../dialogs/machine/events.ts';
import { type FixtureTurn, linesOf, UnderstandingKit } from '../../support/dialogs/understanding-kit.ts';

/** A first message of a customer, and what a careful person would begin. */
interface Message extends FixtureTurn {
  readonly wish:
    | 'track'
    | 'cancel'
    | (typeof CHANGES)[number]
    | 'other-order'
    | 'question'
    | 'human'
    | 'smalltalk'
    | 'nonsense';
}

/** Wishes that are named after the task that does them. */
const CHANGES = [
  'return-items',
  'exchange-items',
  'change-items',
  'change-address',
  'change-payment',
  'refund-status',
  're-order',
] as const;

/** Which of two tasks "the M for an L" is for depends on whether the order was sent; each of them says so. */
const SWAPS: readonly string[] = ['exchange-items', 'change-items'];

const messagesOf = (part: string) =>
  ['en', 'zh', 'de'].flatMap((locale) => linesOf<Message>(`wishes/${part}${locale}.jsonl`, { locale }));

const begins = (event: Event, dialog: string) => event.type === 'start' && event.dialog === dialog;

/** What an event offers or keeps for later, or else itself. */
function partsOf(event: Event): readonly Event[] {
  if (event.type === 'clarify') return event.readings;
  return event.type === 'wishes' ? event.wishes : [event];
}

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

    it(`begin the task that changes what they ask to be changed, or tells where a refund is (${part || 'seen'})`, async () => {
      const missed: string[] = [];
      for (const message of about(...CHANGES)) {
        const { wish } = message;
        const event = await kit.eventOf(message);
        const dialogs = SWAPS.includes(wish) ? SWAPS : [wish];
        const begun = partsOf(event).some((one) => dialogs.some((dialog) => begins(one, dialog)));
        if (!begun) missed.push(`${message.text} -> ${event.type}`);
      }
      const { length } = about(...CHANGES);
      console.log(`      changes and refunds: ${length - missed.length} of ${length}`);
      expect(missed).to.have.length.at.most(length / 5);
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
