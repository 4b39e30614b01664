import { expect } from 'chai';
import { OutboundSender } from '../../../adapters/outbox/outbound-sender.ts';
import type { PathParts } from '../../../adapters/path-parts.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { SendResult } from '../../../channels/channel.ts';
import type { CommandEntry, OutboxEntry } from '../../../models/conversation/outbox.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import { CONVERSATION, LeasedOutbox, sayEntry } from '../../support/path/leased-outbox.ts';
import { testChannel } from '../../support/path/path-kit.ts';

const REPORT = { case: `${CONVERSATION}/1`, ref: 'r1' };
const COMMAND: CommandEntry = {
  kind: 'command',
  id: '1.command',
  request: { name: 'cancel', args: {}, key: 'k1' },
  identity: { level: 'none' },
};
const BUSY: SendResult = { status: 'retry', reason: 'busy' };
const merging: Pick<AnyChannel, 'mergeMessages'> = {
  mergeMessages: (first, second) => ({ ...second, text: `${first.text}; ${second.text}` }),
};

interface Setup {
  readonly channel?: Partial<AnyChannel>;
  readonly pace?: 'interactive' | 'deferred';
  readonly parts?: Partial<PathParts>;
  readonly conversation?: Partial<StoredConversation>;
}

/** An outbox whose channel answers with `results` in order, an error being thrown, and then with `sent`. */
class Sending extends LeasedOutbox {
  /** The keys and texts of what the channel got. */
  readonly sent: string[] = [];

  constructor(
    entries: readonly OutboxEntry[],
    results: (SendResult | Error)[] = [],
    { channel, pace, parts, conversation }: Setup = {},
  ) {
    const send: AnyChannel['send'] = async (to, { text }, key) => {
      this.sent.push(`${to.account}/${to.conversation} ${key} ${text}`);
      const result = results.shift() ?? { status: 'sent' };
      if (result instanceof Error) throw result;
      return result;
    };
    super(
      entries,
      { desk: true, channels: [{ ...testChannel('test', send, pace), ...channel }], ...parts },
      conversation,
    );
  }

  async run(): Promise<this> {
    await new OutboundSender(this.context).send(this.leased);
    return this;
  }

  /** The texts of what the channel got. */
  get texts(): string[] {
    return this.sent.map((line) => line.split(' ').slice(2).join(' '));
  }

  /** The delivery that was stored with each message. */
  get deliveries(): unknown[] {
    return this.written('markDelivery').map(([id, delivery]) => [
      id,
      { ...(delivery as object), at: undefined },
    ]);
  }
}

const delivery = (seq: number, set: object) => [`${CONVERSATION}:${seq}`, { at: undefined, ...set }];
const three = () => [sayEntry(1), sayEntry(2), sayEntry(3)];

describe('the sender of messages', () => {
  it('sends each message under its key, marks it and removes it, in order', async () => {
    const sending = await new Sending(
      [COMMAND, ...three()],
      [{ status: 'sent', providerId: 'p1' }, { status: 'sent' }],
    ).run();
    expect(sending.sent).to.deep.equal([1, 2, 3].map((seq) => `shop/c1 ${CONVERSATION}:${seq} m${seq}`));
    expect(sending.deliveries).to.deep.equal([
      delivery(1, { status: 'sent', providerId: 'p1' }),
      delivery(2, { status: 'sent' }),
      delivery(3, { status: 'sent' }),
    ]);
    expect(sending.left).to.deep.equal(['1.command']);
    expect(sending.leased.dueAt).to.equal(null);
  });

  it('stores what is left between two sends, and not after the last', async () => {
    const sending = await new Sending(three()).run();
    expect(sending.written('saveOutbox')).to.deep.equal([[['1.say2', '1.say3']], [['1.say3']]]);
  });

  it('sends nothing without a message, nor once the lease is lost', async () => {
    expect((await new Sending([COMMAND]).run()).sent).to.deep.equal([]);
    const lost = new Sending(three(), [], { channel: merging });
    lost.leased.lost = true;
    await lost.run();
    expect([lost.sent, lost.writes]).to.deep.equal([[], []]);
  });

  it('stops at the message after which the lease is lost', async () => {
    const sending: Sending = new Sending(three());
    sending.beforeWrite = ([name]) => {
      sending.leased.lost = name === 'saveOutbox';
    };
    expect((await sending.run()).texts).to.deep.equal(['m1']);
  });

  it('takes what is logged for sent on a channel without a send', async () => {
    const sending = new LeasedOutbox([sayEntry(1), sayEntry(2, { report: REPORT }), COMMAND], { desk: true });
    await new OutboundSender(sending.context).send(sending.leased);
    expect(sending.writes).to.deep.equal([
      ['markDelivery', `${CONVERSATION}:2`, { status: 'sent', at: sending.clock.now() }],
    ]);
    expect(sending.left).to.deep.equal(['1.command', '1.say2.status']);
  });

  it('holds a message back until its time, and the ones behind it', async () => {
    const time = new Sending([]).clock.now();
    const later = new Date(time.getTime() + 1);
    const held = await new Sending([sayEntry(1, { notBefore: later }), sayEntry(2)]).run();
    expect([held.sent, held.leased.dueAt]).to.deep.equal([[], later]);
    const due = await new Sending([sayEntry(1, { notBefore: time }), sayEntry(2)]).run();
    expect(due.texts).to.deep.equal(['m1', 'm2']);
  });

  it('sends a message at once whose wait would be longer than it can be: the clock was set back', async () => {
    const inAnHour = new Date(new Sending([]).clock.now().getTime() + 3_600_000);
    const setBack = await new Sending([sayEntry(1, { notBefore: inAnHour, waitMs: 1_000 })]).run();
    expect(setBack.texts).to.deep.equal(['m1']);
    const waits = await new Sending([sayEntry(1, { notBefore: inAnHour, waitMs: 3_600_000 })]).run();
    expect(waits.texts).to.deep.equal([]);
  });

  it('asks the store for its lease before each message where the end of the lease has passed', async () => {
    const late = new Sending(three());
    late.clock.advance(1_000_000_001);
    expect((await late.run()).texts).to.deep.equal(['m1', 'm2', 'm3']);
    expect(late.written('renew')).to.have.length(1);
    const lost = new Sending(three());
    lost.clock.advance(1_000_000_001);
    lost.stillLeased = false;
    expect([(await lost.run()).texts, lost.leased.lost]).to.deep.equal([[], true]);
  });
});

describe('a message that is not sent now', () => {
  it('waits without counting a try, and holds back the ones behind it', async () => {
    const wait: SendResult = { status: 'wait', after: 700, reason: 'window', untilCustomerWrites: true };
    const sending = await new Sending(three(), [{ status: 'sent' }, wait]).run();
    expect(sending.texts).to.deep.equal(['m1', 'm2']);
    const notBefore = new Date(sending.clock.now().getTime() + 700);
    expect(sending.leased.outbox).to.deep.equal([
      { ...sayEntry(2), notBefore, waitMs: 700, untilCustomerWrites: true },
      sayEntry(3),
    ]);
    expect(sending.leased.dueAt).to.deep.equal(notBefore);
  });

  it('is retried after a refusal for now, and after an error', async () => {
    for (const [result, waited] of [
      [BUSY, 1_000],
      [{ ...BUSY, after: 60_000 }, 60_000],
      [new Error('no line'), 1_000],
    ] as const) {
      const sending = await new Sending(three(), [result]).run();
      expect(sending.texts).to.deep.equal(['m1']);
      expect(sending.left).to.deep.equal(['1.say1', '1.say2', '1.say3']);
      expect(sending.leased.outbox[0]).to.include({ tries: 1 });
      expect(sending.leased.dueAt).to.deep.equal(new Date(sending.clock.now().getTime() + waited));
      expect(sending.deliveries).to.deep.equal([]);
    }
  });

  it('has failed after its last try, and the next ones are sent', async () => {
    for (const [result, reason] of [
      [BUSY, 'busy'],
      [new Error('no line'), 'no line'],
    ] as const) {
      const last = sayEntry(1, { tries: 7 });
      const sending = await new Sending([last, sayEntry(2)], [result]).run();
      expect(sending.texts).to.deep.equal(['m1', 'm2']);
      expect(sending.deliveries[0]).to.deep.equal(delivery(1, { status: 'failed', reason }));
      expect(sending.log.events('message-failed')).to.deep.equal([
        { conversation: CONVERSATION, seq: 1, reason },
      ]);
      expect(sending.left).to.deep.equal([]);
    }
  });

  it('has failed at its first try when more than 200 messages wait', async () => {
    const waiting = (count: number) => Array.from({ length: count }, (_, nth) => sayEntry(nth + 1));
    expect((await new Sending(waiting(200), [BUSY]).run()).left).to.have.length(200);
    expect((await new Sending(waiting(201), [BUSY]).run()).left).to.have.length(0);
  });

  it('takes the fallback at once when it is refused for good, and only then', async () => {
    const fallbacks: unknown[] = [];
    const channel: Partial<AnyChannel> = {
      deliverFallback: async (_to, _say, key) => fallbacks.push(key) > 0,
    };
    const refused: SendResult = { status: 'failed', reason: 'blocked' };
    const sending = await new Sending(three(), [{ status: 'sent' }, refused], { channel }).run();
    expect(fallbacks).to.deep.equal([`${CONVERSATION}:2`]);
    expect(sending.deliveries[1]).to.deep.equal(
      delivery(2, { status: 'failed', reason: 'blocked; sent another way' }),
    );
    expect(sending.texts).to.deep.equal(['m1', 'm2', 'm3']);
  });

  it('is withdrawn when it is a bot’s and a person has taken the conversation over', async () => {
    const says = [
      sayEntry(1, { owner: 'bot', report: REPORT }),
      sayEntry(2, { owner: 'human' }),
      sayEntry(3, { owner: 'queue' }),
      sayEntry(4),
    ];
    const conversation = { owner: 'human' } as const;
    const sending = await new Sending(says, [], { channel: merging, conversation }).run();
    expect(sending.texts).to.deep.equal(['m2', 'm4']);
    expect(sending.deliveries).to.deep.equal([
      delivery(1, { status: 'withdrawn' }),
      delivery(2, { status: 'sent' }),
      delivery(3, { status: 'withdrawn' }),
      delivery(4, { status: 'sent' }),
    ]);
    expect(sending.left).to.deep.equal([]);
    const queued = await new Sending([sayEntry(1, { owner: 'bot' })], [], {
      conversation: { owner: 'queue' },
    }).run();
    expect(queued.texts).to.deep.equal(['m1']);
  });
});

describe('a batch of messages', () => {
  it('is stored before it is sent, and marked message by message', async () => {
    const sending = await new Sending(three(), [], { channel: merging }).run();
    expect(sending.sent).to.deep.equal([`shop/c1 ${CONVERSATION}:1 m1; m2; m3`]);
    expect(sending.writes.map(([name]) => name)).to.deep.equal([
      'saveOutbox',
      'markDelivery',
      'markDelivery',
      'markDelivery',
    ]);
    expect(sending.left).to.deep.equal([]);
  });

  it('is repeated as it was stored, without those that came after it', async () => {
    const batch = '1.say1';
    const says = [sayEntry(1, { batch }), sayEntry(2, { batch }), sayEntry(3)];
    const sending = await new Sending(says, [BUSY], { channel: merging }).run();
    expect(sending.texts).to.deep.equal(['m1; m2']);
    expect(sending.written('saveOutbox')).to.deep.equal([]);
  });

  it('keeps its members while it is retried', async () => {
    const sending = await new Sending([...three(), COMMAND], [BUSY], { channel: merging }).run();
    expect(sending.leased.outbox.map((entry) => entry.kind === 'say' && entry.batch)).to.deep.equal([
      '1.say1',
      '1.say1',
      '1.say1',
      false,
    ]);
  });

  it('ends where the channel has two messages stay two', async () => {
    const channel: Partial<AnyChannel> = {
      mergeMessages: (first, second) =>
        second.text === 'm3' ? undefined : merging.mergeMessages?.(first, second),
    };
    const sending = await new Sending(three(), [], { channel }).run();
    expect(sending.texts).to.deep.equal(['m1; m2', 'm3']);
  });
});

describe('a channel that wants complete answers', () => {
  const deferred = (set: Setup = {}): Setup => ({ pace: 'deferred', ...set });

  it('waits for the result of a command', async () => {
    const sending = await new Sending([...three(), COMMAND], [], deferred()).run();
    expect([sending.sent, sending.left.length]).to.deep.equal([[], 4]);
    expect((await new Sending([...three(), COMMAND]).run()).sent, 'another one does not').to.have.length(3);
  });

  it('waits for a message of the customer that is not answered yet', async () => {
    const conversation = { consumed: ['a', 'b'] };
    const answered = new Sending(three(), [], deferred({ conversation }));
    answered.open = ['a', 'b'];
    expect((await answered.run()).texts).to.deep.equal(['m1', 'm2', 'm3']);
    const more = new Sending(three(), [], deferred({ conversation }));
    more.open = ['a', 'b', 'c'];
    expect((await more.run()).texts).to.deep.equal([]);
  });

  it('sends when 20 messages are held back, whatever is to come', async () => {
    const waiting = (count: number) => Array.from({ length: count }, (_, nth) => sayEntry(nth + 1));
    const set = deferred({ channel: merging });
    expect((await new Sending([...waiting(19), COMMAND], [], set).run()).sent).to.have.length(0);
    expect((await new Sending([...waiting(20), COMMAND], [], set).run()).sent).to.have.length(1);
  });

  it('repeats a batch at once', async () => {
    const says = [sayEntry(1, { batch: '1.say1' }), COMMAND];
    expect((await new Sending(says, [], deferred({ channel: merging })).run()).texts).to.deep.equal(['m1']);
  });
});

describe('the delivery status of a message', () => {
  const statuses = async (entry: OutboxEntry, results: SendResult[], parts: Partial<PathParts> = {}) => {
    const { leased } = await new Sending([entry], results, { parts }).run();
    return leased.outbox.map((left) =>
      left.kind === 'forward'
        ? { id: left.id, to: left.to.externalId, ...JSON.parse(left.activity).value.event }
        : left.kind,
    );
  };
  const failed: SendResult = { status: 'failed', reason: 'blocked' };

  it('goes to the case that asked for it', async () => {
    const to = { id: '1.say1.status', to: REPORT.case, type: 'delivery-status', ref: 'r1' };
    const say = sayEntry(1, { report: REPORT });
    const id = `${CONVERSATION}:1`;
    expect(await statuses(say, [])).to.deep.equal([{ ...to, id, status: 'sent' }]);
    expect(await statuses(say, [failed])).to.deep.equal([{ ...to, id, status: 'failed', reason: 'blocked' }]);
  });

  it('goes nowhere without a case that asked, and without a desk', async () => {
    expect(await statuses(sayEntry(1), [])).to.deep.equal([]);
    expect(await statuses(sayEntry(1, { report: REPORT }), [], { desk: false })).to.deep.equal([]);
  });

  it('of an edit is its failure only', async () => {
    const say = sayEntry(1, { report: { ...REPORT, change: 'edit' } });
    expect(await statuses(say, [])).to.deep.equal([]);
    expect(await statuses(say, [failed])).to.have.nested.property('[0].type', 'change-failed');
  });
});
