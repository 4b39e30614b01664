import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { PathParts } from '../../../adapters/path-parts.ts';
import { ChannelAdapter } from '../../../adapters/turn/channel-adapter.ts';
import { TurnRunner } from '../../../adapters/turn/turn-runner.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { InboxItem } from '../../../models/conversation/inbox.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import type { Turn } from '../../../models/turn.ts';
import { CONVERSATION, LeasedOutbox } from '../../support/path/leased-outbox.ts';
import { ACCOUNT, botOf, testChannel } from '../../support/path/path-kit.ts';

const item = (id: string, set: Partial<InboxItem> = {}): InboxItem => ({
  _id: `test:${ACCOUNT}:${id}`,
  conversation: CONVERSATION,
  address: { channel: 'test', account: ACCOUNT, externalId: 'c1' },
  arrivalSeq: 1,
  providerId: id,
  activity: JSON.stringify({ type: 'message', text: id }),
  internal: false,
  state: 'open',
  ...set,
});

/** Runs turns of a bot that keeps what it got. */
class Bench {
  readonly got: Partial<Activity>[] = [];
  readonly turns: Turn[] = [];
  readonly outbox: LeasedOutbox;
  readonly runner: TurnRunner;

  constructor(
    channel: Partial<AnyChannel> = {},
    parts: Partial<PathParts> = {},
    conversation: Partial<StoredConversation> = {},
  ) {
    const bot = botOf(async ({ activity }, turn) => {
      this.got.push(activity);
      this.turns.push(turn);
    });
    const channels = [{ ...testChannel('test'), ...channel }, testChannel('desk')];
    this.outbox = new LeasedOutbox([], { bot, channels, ...parts }, { seq: 0, version: 1, ...conversation });
    this.runner = new TurnRunner(this.outbox.context, new ChannelAdapter(async () => {}));
  }

  run(of: InboxItem, earlier: readonly InboxItem[] = []) {
    return this.runner.run(this.outbox.leased, of, earlier);
  }

  /** What an apology for an item would commit. */
  async apology(earlier: readonly InboxItem[] = []) {
    const { draft, deadLetterReason } = await this.runner.apologize(
      this.outbox.leased,
      item('b'),
      earlier,
      'BOT_FAILED',
    );
    const { owner, outbox } = draft.toCommit(this.outbox.clock.now(), [], [], deadLetterReason);
    const said = outbox.flatMap((entry) => (entry.kind === 'say' ? [JSON.parse(entry.activity).text] : []));
    const dead = outbox.flatMap((entry) => (entry.kind === 'dead-letter' ? [entry.item] : []));
    return { owner, said, dead, deadLetterReason };
  }
}

describe('the runner of turns', () => {
  it('completes each activity by its channel, and gives the bot the sender of the last', async () => {
    const bench = new Bench({
      complete: async (activity) => ({
        activity: { ...activity, text: `${activity.text}!` },
        sender: { name: activity.text ?? '' },
      }),
    });
    const outcome = await bench.run(item('b'), [item('a')]);
    expect(outcome.kind).to.equal('decided');
    expect(bench.got.map(({ text }) => text)).to.deep.equal(['a!\nb!']);
    expect(bench.turns[0]?.sender).to.deep.equal({ name: 'b' });
  });

  it('completes nothing of our own', async () => {
    const bench = new Bench({ complete: () => Promise.reject(new Error('unreachable')) });
    await bench.run(item('a', { internal: true }));
    expect(bench.got.map(({ text }) => text)).to.deep.equal(['a']);
  });

  it('fails while an activity can not be completed, and takes it as it is with the last try', async () => {
    for (const [failures, kind, logged] of [
      [2, 'failed', 0],
      [3, 'decided', 1],
    ] as const) {
      const complete = () => Promise.reject(new Error('away'));
      const bench = new Bench({ complete }, { settings: { sendTries: 4 } }, { failures });
      const outcome = await bench.run(item('a'));
      expect(outcome.kind).to.equal(kind);
      if (outcome.kind === 'failed') expect(outcome.code).to.equal('NOT_COMPLETED');
      expect(bench.outbox.log.events('activity-completion-failed')).to.have.length(logged);
    }
  });

  it('fails with the bot', async () => {
    const bot = { run: () => Promise.reject(new Error('broken')) };
    const outcome = await new Bench({}, { bot }).run(item('a'));
    expect(outcome).to.include({ kind: 'failed', code: 'BOT_FAILED' });
  });

  it('does not wait for a slow bot, whose later words are refused', async () => {
    let say = (): void => {};
    let spoken: Promise<unknown> | undefined;
    const gate = new Promise<void>((resolve) => {
      say = resolve;
    });
    const bot = botOf((context) => {
      spoken = gate.then(() => context.sendActivity('late'));
      return spoken;
    });
    const outcome = await new Bench({}, { bot, settings: { turnMs: 1 } }).run(item('a'));
    expect(outcome).to.include({ kind: 'failed', code: 'BOT_SLOW' });
    say();
    expect(await spoken?.catch((error: unknown) => error)).to.have.property('code', 'TURN_CLOSED');
  });

  it('closes the draft of a bot that has ended', async () => {
    const bench = new Bench();
    await bench.run(item('a'));
    expect(() => bench.turns[0]?.saveMemory('late'))
      .to.throw()
      .with.property('code', 'TURN_CLOSED');
  });

  it('runs the logic of a continuation in place of the bot, once, and says how it ended', async () => {
    for (const reason of [undefined, 'BOT_FAILED']) {
      const bench = new Bench();
      const ends: unknown[] = [];
      let ran = 0;
      const logic = async () => {
        ran += 1;
      };
      bench.runner.continueWith(item('a')._id, { logic, done: (end) => ends.push(end) });
      await bench.run(item('a'));
      bench.runner.committed(item('a'), reason);
      expect([ran, bench.got.length, ends]).to.deep.equal([1, 0, [reason]]);
      await bench.run(item('a'));
      bench.runner.committed(item('a'), reason);
      expect([ran, bench.got.length, ends.length]).to.deep.equal([1, 1, 1]);
    }
  });
});

describe('the turn in place of one that failed for good', () => {
  it('apologizes, queues the conversation, and makes each of the messages a dead letter', async () => {
    const { owner, said, dead, deadLetterReason } = await new Bench().apology([item('a')]);
    expect([owner, said]).to.deep.equal(['queue', ['sorry']]);
    expect(dead).to.deep.equal([item('a')._id, item('b')._id]);
    expect(deadLetterReason).to.be.a('string').and.not.equal('BOT_FAILED');
  });

  it('says nothing where staff have the conversation, and in a case of the desk', async () => {
    expect(await new Bench({}, {}, { owner: 'human' }).apology()).to.deep.include({
      owner: 'human',
      said: [],
    });
    expect(await new Bench({}, {}, { channel: 'desk' }).apology()).to.deep.include({
      owner: 'bot',
      said: [],
    });
  });
});
