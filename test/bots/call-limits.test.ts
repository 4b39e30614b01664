import { expect } from 'chai';
import { CallLimits } from '../../bots/call-limits.ts';
import { type Identity, NOBODY } from '../../models/customer/identity.ts';
import { kernel } from '../support/dialogs/built-in.ts';
import { PathStore } from '../support/path/path-kit.ts';
import { ConversationStub } from '../support/path/turn-stub.ts';

const NOW = new Date('2026-01-05T10:00:00Z');

describe('the limits of calls by which somebody could guess or have others mailed', () => {
  let store: PathStore;
  beforeEach(async () => {
    store = await PathStore.open();
  });
  afterEach(() => store.close());

  /** The limits of a turn of a conversation of its own. */
  const limitsFor = (origin: string | undefined) =>
    new CallLimits(
      kernel.registry.operations,
      { reserveAttempt: (key, limit, ms) => store.repositories.attempts.reserve(key, limit, ms, NOW) },
      new ConversationStub().turn(origin === undefined ? {} : { origin }),
    );
  const guess = (order: string, origin: string | undefined, email = `${order}@example.com`) =>
    limitsFor(origin).reserve({ name: 'match-order', args: { order, email } }, NOBODY);
  const sent = (order: string, origin: string, identity: Identity = NOBODY) =>
    limitsFor(origin).reserve({ name: 'send-code', args: { order, locale: 'en' } }, identity);
  const made = (calls: readonly unknown[]) => calls.filter((call) => call !== undefined).length;

  it('stop guesses at one order from ever other networks and with ever other addresses', async () => {
    const calls = [];
    for (let n = 0; n < 45; n += 1) calls.push(await guess('1042', `network-${n}`, `guess${n}@example.com`));
    expect(made(calls)).to.equal(6);
    expect(await guess('1043', 'network-0')).not.to.equal(undefined);
  });

  it('let no more through when all come at the same time', async () => {
    const calls = Array.from({ length: 45 }, (_, n) =>
      guess('1042', `network-${n}`, `guess${n}@example.com`),
    );
    expect(made(await Promise.all(calls))).to.equal(6);
  });

  it('stop guesses with one address at ever other orders', async () => {
    const calls = [];
    for (let n = 0; n < 12; n += 1) calls.push(await guess(`${2000 + n}`, `network-${n}`, 'Ann@example.com'));
    expect(made(calls)).to.equal(6);
  });

  it('stop guesses from one network at ever other orders, and those of no other network', async () => {
    const calls = [];
    for (let n = 0; n < 30; n += 1) calls.push(await guess(`${2000 + n}`, 'office'));
    expect(made(calls)).to.equal(20);
    expect(await guess('3000', 'elsewhere')).not.to.equal(undefined);
  });

  it('count by the conversation where the channel knows no network', async () => {
    const calls = [];
    for (let n = 0; n < 30; n += 1) calls.push(await guess(`${2000 + n}`, undefined));
    expect(made(calls)).to.equal(20);
  });

  it('count a call that is refused for one reason for no other', async () => {
    for (let n = 0; n < 30; n += 1) await guess('1042', 'office', `guess${n}@example.com`);
    const others = [];
    for (let n = 0; n < 30; n += 1) others.push(await guess(`${2000 + n}`, 'office'));
    expect(made(others)).to.equal(14);
  });

  it('do not count what was taken back', async () => {
    for (let n = 0; n < 30; n += 1) await (await guess('1042', 'office'))?.takeBack();
    expect(await guess('1042', 'office')).not.to.equal(undefined);
  });

  it('are for codes as well, but not for those of a customer who has matched the order', async () => {
    const calls = [];
    for (let n = 0; n < 30; n += 1) calls.push(await sent(`${2000 + n}`, 'office'));
    expect(made(calls)).to.equal(20);
    const matched: Identity = { level: 'matched', customer: 'ann', subject: '1042' };
    expect(await sent('1042', 'office', matched)).not.to.equal(undefined);
    expect(await sent('1043', 'office', matched)).to.equal(undefined);
  });

  it('are for no other calls', async () => {
    const call = { name: 'order-status', args: { order: '1042' } };
    for (let n = 0; n < 30; n += 1)
      expect(await limitsFor('office').reserve(call, NOBODY)).not.to.equal(undefined);
  });
});
