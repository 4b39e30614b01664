import { expect } from 'chai';
import type { WebSocket } from 'ws';
import type {
  ChannelHost,
  CommittedListener,
  LoggedActivity,
  LogListener,
} from '../../../../../channels/channel.ts';
import { ReadLimits } from '../../../../../channels/web/access/read-limits.ts';
import { ReadTurns } from '../../../../../channels/web/access/read-turns.ts';
import { streamLog } from '../../../../../channels/web/directline/stream/stream-log.ts';
import { DEFAULT_LIMITS } from '../../../../../channels/web/limits.ts';

/** Microtasks between a read that finds nothing and the end of everything that follows from it, with room. */
const MICROTASKS = 60;

/** A conversation's log, and a client that streams it: what it was sent, and how often the log was read for it. */
class Conversation {
  readonly sent: unknown[] = [];
  reads = 0;
  /** Ends the sending of the first frame; frames are sent at once by default. */
  sending: Promise<void> | undefined;
  readonly client = {
    OPEN: 1,
    readyState: 1,
    send: (json: string, done: () => void) => {
      this.sent.push(...JSON.parse(json).activities.map(({ text }: { text: string }) => text));
      if (this.sending === undefined) done();
      else void this.sending.then(done);
    },
    close: () => expect.fail('closed'),
  } as unknown as WebSocket;
  readonly #entries: LoggedActivity[] = [];
  #grown: LogListener = () => {};
  #committed: CommittedListener = () => {};

  readonly host = {
    subscribe: (_account: string, _id: string, grown: LogListener, committed: CommittedListener) => {
      this.#grown = grown;
      this.#committed = committed;
      return () => {};
    },
    readLog: async (_account: string, _conversation: string, after: number) => {
      this.reads += 1;
      return this.#entries.filter(({ seq }) => seq > after);
    },
  } as unknown as ChannelHost;

  constructor(watermark = 0, limits = DEFAULT_LIMITS) {
    streamLog(this.client, watermark, {
      reader: { conversation: 'c', origin: undefined },
      host: this.host,
      link: () => '',
      reads: new ReadLimits(limits, () => new Date()),
      turns: new ReadTurns(),
      onTaken: () => {},
    });
  }

  commit(...seqs: readonly number[]): void {
    this.#committed(seqs.map(entryOf));
  }

  /** By this process, or by another one. */
  log(...seqs: readonly number[]): void {
    this.#entries.push(...seqs.map(entryOf));
    this.#grown([], Math.max(...seqs));
  }
}

const entryOf = (seq: number): LoggedActivity => ({ seq, activity: { type: 'message', text: `m${seq}` } });

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
};

describe('streamLog', () => {
  it('sends an entry whenever it is added, also while the last read ends', async () => {
    for (let microtasks = 0; microtasks < MICROTASKS; microtasks += 1) {
      const conversation = new Conversation();
      for (let passed = 0; passed < microtasks; passed += 1) await undefined;
      conversation.log(1);
      await settled();
      expect(conversation.sent, `after ${microtasks} microtasks`).to.deep.equal(['m1']);
    }
  });

  it('sends what is committed at once and once, and does not read it when it is logged', async () => {
    const conversation = new Conversation();
    await settled();
    const { reads } = conversation;
    conversation.commit(1, 2);
    expect(conversation.sent).to.deep.equal(['m1', 'm2']);
    await settled();
    conversation.log(1, 2);
    await settled();
    expect(conversation.reads).to.equal(reads);
    conversation.commit(3);
    await settled();
    expect(conversation.sent).to.deep.equal(['m1', 'm2', 'm3']);
  });

  it('reads what another process has logged before it sends what this one commits next', async () => {
    const conversation = new Conversation();
    await settled();
    conversation.log(1, 2);
    conversation.commit(3);
    await settled();
    expect(conversation.sent).to.deep.equal(['m1', 'm2']);
    conversation.log(3);
    await settled();
    expect(conversation.sent).to.deep.equal(['m1', 'm2', 'm3']);
  });

  it('sends nothing that does not follow on what the client has', async () => {
    const conversation = new Conversation();
    await settled();
    conversation.commit(2);
    conversation.log(1, 2);
    await settled();
    expect(conversation.sent).to.deep.equal(['m1', 'm2']);
  });

  it('waits for a client that takes its time, and reads what it has missed', async () => {
    const conversation = new Conversation();
    await settled();
    let taken = () => {};
    conversation.sending = new Promise((resolve) => {
      taken = resolve;
    });
    conversation.commit(1);
    conversation.commit(2);
    conversation.log(1, 2);
    await settled();
    expect(conversation.sent).to.deep.equal(['m1']);
    conversation.sending = undefined;
    taken();
    await settled();
    expect(conversation.sent).to.deep.equal(['m1', 'm2']);
  });

  it('counts what it sends against the allowance of the reader', async () => {
    const limits = { ...DEFAULT_LIMITS, readsPerConversation: [{ bytes: 350, windowMs: 3_600_000 }] };
    const conversation = new Conversation(0, limits);
    await settled();
    conversation.commit(1);
    conversation.commit(2);
    await settled();
    expect(conversation.sent).to.deep.equal(['m1']);
  });
});
