import { expect } from 'chai';
import { delay, mayRetry, retryLater } from '../../../adapters/outbox/message-retry.ts';
import { CONVERSATION, LeasedOutbox, sayEntry } from '../../support/path/leased-outbox.ts';

const SETTINGS = { sendTries: 3, backoff: { firstMs: 1_000, mostMs: 5_000, spread: [0.5, 1.5] } } as const;

/** Three waiting messages, of which the second one changes. */
function waiting(set: Parameters<typeof sayEntry>[1] = {}) {
  const say = sayEntry(2, set);
  const outbox = new LeasedOutbox([sayEntry(1), say, sayEntry(3)], { settings: SETTINGS });
  const later = (ms: number) => new Date(outbox.clock.now().getTime() + ms);
  return { ...outbox, outbox, say, later };
}

describe('the retry of a message', () => {
  it('goes on until the last try', () => {
    const { context } = new LeasedOutbox([], { settings: SETTINGS });
    const may = [0, 1, 2, 3].map((tries) => mayRetry(context, sayEntry(1, { tries }), 1));
    expect(may).to.deep.equal([true, true, false, false]);
  });

  it('is not tried when more than 200 messages wait', () => {
    const { context } = new LeasedOutbox([], { settings: SETTINGS });
    expect(mayRetry(context, sayEntry(1), 200)).to.equal(true);
    expect(mayRetry(context, sayEntry(1), 201)).to.equal(false);
  });

  it('waits for the backoff of its tries, in its place in the outbox', () => {
    const { outbox, context, leased, say, later } = waiting({ tries: 1 });
    retryLater(context, leased, say);
    expect(leased.outbox).to.deep.equal([
      sayEntry(1),
      { ...say, tries: 2, notBefore: later(2_000), waitMs: 2_000 },
      sayEntry(3),
    ]);
    expect(leased.dueAt).to.deep.equal(later(2_000));
    expect(outbox.log.events('message-postponed')).to.deep.equal([
      { conversation: CONVERSATION, seq: 2, tries: 2, wait: 2_000 },
    ]);
  });

  it('waits for the time that the provider named only if that is longer', () => {
    for (const [named, waited] of [
      [999, 1_000],
      [60_000, 60_000],
    ] as const) {
      const { context, leased, say, later } = waiting();
      retryLater(context, leased, say, named);
      expect(leased.dueAt).to.deep.equal(later(waited));
    }
  });

  it('no longer waits for the customer to write', () => {
    const { context, leased, say } = waiting({ untilCustomerWrites: true });
    retryLater(context, leased, say);
    expect(leased.outbox[1]).not.to.have.property('untilCustomerWrites');
  });
});

describe('the delay of a message', () => {
  it('counts no try', () => {
    const { outbox, context, leased, say, later } = waiting({ tries: 1 });
    delay(context, leased, say, { ms: 700 });
    expect(leased.outbox[1]).to.deep.equal({ ...say, notBefore: later(700), waitMs: 700 });
    expect(leased.dueAt).to.deep.equal(later(700));
    expect(outbox.log.events('message-delayed')).to.deep.equal([
      { conversation: CONVERSATION, seq: 2, tries: 1, wait: 700 },
    ]);
  });

  it('ends when the customer writes where its channel waits for that', () => {
    const { context, leased, say, later } = waiting();
    delay(context, leased, say, { ms: 700, untilCustomerWrites: true });
    expect(leased.outbox[1]).to.deep.equal({
      ...say,
      notBefore: later(700),
      waitMs: 700,
      untilCustomerWrites: true,
    });
  });

  it('leaves an earlier time at which the conversation is due', () => {
    const { context, leased, say, later } = waiting();
    leased.dueBy(later(100));
    delay(context, leased, say, { ms: 700 });
    expect(leased.dueAt).to.deep.equal(later(100));
  });
});
