import { expect } from 'chai';
import { ConversationCopies } from '../../../adapters/in-process/conversation-copies.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import { ACCOUNT, botOf, CountingBot, ManualClock, type PathStore } from '../../support/path/path-kit.ts';
import { Paths } from '../../support/path/paths.ts';

const ID = `test:${ACCOUNT}:c1`;

describe('the copies of conversations', () => {
  const conversation = (_id: string) => ({ _id }) as StoredConversation;

  it('are taken once, and forgotten when they are dropped', () => {
    const copies = new ConversationCopies();
    copies.put(conversation('a'));
    expect(copies.get('a')).to.deep.equal({ _id: 'a' });
    expect([copies.take('a'), copies.take('a')]).to.deep.equal([{ _id: 'a' }, undefined]);
    copies.put(conversation('b'));
    copies.drop('b');
    expect(copies.get('b')).to.equal(undefined);
  });

  it('are those of the last thousand conversations', () => {
    const copies = new ConversationCopies();
    for (let nth = 0; nth <= 1_000; nth += 1) copies.put(conversation(`${nth}`));
    expect([copies.get('0'), copies.get('1')]).to.deep.equal([undefined, { _id: '1' }]);
  });
});

describe('two processes with copies of one conversation', () => {
  let paths: Paths;
  let store: PathStore;
  beforeEach(async () => {
    paths = await Paths.open();
    ({ store } = paths);
  });
  afterEach(() => paths.close());

  const stored = async () => await store.repositories.conversations.find(ID);

  it('answer in turn, and count every message once', async () => {
    const both = [
      await paths.started({ bot: new CountingBot() }),
      await paths.started({ bot: new CountingBot() }),
    ];
    for (const [nth, path] of [...both, ...both, both[1], both[1], both[0]].entries())
      if (path !== undefined) await paths.say(path, 'c1', `m${nth}`);
    const expected = Array.from({ length: 7 }, (_, nth) => [`> m${nth}`, `${nth + 1}: m${nth}`]).flat();
    expect(await store.transcript('c1')).to.deep.equal(expected);
    expect(await stored()).to.include({ version: 7, lease: null });
  });

  it('find it released at once', async () => {
    const turns: string[] = [];
    const bot = (name: string) => botOf(async () => turns.push(name));
    const [one, other] = [
      await paths.started({ bot: bot('one') }),
      await paths.started({ bot: bot('other') }),
    ];
    await paths.say(one, 'c1', 'a', 'b');
    await paths.say(other, 'c1', 'c');
    // The second message of the first process and the first of the other are run once: nobody had to wait for a lease.
    expect(turns).to.deep.equal(['one', 'one', 'other']);
    await paths.say(one, 'c1', 'd');
    // Its copy is out of date: what it had decided on it is discarded.
    expect(turns.slice(3)).to.deep.equal(['one', 'one']);
    expect(await store.transcript('c1')).to.deep.equal(['> a', '> b', '> c', '> d']);
  });

  it('do not take a message for left behind whose turn takes long', async () => {
    const turns: string[] = [];
    const held = async () => {
      while ((await stored())?.lease === null) await new Promise(setImmediate);
    };
    const one = await paths.started({
      bot: botOf(async (context) => {
        turns.push(`one: ${context.activity.text}`);
        if (context.activity.text === 'b') await held();
        await context.sendActivity(`to ${context.activity.text}`);
      }),
    });
    const other = await paths.started({ bot: botOf(async () => turns.push('other')) });
    await paths.say(one, 'c1', 'a');
    const answered = paths.say(one, 'c1', 'b');
    while (!turns.includes('one: b')) await new Promise(setImmediate);
    await held();
    paths.clock.advance(4_000);
    await other.sweep(3_000);
    await other.idle();
    await answered;
    expect(turns).to.deep.equal(['one: a', 'one: b']);
    expect(await store.transcript('c1')).to.deep.equal(['> a', 'to a', '> b', 'to b']);
  });

  it('take a conversation over that is changed during a turn on a copy', async () => {
    const clock = new ManualClock();
    const path = await paths.started({
      bot: botOf(async (context, turn) => {
        if (context.activity.text === 'b' && turn.conversation.owner === 'bot')
          await store.repositories.conversations.takeOver(ID, 'human', clock.now());
        await context.sendActivity(`${turn.conversation.owner} has ${context.activity.text}`);
      }),
    });
    await paths.say(path, 'c1', 'a', 'b');
    expect(await store.transcript('c1')).to.deep.equal(['> a', 'bot has a', '> b', 'human has b']);
  });
});
