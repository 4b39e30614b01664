import { expect } from 'chai';
import { botOf } from '../../support/path/path-kit.ts';
import { Paths } from '../../support/path/paths.ts';

describe('the profile of a customer', () => {
  let paths: Paths;

  beforeEach(async () => {
    paths = await Paths.open();
  });
  afterEach(() => paths.close());

  it('is created for a proved customer', async () => {
    const bot = botOf(async (_context, turn) => turn.identify({ level: 'signed', customer: 'C-7' }));
    const path = await paths.started({ bot });
    await paths.say(path, 'c1', 'hi', 'again');
    const customer = await paths.store.repositories.customers.findByIdentity('shop', 'C-7');
    expect(customer?.identities).to.have.length(1);
  });

  it('is created for a customer who was matched first and proved by a code later', async () => {
    const levels = ['matched', 'otp'] as const;
    const bot = botOf(async (_context, turn) => {
      turn.identify({ level: levels[turn.conversation.seq] ?? 'none', customer: 'C-7' });
    });
    const path = await paths.started({ bot });
    await paths.say(path, 'c1', 'my order is 1', 'the code is 2');
    const customer = await paths.store.repositories.customers.findByIdentity('shop', 'C-7');
    expect(customer?.identities).to.have.length(1);
  });
});
